package import Chronicle
package import Foundation
import Statute

extension Cases {
  package static func find(_ id: Int64, in db: any ReadConnection) throws -> CaseFile? {
    try db.first("SELECT * FROM cases WHERE id = $1", .integer(id)).map { try file($0, in: db) }
  }

  /// The case with that register number at that body.
  package static func find(number: String, body: Int64, in db: any ReadConnection) throws -> CaseFile? {
    try db.first("SELECT * FROM cases WHERE body_id = $1 AND number = $2", .integer(body), .text(number))
      .map { try file($0, in: db) }
  }

  /// The open cases that a person has in hand, soonest due first.
  package static func openIDs(inHandOf person: Int64, limit: Int, in db: any ReadConnection) throws -> [Int64] {
    try db.query(
      "SELECT id FROM cases WHERE assignee_id = $1 AND is_open = 1 ORDER BY due_order, id LIMIT $2", .integer(person),
      SQLValue(limit)
    ).map { try $0.integer("id") }
  }

  /// The case that a follow code and its secret open together. The secret is compared in constant time.
  package static func find(
    followCode: String, secretHash: Data, in db: any ReadConnection
  ) throws -> CaseFile? {
    guard
      let row = try db.first(
        "SELECT * FROM cases WHERE follow_code = $1", .text(FollowCode.index(followCode, with: db.vault.cipher)))
    else { return nil }
    let stored = try row.blob("secret_hash")
    guard stored.count == secretHash.count, zip(stored, secretHash).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0 else {
      return nil
    }
    return try file(row, in: db)
  }

  /// The entries of a case after the given sequence, in order.
  package static func timeline(
    _ id: Int64, after sequence: Int64 = 0, in db: any ReadConnection
  ) throws -> [RecordedEntry] {
    try Entries.all(of: .caseFile(id), after: sequence, in: db).map { try RecordedEntry($0) }
  }

  /// All that the entries of a case lead to.
  static func record(_ id: Int64, in db: any ReadConnection) throws -> CaseRecord {
    try CaseRecord(timeline(id, in: db), id: id)
  }

  /// From the row where its texts can be opened, or else from the entries.
  private static func file(_ row: SQLRow, in db: any ReadConnection) throws -> CaseFile {
    let id = try row.integer("id")
    let subject = SubjectID.caseFile(id)
    guard let key = try TextKeys.find(subject, in: db),
      let state = try CaseRecord.cases.text("state_json", of: row, in: subject, key: key)
    else { return try record(id, in: db).file }
    guard let first = try Entries.rows(of: subject, after: 0, atMost: 1, in: db).first,
      case .filed(let filing) = try RecordedEntry(first.opened(with: key)).entry
    else { throw CaseStoreFailure.outOfPlace(case: id, sequence: 1) }
    return CaseFile(
      id: id, body: try row.integer("body_id"), applicant: try row.integer("applicant_id"), filing: filing,
      law: try StoredJSON.value(state, column: "state_json"), dueDay: try row.optionalDay("due_day"),
      assignee: try row.optionalInteger("assignee_id"), version: try row.integer("version"),
      headHash: try row.blob("head_hash"), createdAt: try row.instant("created_at"),
      updatedAt: try row.instant("updated_at"))
  }
}
