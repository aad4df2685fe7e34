package import Foundation

/// Where counters live: outside the process, so that all nodes count together. Keys hold no personal data.
package protocol RateCounterStore: Sendable {
  /// Adds to a counter and gives the sum, in one step. A counter whose time is over at `now` starts again at 0;
  /// a new one ends at `expiresAt`.
  func add(_ amount: Int, to key: String, expiresAt: Date, now: Date) async throws -> Int
  /// The counter, 0 when there is none or its time is over.
  func value(of key: String, now: Date) async throws -> Int
  func remove(key: String) async throws
}
