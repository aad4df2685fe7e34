package import Chronicle

/// How many cases of a body count in which years, with which outcome, for which applicants. Kept with every change to a
/// case, so that a year's numbers cost the same with a hundred cases and a million.
package enum CaseCounts {
  /// Where one case is counted.
  struct Part: Hashable {
    /// Body, year received, year of the outcome, outcome, kind of applicant.
    var place: [SQLValue]
    /// 1 when it has an outcome and had a due day.
    var timed: Int64
    /// 1 when that outcome came on the due day or before it.
    var onTime: Int64
  }

  /// The year of an outcome that is still to come.
  static let noYear: Int64 = 9999
  private static let place = "body_id, counted_year, outcome_year, disposition, applicant_kind"

  /// Where the row of a case is counted; `nil` where it is not, or not yet.
  static func part(of id: Int64, in db: any ReadConnection) throws -> Part? {
    try db.first(
      """
      SELECT body_id, counted_year, outcome_year, disposition, applicant_kind, closed_day, due_day FROM cases
      WHERE id = $1 AND counted_year IS NOT NULL
      """, .integer(id)
    ).map { row in
      let outcome = try row.optionalInteger("outcome_year")
      let (closed, due) = (try row.optionalText("closed_day"), try row.optionalText("due_day"))
      let isTimed = outcome != nil && closed != nil && due != nil
      return Part(
        place: [
          try row.value("body_id"), try row.value("counted_year"), .integer(outcome ?? noYear),
          .text(try row.optionalText("disposition") ?? ""), try row.value("applicant_kind"),
        ], timed: isTimed ? 1 : 0, onTime: isTimed && (closed ?? "") <= (due ?? "") ? 1 : 0)
    }
  }

  /// Does what changes the row of a case, and counts the case where it then belongs.
  static func keeping(_ id: Int64, in db: any WriteConnection, _ change: () throws -> Void) throws {
    let before = try part(of: id, in: db)
    try change()
    let after = try part(of: id, in: db)
    guard before != after else { return }
    if let before { try add(before, -1, in: db) }
    if let after { try add(after, 1, in: db) }
  }

  private static func add(_ part: Part, _ sign: Int64, in db: any WriteConnection) throws {
    try db.execute(
      """
      INSERT INTO case_counts (\(place), cases, timed, on_time) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (\(place)) DO UPDATE SET cases = case_counts.cases + excluded.cases,
        timed = case_counts.timed + excluded.timed, on_time = case_counts.on_time + excluded.on_time
      """,
      part.place + [.integer(sign), .integer(sign * part.timed), .integer(sign * part.onTime)])
    guard sign < 0 else { return }
    try db.execute(
      """
      DELETE FROM case_counts WHERE body_id = $1 AND counted_year = $2 AND outcome_year = $3 AND disposition = $4
        AND applicant_kind = $5 AND cases = 0
      """, part.place)
  }

  /// What is counted, by place.
  private static func stored(_ sql: String, in db: any ReadConnection) throws -> [[SQLValue]: [SQLValue]] {
    var counts: [[SQLValue]: [SQLValue]] = [:]
    try db.forEach(sql, []) { row in counts[Array(row.values.prefix(5))] = Array(row.values.dropFirst(5)) }
    return counts
  }

  /// Every case counted anew from its row.
  private static let counting = """
    SELECT body_id, counted_year, COALESCE(outcome_year, \(noYear)) AS outcome_year,
      COALESCE(disposition, '') AS disposition, applicant_kind, COUNT(*) AS cases,
      COUNT(CASE WHEN outcome_year IS NOT NULL AND closed_day IS NOT NULL AND due_day IS NOT NULL THEN 1 END) AS timed,
      COUNT(CASE WHEN outcome_year IS NOT NULL AND closed_day <= due_day THEN 1 END) AS on_time
    FROM cases WHERE counted_year IS NOT NULL GROUP BY 1, 2, 3, 4, 5
    """

  /// Makes all counts anew.
  package static func rebuild(in db: any WriteConnection) throws {
    try db.execute("DELETE FROM case_counts")
    try db.execute("INSERT INTO case_counts (\(place), cases, timed, on_time) \(counting)")
  }

  /// Compares the counts with the cases as they stand.
  static func compare(in db: any ReadConnection, into report: inout VerificationReport) throws {
    let stored = try stored("SELECT \(place), cases, timed, on_time FROM case_counts", in: db)
    let expected = try self.stored(counting, in: db)
    let bodies = Set(stored.keys).union(expected.keys).filter { stored[$0] != expected[$0] }.map { $0[0] }
    for case .integer(let body) in Set(bodies) {
      report.findings.append(.init(.row(table: "case_counts", key: body), .columnDiffers("cases")))
    }
  }
}
