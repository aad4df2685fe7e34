import Chronicle
package import Ledger
package import Statute

/// A case that waits for its fee.
package struct AwaitedFee: Sendable {
  package var summary: CaseSummary
  package var notice: FeeNotice
  package var clock: CaseClock

  /// Whether the 20 working days are over, so that the case may be closed.
  package var hasLapsed: Bool { clock.standing == .lapsed }
}

extension Desk {
  /// The cases that wait for their fee, those whose time is over first. With `lapsedOnly` only these.
  package func awaitedFees(lapsedOnly: Bool = false, for person: Person) async throws -> [AwaitedFee] {
    try await database.read { db in
      let bodies = try Self.bodies(where: .viewCases, of: person, in: db)
      var found: [AwaitedFee] = []
      for body in bodies {
        let context = try context(body: body, in: db)
        let filter = CaseFilter(bodies: [body], isOpen: true, states: [.awaitingFee], limit: .max)
        for summary in try Cases.list(filter, in: db) {
          guard let file = try Cases.find(summary.id, in: db), let notice = file.law.fee else { continue }
          found.append(AwaitedFee(summary: summary, notice: notice, clock: file.law.clock(in: context)))
        }
      }
      if lapsedOnly { found.removeAll { !$0.hasLapsed } }
      return found.sorted { ($0.notice.sentOn, $0.summary.id) < ($1.notice.sentOn, $1.summary.id) }
    }
  }

  /// The year's notices of a body and their sums, for section six of the annual report and for reconciling receipts.
  package func fees(of body: Int64, year: Int, for person: Person) async throws -> (
    sums: FeeYear, notices: [StoredFeeNotice]
  ) {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      return (
        try FeeNotices.sums(body: body, year: year, in: db), try FeeNotices.notices(body: body, year: year, in: db)
      )
    }
  }
}
