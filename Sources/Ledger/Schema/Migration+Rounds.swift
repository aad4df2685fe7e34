import Chronicle

extension Migration {
  /// The rounds of disputes with the case whose entries they follow from. `OldLedger.takeOver` fills them in.
  static let rounds = Migration(
    number: 11, name: "rounds",
    statements: [
      "DROP INDEX dispute_rounds_counted",
      "DROP TABLE dispute_rounds",
      """
      CREATE TABLE dispute_rounds (
        case_id {integer} NOT NULL REFERENCES cases (id), dispute_id {integer} NOT NULL REFERENCES disputes (id),
        ordinal {integer} NOT NULL, body_id {integer} NOT NULL REFERENCES bodies (id), route TEXT NOT NULL,
        begun_year {integer} NOT NULL, next_begun_year {integer}, concluded_year {integer}, result TEXT,
        PRIMARY KEY (dispute_id, ordinal)){table}
      """,
      "CREATE INDEX dispute_rounds_by_case ON dispute_rounds (case_id)",
      """
      CREATE INDEX dispute_rounds_counted ON dispute_rounds
        (body_id, begun_year, next_begun_year, concluded_year, route, result, dispute_id)
      """,
    ])
}
