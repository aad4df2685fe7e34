import Chronicle

extension Migration {
  /// What the worklist shows and asks for, as columns: the day a case came in, what its clock is reckoned from, and who
  /// may not decide about a paper. Two indexes hold every column that a list may be filtered by, so that a page is found
  /// without reading the cases it leaves out.
  ///
  /// What follows from the entries alone is filled in by `DerivedRecords.catchUp`.
  static let worklist = Migration(
    number: 5, name: "worklist",
    statements: [
      "ALTER TABLE cases ADD COLUMN received_day TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE cases ADD COLUMN clock_terms TEXT",
      "ALTER TABLE papers ADD COLUMN barred TEXT NOT NULL DEFAULT ''",
      "UPDATE cases SET received_day = COALESCE(receipt_day, arrived_day)",
      "DROP INDEX cases_by_due",
      """
      CREATE INDEX cases_by_due ON cases (
        body_id, is_open, due_order, id, state, kind, applicant_kind, channel, assignee_id, received_day)
      """,
      "DROP INDEX cases_by_age",
      """
      CREATE INDEX cases_by_receipt ON cases (
        body_id, received_day, id, is_open, state, kind, applicant_kind, channel, assignee_id, due_order)
      """,
    ])
}
