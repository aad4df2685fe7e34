import Civil
package import Chronicle
package import Ledger
package import Statute

/// A paper as an officer sees it, in one consistent snapshot.
package struct OpenedPaper: Sendable {
  /// A version with its letter in the clear.
  package struct Version: Sendable {
    package var facts: PaperVersion
    package var letter: Letter
    package var act: PendingAct?
  }

  package var paper: PaperFile
  package var file: CaseFile
  package var body: Body
  package var versions: [Version]
  /// The chain it goes through, or would go through if put forward now.
  package var chain: ApprovalChain
  /// The files that will go out with it.
  package var enclosures: [Attachment]
  /// The number it would get if issued today; nothing is used up.
  package var nextNumber: String?
  /// What the letter in force still lacks, number and date apart.
  package var missing: [LetterElement]
  package var names: [Int64: String]
  package var mayEdit: Bool
  package var maySubmit: Bool
  package var mayIssue: Bool
  /// The step the person may decide; `nil` when there is none for them.
  package var decision: ApprovalStep?
  /// Why the person may not decide the step that waits, where they have the right to such steps.
  package var bar: DecisionBar?

  /// The version in force.
  package var current: Version? { versions.first { $0.facts.number == paper.current } }
}

extension Desk {
  package func openPaper(_ id: Int64, for person: Person) async throws -> OpenedPaper {
    let year = clock.today.year
    return try await database.read { db in
      let paper = try Self.paper(id, in: db)
      let (file, body) = try visibleCase(paper.caseID, for: person, in: db)
      let versions = try paper.versions.map { version in
        OpenedPaper.Version(
          facts: version, letter: try texts.open(version.number, of: id, in: db), act: try version.content.pendingAct())
      }
      let current = versions.first { $0.facts.number == paper.current }
      let set = try WorkflowSettings.chain(for: PaperClass(paper.kind, act: current?.act), of: body.id, in: db)
      let lineage = try Self.lineage(of: body.id, in: db)
      let hasRight = paper.step.map { RightsTable.allows($0.right, at: lineage, roles: person.roles) } ?? false
      let bar = hasRight ? try Self.bar(of: person, to: paper, at: body.id, in: db) : nil
      let missing = current.map { Self.missing(in: $0.letter) } ?? []
      let mayDraft = try Self.allows(.draftPaper, person, on: file, in: db)
      let isNumbered = DocumentNumbers.isNumbered(paper.kind) && !paper.state.isFinal
      var names: [Int64: String] = [:]
      var work = Set(paper.versions.map(\.author))
      for round in paper.rounds { work.formUnion([round.submittedBy] + round.decisions.map(\.person)) }
      for someone in work { names[someone] = try People.find(someone, in: db)?.displayName }
      return OpenedPaper(
        paper: paper, file: file, body: body, versions: versions,
        chain: paper.state == .inReview || paper.state == .approved ? paper.round?.chain ?? set : set,
        enclosures: try paper.content.enclosures.compactMap { try Attachments.find($0, in: db) },
        nextNumber: isNumbered ? try? DocumentNumbers.preview(for: paper.kind, of: body, year: year, in: db) : nil,
        missing: missing, names: names, mayEdit: mayDraft && !paper.state.isFinal,
        maySubmit: mayDraft && [.drafting, .returned].contains(paper.state) && missing.isEmpty,
        mayIssue: paper.state == .approved && RightsTable.allows(.issuePaper, at: lineage, roles: person.roles),
        decision: hasRight && bar == nil ? paper.step : nil, bar: bar)
    }
  }

  /// How two versions of a paper differ, word by word.
  package func differences(
    inPaper id: Int64, from old: Int, to new: Int, for person: Person
  ) async throws -> [TextDifference] {
    try await database.read { db in
      let paper = try Self.paper(id, in: db)
      _ = try visibleCase(paper.caseID, for: person, in: db)
      return TextDifference.between(
        try texts.open(old, of: id, in: db).text, try texts.open(new, of: id, in: db).text)
    }
  }
}
