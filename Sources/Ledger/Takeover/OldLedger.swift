package import Chronicle
package import Civil
import Foundation

/// The ledger of before chains by body: one chain of all cases and one of the audit trail, with everything in the clear.
///
/// It is taken over once. Its chains are verified and closed: their heads and the verdict are entered in the installation's
/// chain. Each entry is then written anew, its texts sealed, with the hash it had; and the old row, in which the texts
/// stood, is removed. An interrupted takeover goes on where it stopped.
package enum OldLedger {
  /// Takes the old ledger over where there is one; returns how many entries were written anew.
  @discardableResult
  package static func takeOver(
    in database: any Database, on today: Day, at now: Instant, batch: Int = 500
  ) async throws -> Int {
    let isThere = try await database.write { db in try close(on: today, at: now, in: db) }
    guard isThere else { return 0 }
    var count = 0
    while true {
      let entries = try await database.write { db in try takeOverEntries(batch, at: now, in: db) }
      if entries == 0 { break }
      count += entries
    }
    while true {
      let entries = try await database.write { db in try takeOverAudit(batch, in: db) }
      if entries == 0 { break }
      count += entries
    }
    try await database.write { db in
      _ = try db.execute("DELETE FROM chain_heads")
    }
    return count
  }

  /// Verifies the old chains and writes down what was found, unless that was done. False when there is no old ledger.
  private static func close(on today: Day, at now: Instant, in db: any WriteConnection) throws -> Bool {
    let heads = try db.query("SELECT name, position, hash FROM chain_heads ORDER BY name")
    guard !heads.isEmpty else { return false }
    guard try Entries.head(of: .installation, in: db) == .none else { return true }
    var findings: [String] = []
    try OldChain.verifyCases(in: db, into: &findings)
    try OldChain.verifyAudit(in: db, into: &findings)
    let entry = InstallationEntry.oldLedgerClosed(
      heads: try heads.map { row in
        AnchoredHead(
          chain: try row.text("name"), position: try row.integer("position"), hash: try row.blob("hash").hexadecimal)
      }, findings: findings)
    try InstallationChain.append(entry, on: today, at: now, in: db)
    return true
  }

  private static func takeOverEntries(_ batch: Int, at now: Instant, in db: any WriteConnection) throws -> Int {
    let rows = try db.query(
      "SELECT * FROM case_events ORDER BY position LIMIT $1", SQLValue(batch)
    ).map(OldEntry.init)
    var touched: Set<Int64> = []
    for row in rows {
      guard let body = try db.first("SELECT body_id FROM cases WHERE id = $1", .integer(row.caseID)) else {
        throw CaseStoreFailure.unknown(case: row.caseID)
      }
      let subject = SubjectID.caseFile(row.caseID)
      var chain = try Chain.taken(ChainName(.records, body: try body.integer("body_id")), at: now, in: db)
      guard let day = Day(row.effectiveDay) else {
        throw DatabaseFailure.column(name: "effective_day", problem: .malformed)
      }
      let new = NewEntry(
        content: row.entry, effectiveDay: day, recordedAt: row.recordedAt, actor: row.actor, originHash: row.hash)
      try Entries.append(
        [new], to: subject, after: Entries.head(of: subject, in: db), names: CaseEntry.names, in: &chain, db: db)
      try db.execute(
        "DELETE FROM case_events WHERE case_id = $1 AND sequence = $2", .integer(row.caseID), .integer(row.sequence))
      touched.insert(row.caseID)
    }
    for id in touched.sorted() {
      let rest = try db.first("SELECT sequence FROM case_events WHERE case_id = $1 LIMIT 1", .integer(id))
      if rest == nil {
        try sealLetters(of: id, in: db)
        try Cases.rebuild(id, in: db)
      }
    }
    return rows.count
  }

  /// Letters were sealed by the installation's key alone; the key of the case is put around it.
  private static func sealLetters(of id: Int64, in db: any WriteConnection) throws {
    guard let key = try TextKeys.find(.caseFile(id), in: db) else { return }
    for row in try db.query("SELECT paper_id, version, text FROM paper_texts WHERE case_id = $1", .integer(id)) {
      let (paper, version) = (try row.integer("paper_id"), try row.int("version"))
      try db.execute(
        "UPDATE paper_texts SET text = $3 WHERE paper_id = $1 AND version = $2", .integer(paper), SQLValue(version),
        .text(try key.seal(row.text("text"), place: Papers.place(paper, version))))
    }
  }

  private static func takeOverAudit(_ batch: Int, in db: any WriteConnection) throws -> Int {
    let rows = try db.query("SELECT * FROM audit_entries ORDER BY position LIMIT $1", SQLValue(batch))
    for row in rows {
      try AuditTrail.append(OldChain.auditEntry(row), originHash: row.blob("hash"), in: db)
      try db.execute("DELETE FROM audit_entries WHERE position = $1", .integer(try row.integer("position")))
    }
    return rows.count
  }
}
