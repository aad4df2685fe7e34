import Chronicle

extension Migration {
  /// Disputes with their rounds, fee notices, and the sketches by which similar applications are found. All of it is
  /// derived from the entries of the cases; `DerivedRecords.rebuild` makes it anew.
  ///
  /// A round of a dispute counts in table four from `begun_year` to the year before `next_begun_year`, undecided before
  /// `concluded_year`; a year that does not come is NULL.
  static let disputes = Migration(
    number: 3, name: "disputes",
    statements: [
      """
      CREATE TABLE disputes (
        id {key}, case_id {integer} NOT NULL REFERENCES cases (id), body_id {integer} NOT NULL REFERENCES bodies (id),
        route TEXT NOT NULL, is_pending {integer} NOT NULL CHECK (is_pending IN (0, 1)),
        awaits_reply {integer} NOT NULL CHECK (awaits_reply IN (0, 1)), received_day TEXT NOT NULL,
        state_json TEXT NOT NULL){table}
      """,
      "CREATE INDEX disputes_by_case ON disputes (case_id, id)",
      "CREATE INDEX disputes_by_body ON disputes (body_id, is_pending, awaits_reply, received_day, id)",
      """
      CREATE TABLE dispute_rounds (
        dispute_id {integer} NOT NULL REFERENCES disputes (id), ordinal {integer} NOT NULL,
        body_id {integer} NOT NULL REFERENCES bodies (id), route TEXT NOT NULL, begun_year {integer} NOT NULL,
        next_begun_year {integer}, concluded_year {integer}, result TEXT, PRIMARY KEY (dispute_id, ordinal)){table}
      """,
      """
      CREATE INDEX dispute_rounds_counted ON dispute_rounds
        (body_id, begun_year, next_begun_year, concluded_year, route, result, dispute_id)
      """,
      """
      CREATE TABLE fee_notices (
        case_id {integer} PRIMARY KEY REFERENCES cases (id), body_id {integer} NOT NULL REFERENCES bodies (id),
        scale TEXT NOT NULL, units {integer} NOT NULL, prior_units {integer} NOT NULL, fen {integer} NOT NULL,
        received_day TEXT NOT NULL, paid_day TEXT, receipt_number TEXT){table}
      """,
      "CREATE INDEX fee_notices_received ON fee_notices (body_id, received_day, fen)",
      "CREATE INDEX fee_notices_paid ON fee_notices (body_id, paid_day, fen)",
      "CREATE INDEX fee_notices_receipts ON fee_notices (body_id, receipt_number)",
      """
      CREATE TABLE case_sketches (
        band {integer} NOT NULL, case_id {integer} NOT NULL REFERENCES cases (id), PRIMARY KEY (band, case_id)){table}
      """,
      "CREATE INDEX case_sketches_by_case ON case_sketches (case_id)",
    ])
}
