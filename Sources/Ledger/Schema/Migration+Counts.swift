import Chronicle

extension Migration {
  /// How many cases of a body count in which years, with which outcome, for which applicants: what table three and the
  /// statistics are added up from. Year 9999 stands for no outcome yet.
  static let counts = Migration(
    number: 15, name: "counts",
    statements: [
      """
      CREATE TABLE case_counts (
        body_id {integer} NOT NULL REFERENCES bodies (id), counted_year {integer} NOT NULL,
        outcome_year {integer} NOT NULL, disposition TEXT NOT NULL, applicant_kind TEXT NOT NULL,
        cases {integer} NOT NULL, timed {integer} NOT NULL, on_time {integer} NOT NULL,
        PRIMARY KEY (body_id, counted_year, outcome_year, disposition, applicant_kind)){table}
      """,
      """
      INSERT INTO case_counts
      SELECT body_id, counted_year, COALESCE(outcome_year, 9999), COALESCE(disposition, ''), applicant_kind, COUNT(*),
        COUNT(CASE WHEN outcome_year IS NOT NULL AND closed_day IS NOT NULL AND due_day IS NOT NULL THEN 1 END),
        COUNT(CASE WHEN outcome_year IS NOT NULL AND closed_day <= due_day THEN 1 END)
      FROM cases WHERE counted_year IS NOT NULL GROUP BY 1, 2, 3, 4, 5
      """,
    ])
}
