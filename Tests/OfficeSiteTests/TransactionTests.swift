import Civil
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import PageKit
import SiteTestSupport
import Statute
import Testing

@testable import OfficeSite

/// A page shows one state of the records: what it shows is read in one transaction.
struct TransactionTests {
  /// What every request of somebody signed in reads besides its page: whose session it is, and what the person may do.
  private static let door = 2

  /// What a request takes by itself: now and then one also reads the facts of the site, which are kept for seconds.
  private func fewest(
    of database: CountingDatabase, _ request: () async throws -> Void
  ) async throws -> CountingDatabase.Counts {
    let first = try await database.counting(request)
    let second = try await database.counting(request)
    return first.reads < second.reads ? first : second
  }

  private func reads(_ path: String, _ site: OfficeSite, _ browser: OfficeBrowser) async throws {
    let counts = try await fewest(of: site.database) {
      let answer = try await browser.get(path)
      #expect(answer.status == .ok, "\(path)")
    }
    #expect(counts == .init(reads: Self.door + 1, writes: 0), "\(path)")
  }

  @Test func `a case with everything beside it, the worklist and the reminders take one transaction each`() async throws
  {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      _ = try await site.received(on: "2025-06-04")
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      for path in ["/office/cases/\(id)", "/office", "/office?tab=mine", "/office?q=征地", "/office/reminders"] {
        try await reads(path, site, browser)
      }
    }
  }

  @Test func `the form of every act that is allowed takes one transaction`() async throws {
    try await OfficeSite.with { site, client in
      let (id, fresh) = (try await site.received(), try await site.received(confirmed: false))
      let clerk = try await site.clerk(at: site.district)
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      var seen: Set<CaseAction> = []
      for id in [id, fresh] {
        for state in try await site.desk.openCase(id, for: clerk).actions {
          guard case .allowed = state.verdict, state.action != .reopen else { continue }
          seen.insert(state.action)
          try await reads(state.action.url(ofCase: id), site, browser)
        }
      }
      #expect(seen.isSuperset(of: [.reply, .chargeFee, .transfer, .confirmReceipt, .extend]), "\(seen)")
    }
  }

  @Test func `showing what an act would change takes one transaction more than its form`() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = CaseAction.chargeFee.url(ofCase: id)
      let version = try #require(try await browser.get(path).value(of: "version"))
      let counts = try await fewest(of: site.database) {
        let answer = try await browser.post(
          path, ["version": version, "scale": "byItem", "count": "12", "on": "2025-06-10", "serviceMethod": "post"])
        #expect(answer.value(of: "seen") != nil, "the effect is not shown")
      }
      // A form that is sent is counted against the rate, which reads how many were sent in the span before.
      #expect(counts.reads == Self.door + 1 + 2)
    }
  }
}
