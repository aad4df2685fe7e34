package import Chronicle

/// How many outcomes of a year came in time.
package struct Punctuality: Sendable, Equatable {
  /// Outcomes that had a due day.
  package var concluded: Int
  /// Those on the due day or before it.
  package var onTime: Int

  package init(concluded: Int, onTime: Int) {
    self.concluded = concluded
    self.onTime = onTime
  }
}

extension Cases {
  /// The outcomes of a body in a year against their due days.
  package static func punctuality(body: Int64, year: Int, in db: any ReadConnection) throws -> Punctuality {
    let row = try db.first(
      """
      SELECT CAST(COALESCE(SUM(timed), 0) AS BIGINT) AS concluded,
        CAST(COALESCE(SUM(on_time), 0) AS BIGINT) AS on_time
      FROM case_counts WHERE body_id = $1 AND outcome_year = $2
      """, .integer(body), SQLValue(year))
    return Punctuality(concluded: try row?.int("concluded") ?? 0, onTime: try row?.int("on_time") ?? 0)
  }

  /// The years in which a body counted an application as received, newest first.
  package static func countedYears(body: Int64, in db: any ReadConnection) throws -> [Int] {
    try db.query(
      """
      SELECT DISTINCT counted_year FROM case_counts WHERE body_id = $1 AND cases > 0 ORDER BY counted_year DESC
      """, .integer(body)
    ).map { try $0.int("counted_year") }
  }
}
