import Chronicle

extension Migration {
  /// What lists of the office's work are read from: papers, units in charge, requests between units. Each row follows
  /// from the entries of its case and is compared with them by `LedgerVerification`.
  ///
  /// The letters themselves stand in `paper_texts`, sealed; the chain holds their digests.
  ///
  /// A body that is there already goes on approving directly; one added later begins with the approval chain.
  static let workflow = Migration(
    number: 2, name: "workflow",
    statements: [
      """
      CREATE TABLE papers (
        id {key}, case_id {integer} NOT NULL REFERENCES cases (id), body_id {integer} NOT NULL REFERENCES bodies (id),
        kind TEXT NOT NULL, variant TEXT, state TEXT NOT NULL, step TEXT,
        drafter_id {integer} NOT NULL REFERENCES people (id), version {integer} NOT NULL, revision {integer} NOT NULL,
        document_number TEXT, waiting_since {integer} NOT NULL, UNIQUE (body_id, document_number)){table}
      """,
      "CREATE INDEX papers_by_state ON papers (body_id, state, step, waiting_since, id)",
      "CREATE INDEX papers_by_drafter ON papers (drafter_id, state, waiting_since, id)",
      "CREATE INDEX papers_by_case ON papers (case_id, id)",
      """
      CREATE TABLE paper_texts (
        paper_id {integer} NOT NULL, version {integer} NOT NULL, case_id {integer} NOT NULL REFERENCES cases (id),
        text TEXT NOT NULL, PRIMARY KEY (paper_id, version)){table}
      """,
      "CREATE INDEX paper_texts_by_case ON paper_texts (case_id)",
      """
      CREATE TABLE case_units (
        case_id {integer} NOT NULL REFERENCES cases (id), ordinal {integer} NOT NULL, kind TEXT NOT NULL,
        unit_id {integer}, name TEXT, part TEXT NOT NULL, PRIMARY KEY (case_id, ordinal)){table}
      """,
      "CREATE INDEX case_units_by_unit ON case_units (kind, unit_id, case_id)",
      """
      CREATE TABLE assistance_requests (
        id {key}, case_id {integer} NOT NULL REFERENCES cases (id), kind TEXT NOT NULL, unit_id {integer}, name TEXT,
        state TEXT NOT NULL, due_day TEXT NOT NULL, asked_by {integer} NOT NULL REFERENCES people (id)){table}
      """,
      "CREATE INDEX assistance_requests_by_unit ON assistance_requests (kind, unit_id, state, due_day, id)",
      "CREATE INDEX assistance_requests_by_asker ON assistance_requests (asked_by, state, due_day, id)",
      "CREATE INDEX assistance_requests_by_case ON assistance_requests (case_id, id)",
      """
      INSERT INTO settings (body_id, name, value, changed_by, changed_at)
      SELECT id, 'workflow.approvals', 'direct', NULL, 0 FROM bodies
      """,
    ])
}
