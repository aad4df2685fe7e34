import Civil
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import SiteTestSupport
import Testing

@testable import PublicSite

/// A page shows one state of the records: what it shows is read in one transaction.
struct TransactionTests {
  /// What a request takes by itself: now and then one also reads the facts of the site, which are kept for seconds.
  private func fewest(
    of database: CountingDatabase, _ request: () async throws -> Void
  ) async throws -> CountingDatabase.Counts {
    let first = try await database.counting(request)
    let second = try await database.counting(request)
    return first.reads < second.reads ? first : second
  }

  @Test func `the home page and the statistics take one transaction once the facts of the site are known`() async throws
  {
    try await PublicSite.with { site, visitor in
      for path in ["/", "/statistics", "/reports", "/search?q=云溪"] {
        _ = try await visitor.get(path)
        let counts = try await fewest(of: site.database) { _ = try await visitor.get(path) }
        #expect(counts == .init(reads: 1, writes: 0), "\(path)")
      }
    }
  }
}
