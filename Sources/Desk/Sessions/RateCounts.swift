import Chronicle
package import Civil

/// How often something was tried, counted by all nodes together.
package struct RateCounts: Sendable {
  let database: any Database

  /// Counts more of it and gives the sum; a counter that has expired begins again at nothing.
  package func add(_ amount: Int, to key: String, expiresAt: Instant, now: Instant) async throws -> Int {
    Int(
      clamping: try await database.write {
        try RateCounters.add(Int64(amount), to: key, expiresAt: expiresAt, now: now, in: $0)
      })
  }

  package func value(of key: String, now: Instant) async throws -> Int {
    Int(clamping: try await database.read { try RateCounters.value(of: key, now: now, in: $0) })
  }

  package func remove(_ key: String) async throws {
    try await database.write { try RateCounters.remove(key, in: $0) }
  }
}

extension Desk {
  package var rateCounts: RateCounts { RateCounts(database: database) }
}
