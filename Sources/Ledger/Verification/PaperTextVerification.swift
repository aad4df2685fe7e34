import Chronicle

/// Compares the sealed letters with the digests that the chain took in.
enum PaperTextVerification {
  static func compare(
    _ record: CaseRecord, of id: Int64, key: TextKey?, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    guard let key else { return }
    var digests: [[Int64]: String] = [:]
    for paper in record.work.papers {
      for version in paper.versions { digests[[paper.id, Int64(version.number)]] = version.content.textDigest }
    }
    for text in record.letters.compactMap(\.text) { digests[[text.paper, Int64(text.version)]] = text.digest }
    try db.forEach(
      "SELECT paper_id, version, text FROM paper_texts WHERE case_id = $1 ORDER BY paper_id, version", [.integer(id)]
    ) { row in
      let (paper, version) = (try row.integer("paper_id"), try row.int("version"))
      guard let digest = digests.removeValue(forKey: [paper, Int64(version)]) else {
        report.findings.append(.init(subject(paper), .unaccounted))
        return
      }
      let text = try? key.open(row.text("text"), place: Papers.place(paper, version))
      if text.map({ Papers.digest($0, paper: paper, version: version) }) != digest {
        report.findings.append(.init(subject(paper), .contentChanged))
      }
    }
    for key in digests.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      report.findings.append(.init(subject(key[0]), .missing))
    }
  }

  /// Letters of cases that have no entries at all.
  static func findUnaccounted(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach(
      """
      SELECT paper_id FROM paper_texts t WHERE NOT EXISTS (
        SELECT 1 FROM entries e WHERE e.subject = $1 AND e.subject_id = t.case_id) ORDER BY paper_id, version
      """, [.text(SubjectKind.caseFile.rawValue)]
    ) { report.findings.append(.init(subject(try $0.integer("paper_id")), .unaccounted)) }
  }

  private static func subject(_ paper: Int64) -> VerificationFinding.Subject { .row(table: "paper_texts", key: paper) }
}
