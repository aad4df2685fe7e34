import Chronicle

extension Migration {
  /// Secrets in a table of their own, so that every other column of accounts and settings follows from entries.
  /// `UpkeepTakeover` writes the first entries.
  static let upkeep = Migration(
    number: 12, name: "upkeep",
    statements: [
      """
      CREATE TABLE secrets (
        subject TEXT NOT NULL, subject_id {integer} NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (subject, subject_id, name)){table}
      """,
      """
      INSERT INTO secrets (subject, subject_id, name, value)
      SELECT 'person', id, 'password', password_hash FROM people
      """,
      "ALTER TABLE people DROP COLUMN password_hash",
    ])
}
