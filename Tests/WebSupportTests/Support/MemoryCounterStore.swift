import Foundation
import WebSupport

/// Counters in memory, for tests.
actor MemoryCounterStore: RateCounterStore {
  private(set) var counters: [String: (count: Int, end: Date)] = [:]

  func add(_ amount: Int, to key: String, expiresAt: Date, now: Date) -> Int {
    var counter = counters[key].flatMap { $0.end > now ? $0 : nil } ?? (count: 0, end: expiresAt)
    counter.count += amount
    counters[key] = counter
    return counter.count
  }

  func value(of key: String, now: Date) -> Int {
    counters[key].flatMap { $0.end > now ? $0.count : nil } ?? 0
  }

  func remove(key: String) { counters[key] = nil }
}
