import Chronicle

extension Migration {
  /// The cases whose information is proposed for active disclosure. Each row follows from the entries of its case and is
  /// compared with them by `LedgerVerification`.
  static let office = Migration(
    number: 7, name: "office",
    statements: [
      """
      CREATE TABLE publication_marks (
        case_id {key} REFERENCES cases (id), body_id {integer} NOT NULL REFERENCES bodies (id), state TEXT NOT NULL,
        applicants {integer} NOT NULL, marked_at {integer} NOT NULL){table}
      """,
      "CREATE INDEX publication_marks_by_state ON publication_marks (body_id, state, marked_at, case_id)",
    ])
}
