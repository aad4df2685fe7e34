import Chronicle
package import Civil
package import Ledger
import Statute

/// What the papers of a person's bodies wait for, longest waiting first (待办文书).
package struct PaperQueue: Sendable {
  package struct Line: Sendable {
    package var paper: PaperSummary
    package var caseNumber: String
    package var caseTitle: String
    /// The day the case falls due.
    package var due: Day?
    package var drafterName: String
  }

  /// Under review, at a step this person may decide.
  package var toDecide: [Line]
  /// Begun by this person and returned.
  package var returned: [Line]
  /// Begun by this person and not put forward.
  package var drafts: [Line]
  /// Begun by this person and under review.
  package var waiting: [Line]
  /// Approved, where this person may issue.
  package var toIssue: [Line]
}

extension Desk {
  package func paperQueue(for person: Person) async throws -> PaperQueue {
    try await database.read { db in
      var toDecide: [PaperSummary] = []
      for step in ApprovalStep.allCases {
        let bodies = try Self.bodies(where: step.right, of: person, in: db)
        guard !bodies.isEmpty else { continue }
        toDecide += try Papers.list(
          PaperFilter(bodies: bodies, states: [.inReview], steps: [step], notBarring: person.id), in: db)
      }
      func own(_ state: PaperState) throws -> [PaperQueue.Line] {
        try lines(Papers.list(PaperFilter(states: [state], drafter: person.id), in: db), for: person, in: db)
      }
      let issuing = try Self.bodies(where: .issuePaper, of: person, in: db)
      return PaperQueue(
        toDecide: try lines(
          toDecide.sorted { ($0.waitingSince, $0.id) < ($1.waitingSince, $1.id) }, for: person, in: db),
        returned: try own(.returned), drafts: try own(.drafting), waiting: try own(.inReview),
        toIssue: issuing.isEmpty
          ? []
          : try lines(Papers.list(PaperFilter(bodies: issuing, states: [.approved]), in: db), for: person, in: db))
    }
  }

  private func lines(
    _ papers: [PaperSummary], for person: Person, in db: any ReadConnection
  ) throws -> [PaperQueue.Line] {
    var names: [Int64: String] = [:]
    let visible = Set(try Self.bodies(where: .viewCases, of: person, in: db))
    let cases = Dictionary(
      try Cases.summaries(Array(Set(papers.map(\.caseID))), in: db).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return try papers.compactMap { paper in
      guard let summary = cases[paper.caseID],
        try visible.contains(summary.body)
          || Self.allows(.viewCases, person, onCase: summary.id, of: summary.body, in: db)
      else { return nil }
      if names[paper.drafter] == nil { names[paper.drafter] = try People.find(paper.drafter, in: db)?.displayName }
      return PaperQueue.Line(
        paper: paper, caseNumber: summary.number, caseTitle: summary.title, due: summary.dueDay,
        drafterName: names[paper.drafter] ?? "")
    }
  }
}
