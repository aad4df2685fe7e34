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
        "SELECT * FROM cases WHERE follow_code = $1", .text(FollowCode.normalised(followCode)))
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
    try db.query(
      "SELECT \(EntryRow.columns) FROM case_events WHERE case_id = $1 AND sequence > $2 ORDER BY sequence",
      .integer(id), .integer(sequence)
    ).map { try EntryRow($0).recorded() }
  }

  private static func file(_ row: SQLRow, in db: any ReadConnection) throws -> CaseFile {
    let id = try row.integer("id")
    guard
      let first = try db.first(
        "SELECT \(EntryRow.columns) FROM case_events WHERE case_id = $1 AND sequence = 1", .integer(id)),
      case .filed(let filing) = try EntryRow(first).recorded().entry
    else { throw CaseStoreFailure.outOfPlace(case: id, sequence: 1) }
    return CaseFile(
      id: id, body: try row.integer("body_id"), applicant: try row.integer("applicant_id"), filing: filing,
      law: try StoredJSON.value(row.text("state_json"), column: "state_json"),
      dueDay: try row.optionalDay("due_day"), assignee: try row.optionalInteger("assignee_id"),
      version: try row.integer("version"), headHash: try row.blob("head_hash"),
      createdAt: try row.instant("created_at"),
      updatedAt: try row.instant("updated_at"))
  }
}
