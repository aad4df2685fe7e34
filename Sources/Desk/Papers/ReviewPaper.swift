package import Chronicle
package import Ledger
import Statute

extension Desk {
  /// Puts the version in force forward for approval (送审), through the chain the body has set for its class. Refused while
  /// the letter lacks something the law wants said; number and date come with the issue.
  package func submitPaper(_ id: Int64, version: Int, by person: Person) async throws -> PaperFile {
    try await database.write { db in
      try Cases.takeTurn(.paper(id), at: clock.now, in: db)
      let paper = try Self.paper(id, in: db)
      let (file, body) = try caseFile(paper.caseID, for: person, with: .draftPaper, in: db)
      guard version == paper.current else { throw DeskRefusal.workflow(.paperChanged(paper)) }
      guard paper.state == .drafting || paper.state == .returned, let text = paper.version(version) else {
        throw DeskRefusal.workflow(.paperIs(paper.state))
      }
      let missing = try Self.missing(in: texts.open(version, of: id, in: db))
      guard missing.isEmpty else { throw DeskRefusal.workflow(.incomplete(missing)) }
      let chain = try WorkflowSettings.chain(
        for: PaperClass(paper.kind, act: text.content.pendingAct()), of: body.id, in: db)
      return try add(.submitted(paper: id, version: version, chain: chain), to: file, by: person, in: db)
    }
  }

  /// Decides the step that waits: agrees, or returns the paper with the reasons (审核、保密审查、审批、退回).
  ///
  /// - Parameter revision: that of the paper the person was looking at; when something happened to it meanwhile, nothing
  ///   is decided and the paper as it is now is told.
  package func decidePaper(
    _ id: Int64, _ verdict: ApprovalDecision.Verdict, remark: String, expecting revision: Int64, by person: Person
  ) async throws -> PaperFile {
    let remark = verdict == .returned ? try Self.typed(remark, field: "remark") : remark.trimmed
    return try await database.write { db in
      try Cases.takeTurn(.paper(id), at: clock.now, in: db)
      let paper = try Self.paper(id, in: db)
      let (file, body) = try visibleCase(paper.caseID, for: person, in: db)
      guard paper.revision == revision else { throw DeskRefusal.workflow(.paperChanged(paper)) }
      guard let step = paper.step else { throw DeskRefusal.workflow(.barred(.nothingWaits)) }
      try Self.require(step.right, of: person, at: body.id, in: db)
      if let bar = try Self.bar(of: person, to: paper, at: body.id, in: db) { throw DeskRefusal.workflow(.barred(bar)) }
      return try add(
        .decided(paper: id, step: step, verdict: verdict, remark: remark), to: file, by: person, in: db)
    }
  }

  /// Gives a paper up that is not issued (撤稿), with the reason; all its versions stay on file.
  package func withdrawPaper(
    _ id: Int64, reason: String, expecting revision: Int64, by person: Person
  ) async throws -> PaperFile {
    let reason = try Self.typed(reason, field: "reason")
    return try await database.write { db in
      try Cases.takeTurn(.paper(id), at: clock.now, in: db)
      let paper = try Self.paper(id, in: db)
      let (file, _) = try caseFile(paper.caseID, for: person, with: .draftPaper, in: db)
      guard paper.revision == revision else { throw DeskRefusal.workflow(.paperChanged(paper)) }
      guard !paper.state.isFinal else { throw DeskRefusal.workflow(.paperIs(paper.state)) }
      return try add(.withdrawn(paper: id, reason: reason), to: file, by: person, in: db)
    }
  }

  /// What a draft lacks, number and date apart.
  static func missing(in letter: Letter) -> [LetterElement] {
    letter.missingElements.filter { $0 != .documentNumber && $0 != .date }
  }

  private func add(
    _ entry: PaperEntry, to file: CaseFile, by person: Person, in db: any WriteConnection
  ) throws -> PaperFile {
    try append([.work(.paper(entry: entry))], to: file, by: person, in: db)
    return try Self.paper(entry.paper, in: db)
  }
}
