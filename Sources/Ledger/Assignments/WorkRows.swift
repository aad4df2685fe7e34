import Chronicle
import Statute

/// The rows that a case's work leads to. Writing and checking both go through here.
struct WorkRows {
  struct Table {
    let name: String
    /// What orders the rows of a case and names one of them in a finding.
    let key: String
    let columns: [String]
    var rows: [[SQLValue]]
    let subject: @Sendable (Int64) -> VerificationFinding.Subject
  }

  let caseID: Int64
  let tables: [Table]

  init(_ work: CaseWork, caseID: Int64, body: Int64) {
    self.caseID = caseID
    let papers = work.papers.sorted { $0.id < $1.id }.map { paper -> [SQLValue] in
      [
        .integer(paper.id), .integer(caseID), .integer(body), .text(paper.kind.rawValue),
        SQLValue(paper.content.variant?.rawValue), .text(paper.state.rawValue), SQLValue(paper.step?.rawValue),
        .integer(paper.drafter), SQLValue(paper.current), .integer(paper.revision), SQLValue(paper.documentNumber),
        SQLValue(paper.waitingSince), .text(Papers.barred(paper.barred)),
      ]
    }
    let units = work.units.enumerated().map { index, assignment -> [SQLValue] in
      [.integer(caseID), SQLValue(index)] + assignment.unit.columns + [.text(assignment.part.rawValue)]
    }
    let requests = work.requests.sorted { $0.id < $1.id }.map { request -> [SQLValue] in
      [.integer(request.id), .integer(caseID)] + request.unit.columns
        + [.text(request.state.rawValue), SQLValue(request.due), .integer(request.askedBy)]
    }
    let marks = [work.publication].compactMap(\.self).map { mark -> [SQLValue] in
      [
        .integer(caseID), .integer(body), .text(mark.state.rawValue), SQLValue(mark.applicants),
        SQLValue(mark.proposedAt),
      ]
    }
    tables = [
      Table(
        name: "papers", key: "id",
        columns: [
          "id", "case_id", "body_id", "kind", "variant", "state", "step", "drafter_id", "version", "revision",
          "document_number", "waiting_since", "barred",
        ], rows: papers, subject: { .paper($0) }),
      Table(
        name: "case_units", key: "ordinal", columns: ["case_id", "ordinal", "kind", "unit_id", "name", "part"],
        rows: units, subject: { _ in .units(case: caseID) }),
      Table(
        name: "assistance_requests", key: "id",
        columns: ["id", "case_id", "kind", "unit_id", "name", "state", "due_day", "asked_by"], rows: requests,
        subject: { .assistance($0) }),
      Table(
        name: "publication_marks", key: "case_id",
        columns: ["case_id", "body_id", "state", "applicants", "marked_at"], rows: marks,
        subject: { .publicationMark(case: $0) }),
    ]
  }

  /// Puts them in place of the rows the case had.
  func store(in db: any WriteConnection) throws {
    for table in tables {
      try db.execute("DELETE FROM \(table.name) WHERE case_id = $1", .integer(caseID))
      let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let statement = "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))"
      for row in table.rows { try db.execute(statement, row) }
    }
  }
}
