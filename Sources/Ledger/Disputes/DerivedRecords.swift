package import Chronicle
import Statute

/// What is derived from the entries of cases besides the cases themselves: columns and rows for lists, the words they
/// are found by, disputes, fee notices and sketches.
package enum DerivedRecords {
  /// Brings the records of a case up to date after `entries` were written; `before` is the case as it stood.
  static func update(for file: CaseFile, entries: [CaseEntry], from before: Case?, in db: any WriteConnection) throws {
    try Disputes.update(entries, in: db)
    if file.law.fee != before?.fee { try FeeNotices.store(file, in: db) }
    if file.law.requested != before?.requested || file.law.kind != before?.kind {
      try CaseSketches.store(file, in: db)
    }
  }

  /// Makes all of it anew from the entries, so many cases in a transaction; returns how many cases there are. For a
  /// ledger whose cases are older than these records.
  @discardableResult
  package static func rebuild(in database: any Database, batch: Int = 500) async throws -> Int {
    var (last, count): (Int64, Int) = (0, 0)
    while true {
      let after = last
      let ids = try await database.write { db in
        let ids = try db.query(
          "SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2", .integer(after), SQLValue(max(1, batch))
        ).map { try $0.integer("id") }
        for id in ids { try rebuild(case: id, in: db) }
        return ids
      }
      guard let end = ids.last else { return count }
      last = end
      count += ids.count
    }
  }

  /// Makes the records of cases that are older than the tables that hold them, after these steps of the schema were
  /// applied; nothing in a ledger that is new as a whole.
  package static func catchUp(after applied: [Int], in database: any Database) async throws {
    let added: Set = [
      Migration.disputes.number, Migration.worklist.number, Migration.office.number, Migration.receipts.number,
    ]
    guard !added.isDisjoint(with: applied), !applied.contains(Migration.foundation.number) else { return }
    try await rebuild(in: database)
  }

  /// Makes the records of one case anew.
  package static func rebuild(case id: Int64, in db: any WriteConnection) throws {
    guard let file = try Cases.find(id, in: db) else { return }
    try db.execute(
      "DELETE FROM dispute_rounds WHERE dispute_id IN (SELECT id FROM disputes WHERE case_id = $1)", .integer(id))
    try db.execute("DELETE FROM disputes WHERE case_id = $1", .integer(id))
    let recorded = try Cases.timeline(id, in: db)
    let entries = recorded.map(\.entry)
    var work = CaseWork()
    for entry in recorded { try work.apply(entry) }
    try db.execute(CaseColumns.update, CaseColumns(file).values)
    try WorkRows(work, caseID: id, body: file.body).store(in: db)
    try Cases.index(file, entries: entries, work: work, in: db)
    try Disputes.update(entries, in: db)
    try FeeNotices.store(file, in: db)
    try CaseSketches.store(file, in: db)
  }
}
