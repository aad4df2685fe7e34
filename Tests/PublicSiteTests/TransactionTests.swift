import Civil
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import SiteTestSupport
import Testing

@testable import PublicSite

/// A page shows one state of the records: what it shows is read in one transaction, and once while nothing changes.
struct TransactionTests {
  @Test func `the public pages take one transaction, and none when they were made before`() async throws {
    try await PublicSite.with { site, visitor in
      // The facts of the site are read with the first page, for all.
      _ = try await visitor.get("/guide")
      for path in ["/", "/statistics", "/reports", "/search?q=云溪"] {
        let first = try await site.database.counting { _ = try await visitor.get(path) }
        #expect(first == .init(reads: 1, writes: 0), "\(path)")
        let second = try await site.database.counting { _ = try await visitor.get(path) }
        #expect(second == .init(reads: 0, writes: 0), "\(path)")
      }
    }
  }
}
