import Chronicle
package import Ledger
package import Statute

/// A paper as its drafter has it on the screen (拟稿).
package struct PaperDraft: Sendable {
  package var kind: PaperKind
  /// What issuing it does; `nil` for a paper that only tells something.
  package var act: PendingAct?
  /// The letter, as composed from a template and edited.
  package var letter: Letter
  /// The files that will go out with it, by the ids under which the case already holds them.
  package var enclosures: [Int64]
  /// Further such files; they are kept for the office until the paper is issued.
  package var uploads: [Upload]

  package init(
    kind: PaperKind, act: PendingAct?, letter: Letter, enclosures: [Int64] = [], uploads: [Upload] = []
  ) {
    self.kind = kind
    self.act = act
    self.letter = letter
    self.enclosures = enclosures
    self.uploads = uploads
  }
}

/// What became of a text that was saved. It is never lost.
package enum SavedPaper: Sendable {
  /// It is the version in force.
  case inForce(PaperFile)
  /// Somebody else had saved meanwhile, or the paper was done with: the text is kept as the version of this number,
  /// beside the one in force.
  case beside(PaperFile, version: Int)

  package var paper: PaperFile {
    switch self {
    case .inForce(let paper), .beside(let paper, _): paper
    }
  }
}

extension Desk {
  var texts: PaperTexts { PaperTexts(cipher: cipher) }

  /// Begins a paper. Whether the law allows its act is asked when it is issued; composing its letter asks beforehand.
  package func draftPaper(_ draft: PaperDraft, onCase id: Int64, by person: Person) async throws -> PaperFile {
    let uploads = try await store(draft.uploads, as: .other) { db in
      _ = try caseFile(id, for: person, with: .draftPaper, in: db)
    }
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try caseFile(id, for: person, with: .draftPaper, in: db)
      let paper = try Papers.reserve(in: db)
      let (content, attached) = try content(
        draft, kind: draft.kind, paper: paper, version: 1, uploads: uploads, of: id, in: db)
      let entry = PaperEntry.drafted(paper: paper, kind: draft.kind, content: content)
      try append(attached + [.work(.paper(entry: entry))], to: file, by: person, in: db)
      return try Self.paper(paper, in: db)
    }
  }

  /// Saves what the drafter typed as the next version. A text under review or approved must be put forward again. When
  /// somebody saved since `base`, the text is kept beside theirs.
  package func savePaper(
    _ id: Int64, _ draft: PaperDraft, basedOn base: Int, by person: Person
  ) async throws -> SavedPaper {
    let uploads = try await store(draft.uploads, as: .other) { db in
      _ = try caseFile(Self.paper(id, in: db).caseID, for: person, with: .draftPaper, in: db)
    }
    return try await database.write { db in
      try Cases.takeTurn(.paper(id), at: clock.now, in: db)
      let paper = try Self.paper(id, in: db)
      let (file, _) = try caseFile(paper.caseID, for: person, with: .draftPaper, in: db)
      guard paper.version(base) != nil else { throw DeskRefusal.notFound }
      let number = paper.versions.count + 1
      let (content, attached) = try content(
        draft, kind: paper.kind, paper: id, version: number, uploads: uploads, of: file.id, in: db)
      let entry = PaperEntry.saved(paper: id, base: base, content: content)
      try append(attached + [.work(.paper(entry: entry))], to: file, by: person, in: db)
      let saved = try Self.paper(id, in: db)
      return saved.current == number ? .inForce(saved) : .beside(saved, version: number)
    }
  }

  static func command(
    _ act: PendingAct, service: Service, documentNumber: String?
  ) throws -> CaseCommand {
    do throws(CaseRefusal) { return try act.command(service: service, documentNumber: documentNumber) } catch {
      throw DeskRefusal.law(error)
    }
  }

  static func paper(_ id: Int64, in db: any ReadConnection) throws -> PaperFile {
    guard let paper = try Papers.find(id, in: db) else { throw DeskRefusal.notFound }
    return paper
  }

  private func content(
    _ draft: PaperDraft, kind: PaperKind, paper: Int64, version: Int, uploads: [StoredUpload], of caseID: Int64,
    in db: any WriteConnection
  ) throws -> (PaperContent, [CaseEntry]) {
    let fits = draft.act.map { $0.paper == kind } ?? !PendingAct.papers.contains(kind)
    guard draft.kind == kind, draft.letter.kind.paper == kind, fits else {
      throw DeskRefusal.workflow(.actDoesNotFit(kind))
    }
    for enclosure in draft.enclosures {
      guard try Attachments.find(enclosure, in: db)?.caseID == caseID else {
        throw DeskRefusal.fields([FieldProblem("enclosures", .notAChoice)])
      }
    }
    var enclosures = draft.enclosures
    var entries: [CaseEntry] = []
    for upload in uploads {
      let facts = try upload.facts(in: db)
      enclosures.append(facts.id)
      entries.append(.attached(facts))
    }
    let content = PaperContent(
      variant: draft.act?.variant, act: try draft.act.map { try StoredText($0).text() },
      textDigest: try texts.keep(draft.letter, paper: paper, version: version, case: caseID, in: db),
      enclosures: enclosures)
    return (content, entries)
  }
}
