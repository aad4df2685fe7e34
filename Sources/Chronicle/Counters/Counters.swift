/// Numbers handed out one after another, without gaps or doubles: the number is taken in the transaction that uses it,
/// so that a rolled-back transaction gives it back.
package enum Counters {
  /// The next number of `series`, beginning with 1.
  package static func next(_ series: String, in db: any WriteConnection) throws -> Int64 {
    let rows = try db.query(
      """
      INSERT INTO counters (series, value) VALUES ($1, 1)
      ON CONFLICT (series) DO UPDATE SET value = counters.value + 1 RETURNING value
      """, .text(series))
    guard let row = rows.first else { throw DatabaseFailure.column(name: "value", problem: .missing) }
    return try row.integer("value")
  }

  /// The number handed out last, or 0.
  package static func current(_ series: String, in db: any ReadConnection) throws -> Int64 {
    try db.first("SELECT value FROM counters WHERE series = $1", .text(series))?.integer("value") ?? 0
  }

  /// The next number for a row of `table`.
  package static func nextKey(of table: String, in db: any WriteConnection) throws -> Int64 {
    try next("key:\(table)", in: db)
  }
}
