import Civil
package import Desk
package import Foundation
import WebSupport

/// Rate counters as the desk keeps them, so that all nodes count together.
package struct LedgerRateCounterStore: RateCounterStore {
  private let counts: RateCounts

  package init(_ counts: RateCounts) { self.counts = counts }

  package func add(_ amount: Int, to key: String, expiresAt: Date, now: Date) async throws -> Int {
    try await counts.add(amount, to: key, expiresAt: Instant(expiresAt), now: Instant(now))
  }

  package func value(of key: String, now: Date) async throws -> Int {
    try await counts.value(of: key, now: Instant(now))
  }

  package func remove(key: String) async throws { try await counts.remove(key) }
}
