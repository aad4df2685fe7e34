extension Migration {
  /// Chains by body with the entries of any subject, the keys of their texts, and the audit trail in chains.
  ///
  /// `facts` and `texts` are the two parts of an entry; `code` vouches for the chain with the entry in it,
  /// or for the row of the chain.
  package static let chronicle = Migration(
    number: 10, name: "chronicle",
    statements: [
      """
      CREATE TABLE chains (
        id {key}, kind TEXT NOT NULL, body_id {integer} NOT NULL, opened_at {integer} NOT NULL,
        position {integer} NOT NULL, head {bytes} NOT NULL, closed_at {integer}, successor {integer},
        code {bytes} NOT NULL, code_key TEXT NOT NULL, UNIQUE (kind, body_id)){table}
      """,
      """
      CREATE TABLE entries (
        chain_id {integer} NOT NULL REFERENCES chains (id), position {integer} NOT NULL, subject TEXT NOT NULL,
        subject_id {integer} NOT NULL, sequence {integer} NOT NULL, recorded_at {integer} NOT NULL,
        effective_day TEXT NOT NULL, actor_id {integer} REFERENCES people (id), facts TEXT NOT NULL, texts {bytes},
        origin_hash {bytes}, previous_hash {bytes} NOT NULL, hash {bytes} NOT NULL, code {bytes} NOT NULL,
        code_key TEXT NOT NULL, PRIMARY KEY (chain_id, position), UNIQUE (subject, subject_id, sequence)){table}
      """,
      """
      CREATE TABLE subject_keys (
        subject TEXT NOT NULL, subject_id {integer} NOT NULL, key_id TEXT NOT NULL, sealed {bytes} NOT NULL,
        PRIMARY KEY (subject, subject_id)){table}
      """,
      """
      CREATE TABLE key_checks (
        kind TEXT PRIMARY KEY, key_id TEXT NOT NULL, value TEXT NOT NULL, code {bytes} NOT NULL){table}
      """,
      "CREATE INDEX subject_keys_by_key ON subject_keys (key_id, subject, subject_id)",
      """
      CREATE TABLE audit_trail (
        id {key}, chain_id {integer} NOT NULL REFERENCES chains (id), position {integer} NOT NULL,
        recorded_at {integer} NOT NULL, person_id {integer} REFERENCES people (id), action TEXT NOT NULL,
        object TEXT NOT NULL, request_id TEXT, detail TEXT NOT NULL, origin_hash {bytes}, previous_hash {bytes} NOT NULL,
        hash {bytes} NOT NULL, code {bytes} NOT NULL, code_key TEXT NOT NULL, UNIQUE (chain_id, position)){table}
      """,
      "CREATE INDEX audit_trail_by_object ON audit_trail (object, id)",
      "CREATE INDEX audit_trail_by_person ON audit_trail (person_id, id)",
    ])
}
