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

  /// The cells of its row in the clear.
  func values() throws -> [SQLValue] {
    [
      .integer(id), .integer(caseID), .integer(body), .text(dispute.route.rawValue), SQLValue(dispute.isPending),
      SQLValue(dispute.awaitsReply), SQLValue(dispute.current?.receivedOn), .text(try StoredJSON.text(dispute)),
    ]
  }

  /// One row for each round, in order.
  var roundValues: [[SQLValue]] {
    dispute.rounds.enumerated().map { index, round in
      let next = index + 1 < dispute.rounds.count ? dispute.rounds[index + 1].receivedOn.year : nil
      return [
        .integer(caseID), .integer(id), SQLValue(index + 1), .integer(body), .text(dispute.route.rawValue),
        SQLValue(round.receivedOn.year), SQLValue(next.map(Int64.init)),
        SQLValue((round.conclusion?.decidedOn.year).map(Int64.init)), SQLValue(round.conclusion?.result.rawValue),
      ]
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
