import Chronicle

/// Compares the rows of a case's papers, units and requests with what its entries lead to.
enum WorkVerification {
  static func compare(
    _ rows: WorkRows, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    for table in rows.tables {
      var expected: [SQLValue: [SQLValue]] = [:]
      let key = table.columns.firstIndex(of: table.key) ?? 0
      for row in table.rows { expected[row[key]] = row }
      let stored = try db.query(
        "SELECT * FROM \(table.name) WHERE case_id = $1 ORDER BY \(table.key)", .integer(rows.caseID))
      for row in stored {
        let id = try row.integer(table.key)
        guard let values = expected.removeValue(forKey: .integer(id)) else {
          report.findings.append(.init(table.subject(id), .unaccounted))
          continue
        }
        for (name, value) in zip(table.columns, values) where try row.value(name) != value {
          report.findings.append(.init(table.subject(id), .columnDiffers(name)))
        }
      }
      for row in table.rows where expected[row[key]] != nil {
        guard case .integer(let id) = row[key] else { continue }
        report.findings.append(.init(table.subject(id), .missing))
      }
    }
  }

  /// Compares the sealed letters with the digests that the chain took in.
  static func compareTexts(
    of papers: [PaperFile], letters: [LetterRecord], case id: Int64, in db: any ReadConnection,
    into report: inout VerificationReport
  ) throws {
    var digests: [[Int64]: String] = [:]
    for paper in papers {
      for version in paper.versions { digests[[paper.id, Int64(version.number)]] = version.content.textDigest }
    }
    for text in letters.compactMap(\.text) { digests[[text.paper, Int64(text.version)]] = text.digest }
    try db.forEach(
      "SELECT paper_id, version, text FROM paper_texts WHERE case_id = $1 ORDER BY paper_id, version", [.integer(id)]
    ) { row in
      let (paper, version) = (try row.integer("paper_id"), try row.int("version"))
      guard let digest = digests.removeValue(forKey: [paper, Int64(version)]) else {
        report.findings.append(.init(.paper(paper), .unaccounted))
        return
      }
      if Papers.digest(try row.text("text"), paper: paper, version: version) != digest {
        report.findings.append(.init(.paper(paper), .contentChanged))
      }
    }
    for key in digests.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      report.findings.append(.init(.paper(key[0]), .missing))
    }
  }

  /// Rows of cases that have no entries at all.
  static func findUnaccounted(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach(
      """
      SELECT paper_id FROM paper_texts t WHERE NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = t.case_id)
      ORDER BY paper_id, version
      """, []
    ) { report.findings.append(.init(.paper(try $0.integer("paper_id")), .unaccounted)) }
    for table in WorkRows(CaseWork(), caseID: 0, body: 0).tables {
      try db.forEach(
        """
        SELECT * FROM \(table.name) t WHERE NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = t.case_id)
        ORDER BY case_id, \(table.key)
        """, []
      ) { row in
        let subject: VerificationFinding.Subject =
          table.key == "ordinal" ? .units(case: try row.integer("case_id")) : table.subject(try row.integer(table.key))
        report.findings.append(.init(subject, .unaccounted))
      }
    }
  }
}
