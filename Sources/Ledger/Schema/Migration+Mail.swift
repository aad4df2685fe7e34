import Chronicle

extension Migration {
  /// The outbox, the addresses of people, and what they were reminded of.
  ///
  /// Recipient, subject and text of a message and the address of a person are sealed. The lease keeps two nodes from
  /// sending one message at once; who holds it writes its token.
  static let mail = Migration(
    number: 4, name: "mail",
    statements: [
      """
      CREATE TABLE outbox (
        id {key}, kind TEXT NOT NULL, body_id {integer} NOT NULL REFERENCES bodies (id),
        case_id {integer} REFERENCES cases (id), person_id {integer} REFERENCES people (id),
        message_id TEXT NOT NULL UNIQUE, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
        state TEXT NOT NULL, attempts {integer} NOT NULL, next_attempt_at {integer} NOT NULL, lease_token TEXT,
        lease_until {integer}, failure TEXT, failure_code {integer}, answer TEXT, replaced_by {integer},
        created_by {integer} REFERENCES people (id), created_at {integer} NOT NULL, ended_at {integer}){table}
      """,
      "CREATE INDEX outbox_due ON outbox (state, next_attempt_at, id)",
      "CREATE INDEX outbox_by_body ON outbox (body_id, state, id)",
      "CREATE INDEX outbox_by_case ON outbox (case_id, id)",
      """
      CREATE TABLE outbox_files (
        message {integer} NOT NULL REFERENCES outbox (id), ordinal {integer} NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blobs (sha256), file_name TEXT NOT NULL, media_type TEXT NOT NULL,
        PRIMARY KEY (message, ordinal)){table}
      """,
      "CREATE INDEX outbox_files_by_blob ON outbox_files (sha256)",
      """
      CREATE TABLE person_contacts (
        person_id {integer} PRIMARY KEY REFERENCES people (id), address TEXT,
        is_reminded {integer} NOT NULL CHECK (is_reminded IN (0, 1)), changed_at {integer} NOT NULL){table}
      """,
      """
      CREATE TABLE reminder_marks (
        person_id {integer} NOT NULL REFERENCES people (id), subject TEXT NOT NULL, stage TEXT NOT NULL,
        due_day TEXT NOT NULL, kind TEXT NOT NULL, made_at {integer} NOT NULL,
        PRIMARY KEY (person_id, subject, stage, due_day, kind)){table}
      """,
      "CREATE INDEX reminder_marks_by_age ON reminder_marks (made_at)",
      """
      CREATE TABLE reminder_digests (
        person_id {integer} NOT NULL REFERENCES people (id), day TEXT NOT NULL, made_at {integer} NOT NULL,
        PRIMARY KEY (person_id, day)){table}
      """,
      "CREATE INDEX reminder_digests_by_age ON reminder_digests (made_at)",
    ])
}
