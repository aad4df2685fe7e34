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
      SELECT COUNT(*) AS concluded, COALESCE(SUM(CASE WHEN closed_day <= due_day THEN 1 ELSE 0 END), 0) AS on_time
      FROM cases WHERE body_id = $1 AND outcome_year = $2 AND closed_day IS NOT NULL AND due_day IS NOT NULL
      """, .integer(body), SQLValue(year))
    return Punctuality(concluded: try row?.int("concluded") ?? 0, onTime: try row?.int("on_time") ?? 0)
  }

  /// The years in which a body counted an application as received, newest first.
  package static func countedYears(body: Int64, in db: any ReadConnection) throws -> [Int] {
    try db.query(
      """
      SELECT DISTINCT counted_year FROM cases WHERE body_id = $1 AND counted_year IS NOT NULL
      ORDER BY counted_year DESC
      """, .integer(body)
    ).map { try $0.int("counted_year") }
  }
}
