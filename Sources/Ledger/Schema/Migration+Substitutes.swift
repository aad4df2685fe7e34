import Chronicle

extension Migration {
  /// Who stands in for whom; each row follows from the entries of the person stood in for.
  static let substitutes = Migration(
    number: 16, name: "substitutes",
    statements: [
      """
      CREATE TABLE substitutions (
        person_id {integer} NOT NULL REFERENCES people (id), ordinal {integer} NOT NULL,
        body_id {integer} NOT NULL REFERENCES bodies (id), role TEXT NOT NULL,
        substitute_id {integer} NOT NULL REFERENCES people (id), from_day TEXT NOT NULL, until_day TEXT NOT NULL,
        PRIMARY KEY (person_id, ordinal)){table}
      """,
      "CREATE INDEX substitutions_by_substitute ON substitutions (substitute_id, from_day, until_day)",
      "CREATE INDEX substitutions_by_body ON substitutions (body_id, from_day)",
    ])
}
