import Chronicle

extension Migration {
  /// What applicants have typed and not yet sent: drafts under a code (草稿), and files chosen for a form. All of it is
  /// sealed, ends by itself and belongs to no case; `draft_id` is NULL while nobody has saved the form a file is for.
  static let applicant = Migration(
    number: 6, name: "applicant",
    statements: [
      """
      CREATE TABLE drafts (
        id {key}, code TEXT NOT NULL UNIQUE, secret_hash {bytes} NOT NULL, content TEXT NOT NULL,
        saved_at {integer} NOT NULL, expires_at {integer} NOT NULL){table}
      """,
      "CREATE INDEX drafts_by_expiry ON drafts (expires_at)",
      """
      CREATE TABLE draft_files (
        id {key}, draft_id {integer} REFERENCES drafts (id), size {integer} NOT NULL, content {bytes} NOT NULL,
        expires_at {integer} NOT NULL){table}
      """,
      "CREATE INDEX draft_files_by_draft ON draft_files (draft_id, expires_at, size)",
      "CREATE INDEX draft_files_by_expiry ON draft_files (expires_at)",
    ])
}
