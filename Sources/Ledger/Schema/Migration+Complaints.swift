import Chronicle

extension Migration {
  /// Complaints and reports with their files, and what is asked of the bodies complained of; all of it follows from entries.
  /// `due_order` is the due day, or after all of them when none runs.
  static let complaints = Migration(
    number: 13, name: "complaints",
    statements: [
      """
      CREATE TABLE complaints (
        id {key}, body_id {integer} NOT NULL REFERENCES bodies (id), number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        matter TEXT NOT NULL, channel TEXT NOT NULL, about_id {integer} REFERENCES bodies (id), about_name TEXT NOT NULL,
        complainant_id {integer} REFERENCES applicants (id), follow_code TEXT NOT NULL UNIQUE, secret_hash {bytes} NOT NULL,
        title TEXT NOT NULL, state TEXT NOT NULL, is_open {integer} NOT NULL CHECK (is_open IN (0, 1)),
        received_day TEXT NOT NULL, due_day TEXT, due_order TEXT NOT NULL, ended_day TEXT,
        assignee_id {integer} REFERENCES people (id), drafter_id {integer} REFERENCES people (id),
        case_id {integer} REFERENCES cases (id), version {integer} NOT NULL, head_hash {bytes} NOT NULL,
        created_at {integer} NOT NULL, updated_at {integer} NOT NULL){table}
      """,
      "CREATE INDEX complaints_by_due ON complaints (body_id, is_open, due_order, id)",
      """
      CREATE TABLE complaint_files (
        id {key}, complaint_id {integer} NOT NULL REFERENCES complaints (id), sha256 TEXT NOT NULL, kind TEXT NOT NULL,
        file_name TEXT NOT NULL, media_type TEXT NOT NULL, added_by {integer} REFERENCES people (id),
        added_at {integer} NOT NULL){table}
      """,
      "CREATE INDEX complaint_files_by_complaint ON complaint_files (complaint_id, id)",
      "CREATE INDEX complaint_files_by_content ON complaint_files (sha256)",
      """
      CREATE TABLE complaint_demands (
        complaint_id {integer} NOT NULL REFERENCES complaints (id), ordinal {integer} NOT NULL,
        about_id {integer} NOT NULL REFERENCES bodies (id), kind TEXT NOT NULL, asked_day TEXT NOT NULL,
        due_day TEXT NOT NULL, answered_day TEXT, is_open {integer} NOT NULL CHECK (is_open IN (0, 1)),
        PRIMARY KEY (complaint_id, kind, ordinal)){table}
      """,
      "CREATE INDEX complaint_demands_by_body ON complaint_demands (about_id, is_open, due_day)",
    ])
}
