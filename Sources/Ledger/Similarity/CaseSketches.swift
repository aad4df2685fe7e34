package import Chronicle
import Statute

/// An application found to resemble another.
package struct SimilarCase: Sendable, Equatable {
  package var summary: CaseSummary
  package var requested: String
  /// 0 to 1, by the pairs of signs the texts share.
  package var similarity: Double
  /// The runs of digits in one of the texts only, such as another year; with any, it may be about something else.
  package var differingNumbers: [String]
  /// How the applicants are known to be the same.
  package var sameApplicant: SameApplicant?
  /// Stands for its applicant, so that different applicants can be counted without opening anything.
  package var applicantKey: String

  /// What two applicants have in common.
  package enum SameApplicant: String, Sendable, CaseIterable {
    /// The identity number.
    case identityNumber
    /// The name; one of them gave no identity number.
    case name
  }
}

/// The sketches of the cases' texts.
package enum CaseSketches {
  static func store(_ file: CaseFile, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM case_sketches WHERE case_id = $1", .integer(file.id))
    guard file.law.kind == .disclosure else { return }
    for band in Set(TextSketch(file.law.requested).bands).sorted() {
      try db.execute(
        "INSERT INTO case_sketches (band, case_id) VALUES ($1, $2)", .integer(band), .integer(file.id))
    }
  }

  /// The applications to `bodies` that resemble `text`, the most alike first.
  ///
  /// The bands find candidates in the index, `candidates` of them at most, the newest in each band; only those are
  /// compared in full. With `applicant` the applications of that applicant are told, and all of them are candidates.
  ///
  /// - Parameter threshold: the least similarity, 0 to 1.
  package static func find(
    _ text: String, bodies: [Int64], excluding own: Int64? = nil, applicant: Applicants.Keys? = nil, threshold: Double,
    candidates: Int = 60, in db: any ReadConnection
  ) throws -> [SimilarCase] {
    let sketch = TextSketch(text)
    let bands = sketch.bands
    guard !bands.isEmpty, !bodies.isEmpty else { return [] }
    var rows = try anybody(bands, bodies: bodies, excluding: own ?? 0, limit: candidates, in: db)
    if let applicant {
      rows += try applications(of: applicant, bands, bodies: bodies, excluding: own ?? 0, limit: candidates, in: db)
    }
    var seen: Set<Int64> = []
    rows = try rows.filter { seen.insert(try $0.integer("id")).inserted }
    let keys = try TextKeys.find(.caseFile, rows.map { try $0.integer("id") }, in: db)
    let found = try zip(rows, CaseSummary.all(rows, in: db)).compactMap { row, summary -> SimilarCase? in
      guard let key = keys[summary.id] else { return nil }
      return try compare(sketch, with: row, summary, key: key, applicant: applicant, threshold: threshold)
    }
    return found.sorted { ($1.similarity, $0.summary.id) < ($0.similarity, $1.summary.id) }
  }

  private static let columns =
    "\(CaseSummary.columns(of: "c")), c.state_json, a.identity_index, a.name_index"

  /// The newest applications of each band: those with the same text first, then those with the most bands.
  private static func anybody(
    _ bands: [Int64], bodies: [Int64], excluding own: Int64, limit: Int, in db: any ReadConnection
  ) throws -> [SQLRow] {
    var values: [SQLValue] = [SQLValue(limit), .integer(own)]
    func bind(_ number: Int64) -> String {
      values.append(.integer(number))
      return "$\(values.count)"
    }
    let parts = bands.enumerated().map { index, band in
      """
      SELECT case_id, \(index == bands.count - 1 ? bands.count : 1) AS weight FROM (
        SELECT case_id FROM case_sketches WHERE band = \(bind(band)) AND case_id <> $2
        ORDER BY case_id DESC LIMIT \(perBand)) AS part
      """
    }
    let scope = bodies.map { bind($0) }.joined(separator: ", ")
    return try db.query(
      """
      SELECT \(columns) FROM (SELECT case_id, SUM(weight) AS shared FROM (\(parts.joined(separator: " UNION ALL "))) AS hits
        GROUP BY case_id) AS best
      JOIN cases c ON c.id = best.case_id JOIN applicants a ON a.id = c.applicant_id
      WHERE c.body_id IN (\(scope)) ORDER BY best.shared DESC, best.case_id DESC LIMIT $1
      """, values)
  }

  /// The newest applications of one applicant that share a band: found by the applicant, however many others ask alike.
  private static func applications(
    of applicant: Applicants.Keys, _ bands: [Int64], bodies: [Int64], excluding own: Int64, limit: Int,
    in db: any ReadConnection
  ) throws -> [SQLRow] {
    var values: [SQLValue] = [SQLValue(limit), .integer(own)]
    func bind(_ value: SQLValue) -> String {
      values.append(value)
      return "$\(values.count)"
    }
    let wanted = bands.map { bind(.integer($0)) }.joined(separator: ", ")
    let scope = bodies.map { bind(.integer($0)) }.joined(separator: ", ")
    var keys = ["SELECT id FROM applicants WHERE name_index = \(bind(.text(applicant.name)))"]
    if let number = applicant.identityNumber {
      keys.append("SELECT id FROM applicants WHERE identity_index = \(bind(.text(number)))")
    }
    return try db.query(
      """
      SELECT \(columns) FROM applicants a JOIN cases c ON c.applicant_id = a.id
      WHERE a.id IN (\(keys.joined(separator: " UNION "))) AND c.id <> $2 AND c.body_id IN (\(scope))
        AND EXISTS (SELECT 1 FROM case_sketches s WHERE s.case_id = c.id AND s.band IN (\(wanted)))
      ORDER BY c.id DESC LIMIT $1
      """, values)
  }

  /// How many of a band are looked at: a text that thousands share needs no more.
  private static let perBand = 200

  private static func compare(
    _ sketch: TextSketch, with row: SQLRow, _ summary: CaseSummary, key: TextKey, applicant: Applicants.Keys?,
    threshold: Double
  ) throws -> SimilarCase? {
    let state = try CaseRecord.cases.text("state_json", of: row, in: .caseFile(summary.id), key: key)
    let law: Case = try StoredJSON.value(state ?? "", column: "state_json")
    let other = TextSketch(law.requested)
    let similarity = sketch.similarity(to: other)
    guard similarity >= threshold, law.state != .split else { return nil }
    let keys = Applicants.Keys(
      name: try row.text("name_index"), identityNumber: try row.optionalText("identity_index"))
    return SimilarCase(
      summary: summary, requested: law.requested, similarity: similarity,
      differingNumbers: sketch.numbers.symmetricDifference(other.numbers).sorted(),
      sameApplicant: applicant.flatMap(keys.sameness), applicantKey: keys.identityNumber ?? keys.name)
  }
}
