package import Civil

/// Counters that end by themselves, shared by all web nodes.
package enum RateCounters {
  /// Adds `amount` to the counter under `key` and returns the sum. A counter that has ended at `now` begins again
  /// from 0; a counter that begins ends at `expiresAt`.
  package static func add(
    _ amount: Int64, to key: String, expiresAt: Instant, now: Instant, in db: any WriteConnection
  ) throws -> Int64 {
    let rows = try db.query(
      """
      INSERT INTO rate_counters (name, count, expires_at) VALUES ($1, $2, $3)
      ON CONFLICT (name) DO UPDATE SET
        count = CASE WHEN rate_counters.expires_at > $4 THEN rate_counters.count + $2 ELSE $2 END,
        expires_at = CASE WHEN rate_counters.expires_at > $4 THEN rate_counters.expires_at ELSE excluded.expires_at END
      RETURNING count
      """, .text(key), .integer(amount), SQLValue(expiresAt), SQLValue(now))
    guard let row = rows.first else { throw DatabaseFailure.column(name: "count", problem: .missing) }
    return try row.integer("count")
  }

  /// The counter, or 0 when there is none or it has ended.
  package static func value(of key: String, now: Instant, in db: any ReadConnection) throws -> Int64 {
    try db.first(
      "SELECT count FROM rate_counters WHERE name = $1 AND expires_at > $2", .text(key), SQLValue(now)
    )?.integer("count") ?? 0
  }

  package static func remove(_ key: String, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM rate_counters WHERE name = $1", .text(key))
  }

  /// Removes counters that have ended; returns how many.
  @discardableResult
  package static func deleteExpired(at now: Instant, in db: any WriteConnection) throws -> Int {
    try db.execute("DELETE FROM rate_counters WHERE expires_at <= $1", SQLValue(now))
  }
}
