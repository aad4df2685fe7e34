/// What a record must keep and no entry may hold: password hashes, passwords of other services. An entry holds a digest
/// that only the holder of the installation's keys can make, so that a secret put in by another hand shows.
package enum Secrets {
  /// The stored secret.
  package static func find(_ name: String, of subject: SubjectID, in db: any ReadConnection) throws -> String? {
    try db.first(
      "SELECT value FROM secrets WHERE subject = $1 AND subject_id = $2 AND name = $3",
      .text(subject.kind.rawValue), .integer(subject.id), .text(name))?.text("value")
  }

  /// Keeps a secret, or removes it with `nil`. The caller enters its `digest`.
  package static func set(
    _ value: String?, as name: String, of subject: SubjectID, in db: any WriteConnection
  ) throws {
    let key: [SQLValue] = [.text(subject.kind.rawValue), .integer(subject.id), .text(name)]
    guard let value else {
      try db.execute("DELETE FROM secrets WHERE subject = $1 AND subject_id = $2 AND name = $3", key)
      return
    }
    try db.execute(
      """
      INSERT INTO secrets (subject, subject_id, name, value) VALUES ($1, $2, $3, $4)
      ON CONFLICT (subject, subject_id, name) DO UPDATE SET value = excluded.value
      """, key + [.text(value)])
  }

  /// What an entry says of a secret.
  package static func digest(
    of value: String, as name: String, of subject: SubjectID, in db: any ReadConnection
  ) -> String {
    db.vault.cipher.blindIndex(value, kind: "secrets.\(subject).\(name)")
  }

  /// Compares the stored secrets of a record with the digests that its entries lead to.
  static func compare(
    _ digests: [String: String], of subject: SubjectID, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var expected = digests
    for row in try db.query(
      "SELECT name, value FROM secrets WHERE subject = $1 AND subject_id = $2 ORDER BY name",
      .text(subject.kind.rawValue), .integer(subject.id))
    {
      let name = try row.text("name")
      let finding = VerificationFinding.Subject.named(table: "secrets", owner: subject.id, name: name)
      guard let known = expected.removeValue(forKey: name) else {
        report.findings.append(.init(finding, .unaccounted))
        continue
      }
      if try digest(of: row.text("value"), as: name, of: subject, in: db) != known {
        report.findings.append(.init(finding, .contentChanged))
      }
    }
    for name in expected.keys.sorted() {
      report.findings.append(.init(.named(table: "secrets", owner: subject.id, name: name), .missing))
    }
  }

  /// Secrets of records that have no entries at all.
  static func findUnaccounted(
    _ kind: SubjectKind, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    for row in try db.query(
      """
      SELECT subject_id, name FROM secrets s WHERE subject = $1 AND NOT EXISTS (
        SELECT 1 FROM entries e WHERE e.subject = s.subject AND e.subject_id = s.subject_id) ORDER BY subject_id, name
      """, .text(kind.rawValue))
    {
      report.findings.append(
        .init(
          .named(table: "secrets", owner: try row.integer("subject_id"), name: try row.text("name")), .unaccounted))
    }
  }
}
