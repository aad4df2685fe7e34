package import Chronicle
import Foundation
package import Statute

/// A dispute with its key.
package struct StoredDispute: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var caseID: Int64
  package var body: Int64
  package var law: Dispute
}

/// Which disputes to list.
package struct DisputeFilter: Sendable, Equatable {
  package var bodies: [Int64]
  package var isPending: Bool?
  /// Only those in which the body still owes an answer.
  package var awaitsReply: Bool?
  package var limit: Int

  package init(bodies: [Int64], isPending: Bool? = nil, awaitsReply: Bool? = nil, limit: Int = 200) {
    self.bodies = bodies
    self.isPending = isPending
    self.awaitsReply = awaitsReply
    self.limit = limit
  }
}

/// The register of reconsiderations and lawsuits. A dispute is written as `CaseEntry.dispute` entries of its case, so that
/// the case's chain takes it in; the rows read here are derived from them.
package enum Disputes {
  /// A fresh id for a dispute about to be opened.
  package static func reserve(in db: any WriteConnection) throws -> Int64 {
    try Counters.nextKey(of: "disputes", in: db)
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> StoredDispute? {
    try db.first("SELECT * FROM disputes WHERE id = $1", .integer(id)).map { try stored($0, in: db) }
  }

  /// The disputes about a case, in the order they were opened.
  package static func all(case id: Int64, in db: any ReadConnection) throws -> [StoredDispute] {
    try db.query("SELECT * FROM disputes WHERE case_id = $1 ORDER BY id", .integer(id)).map { try stored($0, in: db) }
  }

  /// The disputes that fit: those pending first, among them those that await an answer, and the oldest receipt first.
  package static func list(_ filter: DisputeFilter, in db: any ReadConnection) throws -> [StoredDispute] {
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: filter.bodies.map(SQLValue.integer))
    if let isPending = filter.isPending { conditions.add("is_pending = ?", SQLValue(isPending)) }
    if let awaitsReply = filter.awaitsReply { conditions.add("awaits_reply = ?", SQLValue(awaitsReply)) }
    let limit = conditions.bind(SQLValue(filter.limit))
    return try db.query(
      """
      SELECT * FROM disputes \(conditions.clause)
      ORDER BY is_pending DESC, awaits_reply DESC, received_day, id LIMIT \(limit)
      """, conditions.values
    ).map { try stored($0, in: db) }
  }

  static func taking(_ event: DisputeEvent, into known: Dispute?, id: Int64) throws -> Dispute {
    guard var dispute = known else {
      guard let opened = Dispute.replaying([event]) else { throw DisputeStoreFailure.outOfPlace(dispute: id) }
      return opened
    }
    if case .opened = event { throw DisputeStoreFailure.outOfPlace(dispute: id) }
    dispute.apply(event)
    return dispute
  }

  private static func stored(_ row: SQLRow, in db: any ReadConnection) throws -> StoredDispute {
    let caseID = try row.integer("case_id")
    let subject = SubjectID.caseFile(caseID)
    let key = try TextKeys.find(subject, in: db)
    let law: Dispute
    if key == nil {
      guard let dispute = try Cases.record(caseID, in: db).disputes[row.integer("id")] else {
        throw DisputeStoreFailure.outOfPlace(dispute: try row.integer("id"))
      }
      law = dispute
    } else {
      let json = try CaseRecord.disputes.text("state_json", of: row, in: subject, key: key) ?? ""
      law = try StoredJSON.value(json, column: "state_json")
    }
    return StoredDispute(id: try row.integer("id"), caseID: caseID, body: try row.integer("body_id"), law: law)
  }
}
