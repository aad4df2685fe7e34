import Civil
import Chronicle
import Statute

/// A dispute as stored: the state its events lead to, and the columns derived from it for lists and for table four.
struct DisputeRecord {
  let id: Int64
  let caseID: Int64
  let body: Int64
  let dispute: Dispute

  init(_ id: Int64, _ dispute: Dispute) throws {
    self.id = id
    self.dispute = dispute
    guard let caseID = Int64(dispute.caseID), let body = Int64(dispute.bodyID), dispute.id == String(id) else {
      throw DisputeStoreFailure.foreignReference(dispute: id)
    }
    (self.caseID, self.body) = (caseID, body)
  }

  static let names = ["id", "case_id", "body_id", "route", "is_pending", "awaits_reply", "received_day", "state_json"]

  func values() throws -> [SQLValue] {
    [
      .integer(id), .integer(caseID), .integer(body), .text(dispute.route.rawValue), SQLValue(dispute.isPending),
      SQLValue(dispute.awaitsReply), SQLValue(dispute.current?.receivedOn), .text(try StoredJSON.text(dispute)),
    ]
  }

  static let roundNames = [
    "dispute_id", "ordinal", "body_id", "route", "begun_year", "next_begun_year", "concluded_year", "result",
  ]

  /// One row for each round, in order.
  var roundValues: [[SQLValue]] {
    dispute.rounds.enumerated().map { index, round in
      let next = index + 1 < dispute.rounds.count ? dispute.rounds[index + 1].receivedOn.year : nil
      return [
        .integer(id), SQLValue(index + 1), .integer(body), .text(dispute.route.rawValue),
        SQLValue(round.receivedOn.year), SQLValue(next.map(Int64.init)),
        SQLValue((round.conclusion?.decidedOn.year).map(Int64.init)), SQLValue(round.conclusion?.result.rawValue),
      ]
    }
  }

  func store(in db: any WriteConnection) throws {
    let names = Self.names
    try db.execute(
      """
      INSERT INTO disputes (\(names.joined(separator: ", ")))
      VALUES (\(names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
      ON CONFLICT (id) DO UPDATE SET
        \(names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
      """, values())
    try db.execute("DELETE FROM dispute_rounds WHERE dispute_id = $1", .integer(id))
    for values in roundValues {
      try db.execute(
        """
        INSERT INTO dispute_rounds (\(Self.roundNames.joined(separator: ", ")))
        VALUES (\(Self.roundNames.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
        """, values)
    }
  }
}

/// Why a dispute cannot be stored.
package enum DisputeStoreFailure: Error, Equatable, Sendable {
  /// It names a case or a body that is no id of this ledger, or an identity that is not its own.
  case foreignReference(dispute: Int64)
  /// Its events do not begin with an opening, or begin twice.
  case outOfPlace(dispute: Int64)
}
