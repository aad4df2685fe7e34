import Chronicle

extension Migration {
  /// Bodies, people, cases with their chained events, attachments, reports, settings, sessions and the audit log.
  ///
  /// The texts in `applicants` are sealed. Days are `YYYY-MM-DD`, instants whole milliseconds since 1970-01-01 UTC,
  /// words the raw values of the enums that the stores name.
  static let foundation = Migration(
    number: 1, name: "foundation",
    statements: organisation + caseFiles + papers + reports + administration)

  private static let organisation = [
    """
    CREATE TABLE bodies (
      id {key}, parent_id {integer} REFERENCES bodies (id), name TEXT NOT NULL UNIQUE, symbol TEXT NOT NULL,
      code TEXT UNIQUE, kind TEXT NOT NULL, level TEXT NOT NULL,
      is_active {integer} NOT NULL CHECK (is_active IN (0, 1))){table}
    """,
    "CREATE INDEX bodies_by_parent ON bodies (parent_id)",
    """
    CREATE TABLE people (
      id {key}, login TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, password_hash TEXT NOT NULL,
      is_active {integer} NOT NULL CHECK (is_active IN (0, 1)), created_at {integer} NOT NULL){table}
    """,
    """
    CREATE TABLE person_roles (
      person_id {integer} NOT NULL REFERENCES people (id), body_id {integer} NOT NULL REFERENCES bodies (id),
      role TEXT NOT NULL, PRIMARY KEY (person_id, body_id, role)){table}
    """,
    "CREATE INDEX person_roles_by_body ON person_roles (body_id, role)",
    """
    CREATE TABLE applicants (
      id {key}, kind TEXT NOT NULL, name TEXT NOT NULL, identity_number TEXT, details TEXT NOT NULL,
      name_index TEXT NOT NULL, identity_index TEXT, created_at {integer} NOT NULL){table}
    """,
    "CREATE INDEX applicants_by_name ON applicants (name_index)",
    "CREATE INDEX applicants_by_identity ON applicants (identity_index)",
  ]

  private static let caseFiles = [
    """
    CREATE TABLE cases (
      id {key}, body_id {integer} NOT NULL REFERENCES bodies (id), number TEXT NOT NULL, kind TEXT NOT NULL,
      applicant_id {integer} NOT NULL REFERENCES applicants (id), applicant_kind TEXT NOT NULL, channel TEXT NOT NULL,
      follow_code TEXT NOT NULL UNIQUE, secret_hash {bytes} NOT NULL, title TEXT NOT NULL,
      state TEXT NOT NULL, is_open {integer} NOT NULL CHECK (is_open IN (0, 1)), arrived_day TEXT NOT NULL,
      receipt_day TEXT, due_day TEXT, due_order TEXT NOT NULL, closed_day TEXT,
      counted_year {integer}, outcome_year {integer}, disposition TEXT,
      assignee_id {integer} REFERENCES people (id), parent_id {integer} REFERENCES cases (id),
      version {integer} NOT NULL, head_hash {bytes} NOT NULL, state_json TEXT NOT NULL,
      created_at {integer} NOT NULL, updated_at {integer} NOT NULL, UNIQUE (body_id, number)){table}
    """,
    "CREATE INDEX cases_by_due ON cases (body_id, is_open, due_order, id)",
    "CREATE INDEX cases_by_state ON cases (body_id, is_open, state, due_order, id)",
    "CREATE INDEX cases_by_assignee ON cases (assignee_id, is_open, due_order, id)",
    "CREATE INDEX cases_by_age ON cases (body_id, id)",
    "CREATE INDEX cases_counted ON cases (body_id, counted_year, applicant_kind, outcome_year, id)",
    "CREATE INDEX cases_concluded ON cases (body_id, outcome_year, disposition, applicant_kind, counted_year, id)",
    "CREATE INDEX cases_by_applicant ON cases (applicant_id)",
    """
    CREATE TABLE case_events (
      case_id {integer} NOT NULL REFERENCES cases (id), sequence {integer} NOT NULL,
      position {integer} NOT NULL UNIQUE, recorded_at {integer} NOT NULL, effective_day TEXT NOT NULL,
      actor_id {integer} REFERENCES people (id), entry TEXT NOT NULL, previous_hash {bytes} NOT NULL,
      hash {bytes} NOT NULL, PRIMARY KEY (case_id, sequence)){table}
    """,
    "CREATE TABLE chain_heads (name TEXT PRIMARY KEY, position {integer} NOT NULL, hash {bytes} NOT NULL){table}",
  ]

