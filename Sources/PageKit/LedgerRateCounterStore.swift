package import Chronicle
import Civil
package import Foundation
import Ledger
import WebSupport

/// Rate counters in the ledger, so that all nodes count together.
package struct LedgerRateCounterStore: RateCounterStore {
  private let database: any Database

  package init(database: any Database) { self.database = database }

  package func add(_ amount: Int, to key: String, expiresAt: Date, now: Date) async throws -> Int {
    let count = try await database.write {
      try RateCounters.add(Int64(amount), to: key, expiresAt: Instant(expiresAt), now: Instant(now), in: $0)
    }
    return Int(clamping: count)
  }

  package func value(of key: String, now: Date) async throws -> Int {
    Int(clamping: try await database.read { try RateCounters.value(of: key, now: Instant(now), in: $0) })
  }

  package func remove(key: String) async throws {
    try await database.write { try RateCounters.remove(key, in: $0) }
  }
}