  private static let papers = [
    """
    CREATE TABLE blob_contents (
      id {key}, started_at {integer} NOT NULL, is_finished {integer} NOT NULL CHECK (is_finished IN (0, 1))){table}
    """,
    """
    CREATE TABLE blob_chunks (
      content_id {integer} NOT NULL REFERENCES blob_contents (id), ordinal {integer} NOT NULL, bytes {bytes} NOT NULL,
      PRIMARY KEY (content_id, ordinal)){table}
    """,
    """
    CREATE TABLE blobs (
      sha256 TEXT PRIMARY KEY, content_id {integer} NOT NULL UNIQUE REFERENCES blob_contents (id),
      size {integer} NOT NULL, chunk_count {integer} NOT NULL){table}
    """,
    """
    CREATE TABLE attachments (
      id {key}, case_id {integer} NOT NULL REFERENCES cases (id), sha256 TEXT NOT NULL REFERENCES blobs (sha256),
      kind TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
      added_by {integer} REFERENCES people (id), added_at {integer} NOT NULL){table}
    """,
    "CREATE INDEX attachments_by_case ON attachments (case_id, id)",
    "CREATE INDEX attachments_by_blob ON attachments (sha256)",
  ]

  private static let reports = [
    """
    CREATE TABLE reports (
      id {key}, body_id {integer} REFERENCES bodies (id), agency TEXT NOT NULL, year {integer} NOT NULL,
      scope TEXT NOT NULL, edition {integer} NOT NULL, version {integer} NOT NULL,
      is_current {integer} NOT NULL CHECK (is_current IN (0, 1)), report_json TEXT NOT NULL,
      error_count {integer} NOT NULL, warning_count {integer} NOT NULL, notice_count {integer} NOT NULL,
      source_name TEXT NOT NULL, source_format TEXT NOT NULL, source_sha256 TEXT REFERENCES blobs (sha256),
      stored_by {integer} REFERENCES people (id), stored_at {integer} NOT NULL, content_hash {bytes} NOT NULL,
      UNIQUE (agency, year, scope, version)){table}
    """,
    "CREATE UNIQUE INDEX reports_current ON reports (agency, year, scope) WHERE is_current = 1",
    "CREATE INDEX reports_by_year ON reports (year, agency) WHERE is_current = 1",
    "CREATE INDEX reports_by_source ON reports (source_sha256)",
    "CREATE INDEX reports_by_body ON reports (body_id, year)",
  ]

  private static let administration = [
    "CREATE TABLE counters (series TEXT PRIMARY KEY, value {integer} NOT NULL){table}",
    """
    CREATE TABLE settings (
      body_id {integer} NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, changed_by {integer} REFERENCES people (id),
      changed_at {integer} NOT NULL, PRIMARY KEY (body_id, name)){table}
    """,
    """
    CREATE TABLE calendar_overrides (
      body_id {integer} NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL,
      changed_by {integer} REFERENCES people (id), changed_at {integer} NOT NULL, PRIMARY KEY (body_id, day)){table}
    """,
    """
    CREATE TABLE sessions (
      session_key TEXT PRIMARY KEY, person_id {integer} REFERENCES people (id), content TEXT NOT NULL,
      created_at {integer} NOT NULL, seen_at {integer} NOT NULL){table}
    """,
    "CREATE INDEX sessions_by_person ON sessions (person_id)",
    "CREATE INDEX sessions_by_use ON sessions (seen_at)",
    """
    CREATE TABLE rate_counters (name TEXT PRIMARY KEY, count {integer} NOT NULL, expires_at {integer} NOT NULL){table}
    """,
    "CREATE INDEX rate_counters_by_expiry ON rate_counters (expires_at)",
    """
    CREATE TABLE audit_entries (
      position {key}, recorded_at {integer} NOT NULL, person_id {integer} REFERENCES people (id), action TEXT NOT NULL,
      object TEXT NOT NULL, request_id TEXT, detail TEXT NOT NULL, previous_hash {bytes} NOT NULL,
      hash {bytes} NOT NULL){table}
    """,
    "CREATE INDEX audit_entries_by_object ON audit_entries (object, position)",
    "CREATE INDEX audit_entries_by_person ON audit_entries (person_id, position)",
  ]
}
