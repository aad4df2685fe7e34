import Civil
import Chronicle
package import Ledger
package import Statute

/// A paper that went out.
package struct IssuedPaper: Sendable {
  package var paper: PaperFile
  package var file: CaseFile
  package var documentNumber: String?
  /// The letter with its number and date, as rendered.
  package var letter: Letter
}

extension Desk {
  /// Makes the final files of a letter: what goes on file, first the one that goes out.
  package typealias LetterRenderer = @Sendable (Letter) async throws -> [Upload]

  /// Issues an approved paper (印发). In one transaction the act is carried out through the law, with the approvals the
  /// paper's chain holds; the next number of its series is taken; the rendered files and the enclosures go on file.
  ///
  /// The files show the number, so they are rendered for the number that comes next; where somebody else took it
  /// meanwhile they are rendered again for the one after.
  ///
  /// - Parameters:
  ///   - revision: that of the paper the person was looking at.
  ///   - service: how it is served; the letter bears the day it is sent.
  ///   - late: what shows that it was served before today.
  ///   - mailing: that the system is to send it by e-mail.
  package func issuePaper(
    _ id: Int64, service: Service, mailing: Mailing? = nil, late: LateProof? = nil, expecting revision: Int64,
    by person: Person,
    render: LetterRenderer
  ) async throws -> IssuedPaper {
    let proof = try await store(late) { db in
      _ = try readyPaper(id, service: service, expecting: revision, by: person, in: db)
    }
    for _ in 0..<Self.issueAttempts {
      let ready = try await database.read { db in
        try readyPaper(id, service: service, expecting: revision, by: person, in: db)
      }
      let rendered = try await render(ready.letter)
      guard !rendered.isEmpty else { throw DeskRefusal.fields([FieldProblem("files", .missing)]) }
      let files = try await store(rendered, as: .letter)
      do {
        return try await database.write { db in
          try Cases.takeTurn(.paper(id), at: clock.now, in: db)
          let known = try readyPaper(id, service: service, expecting: revision, by: person, in: db)
          guard known.letter == ready.letter else { throw NumberTaken() }
          return try issue(known, service: service, mailing: mailing, late: proof, files: files, by: person, in: db)
        }
      } catch is NumberTaken { continue }
    }
    throw DeskRefusal.workflow(.numbersBusy)
  }

  /// Somebody else took the number the files show.
  private struct NumberTaken: Error {}

  /// How often files are rendered anew before giving up.
  private static let issueAttempts = 64

  /// An approved paper with the letter as it would go out now.
  private struct ReadyPaper {
    var paper: PaperFile
    var file: CaseFile
    var body: Body
    var letter: Letter
  }

  private func readyPaper(
    _ id: Int64, service: Service, expecting revision: Int64, by person: Person, in db: any ReadConnection
  ) throws -> ReadyPaper {
    let paper = try Self.paper(id, in: db)
    let (file, body) = try visibleCase(paper.caseID, for: person, in: db)
    try Self.require(.issuePaper, of: person, at: body.id, in: db)
    guard paper.revision == revision else { throw DeskRefusal.workflow(.paperChanged(paper)) }
    guard paper.state == .approved else { throw DeskRefusal.workflow(.paperIs(paper.state)) }
    try check(service, of: file, for: paper)
    if case .chargeByItem(let prior, _) = try paper.content.pendingAct(), let month = try FeeMonth.of(file, in: db),
      month.prior != prior
    {
      throw DeskRefusal.workflow(.feeChanged(drafted: prior, now: month.prior))
    }
    var letter = try texts.open(paper.current, of: id, in: db)
    if DocumentNumbers.isNumbered(paper.kind) {
      letter.documentNumber = try DocumentNumbers.preview(for: paper.kind, of: body, year: clock.today.year, in: db)
      letter.date = service.sentOn
    }
    guard letter.missingElements.isEmpty else {
      throw DeskRefusal.workflow(.incomplete(letter.missingElements))
    }
    return ReadyPaper(paper: paper, file: file, body: body, letter: letter)
  }

  /// What holds for the service of any paper, whether it acts or only tells something: it goes out neither tomorrow, nor
  /// before the application came, nor before its text was agreed to. A posted reply counts on the day of posting, so that
  /// an earlier day would turn a late one into one in time (条例第三十三条).
  private func check(_ service: Service, of file: CaseFile, for paper: PaperFile) throws {
    if service.method == .courier { throw DeskRefusal.law(.courierNotAllowed) }
    if service.sentOn > clock.today { throw DeskRefusal.fields([FieldProblem("sentOn", .inTheFuture)]) }
    if service.sentOn < file.law.arrivedOn { throw DeskRefusal.fields([FieldProblem("sentOn", .beforeTheApplication)]) }
    if let settled = paper.settledAt.map(OfficeClock.day(of:)), service.sentOn < settled {
      throw DeskRefusal.fields([FieldProblem("sentOn", .beforeTheApproval(settled))])
    }
  }

  /// What shows that a paper that only tells something was served before today; refused where nothing does.
  private func lateEntry(
    of service: Service, shownBy late: StoredProof?, entry: Int64, in db: any WriteConnection
  ) throws -> [CaseEntry] {
    guard let day = try? service.effectiveDay(), day < clock.today else { return [] }
    guard let late else { throw DeskRefusal.law(.lateEntryUnproven(day)) }
    guard late.proof.kind.shows(service.method) else {
      throw DeskRefusal.law(.proofDoesNotFit(late.proof.kind, service.method))
    }
    let facts = try late.files.map { try $0.facts(in: db) }
    if facts.isEmpty, late.proof.reference == nil {
      throw DeskRefusal.fields([FieldProblem("lateReference", .missing)])
    }
    let shown = LateEntry(entry: entry, day: day, proof: late.proof, attachments: facts.map(\.id))
    return [.work(.enteredLate(late: shown))] + facts.map(CaseEntry.attached)
  }

  /// Refuses a letter that tells a day, reckoned when it was drafted, which is another one now that it is served.
  private func checkDays(
    _ letter: Letter, of kind: PaperKind, after events: [CaseEvent], case file: CaseFile, in db: any ReadConnection
  ) throws {
    let now = try LetterSource(file, desk: self, in: db).draft(kind, after: events, details: [], supplement: [:])
    guard case .success(let fresh) = now.composed else { return }
    for field in LetterField.reckonedDays {
      guard let drafted = letter.evidence[field]?.first, let known = fresh.evidence[field]?.first, drafted != known,
        LetterField.isDay(drafted), letter.text.contains(drafted)
      else { continue }
      throw DeskRefusal.workflow(.letterDayChanged(field, drafted: drafted, now: known))
    }
  }

  private func issue(
    _ ready: ReadyPaper, service: Service, mailing: Mailing?, late: StoredProof?, files: [StoredUpload],
    by person: Person,
    in db: any WriteConnection
  ) throws -> IssuedPaper {
    let paper = ready.paper
    let number =
      DocumentNumbers.isNumbered(paper.kind)
      ? try DocumentNumbers.draw(for: paper.kind, of: ready.body, year: clock.today.year, in: db) : nil
    var facts = try files.map { try $0.facts(in: db) }
    for enclosure in paper.content.enclosures {
      guard let kept = try Attachments.find(enclosure, in: db) else { throw DeskRefusal.notFound }
      facts.append(
        AttachmentFacts(
          id: try Attachments.reserve(in: db), sha256: kept.facts.sha256, kind: .disclosed,
          fileName: kept.facts.fileName, mediaType: kept.facts.mediaType))
    }
    let attached = facts.map(CaseEntry.attached)
    let steps = paper.agreedSteps
    let approvals = CaseContext.Approvals(
      head: steps.contains(.approval), secrecyReview: steps.contains(.secrecyReview))
    let text = KeptText(paper: paper.id, version: paper.current, digest: paper.content.textDigest)
    func record(_ event: Int64) -> CaseEntry {
      .letter(LetterRecord(event: event, paper: paper.kind, documentNumber: number, text: text))
    }
    var entries = attached
    if let act = try paper.content.pendingAct() {
      let command = try Self.command(act, service: service, documentNumber: number)
      let outcome = try outcome(
        of: command, on: ready.file, approvals: approvals, late: late?.proof, in: db)
      try checkDays(ready.letter, of: paper.kind, after: outcome.events, case: ready.file, in: db)
      let index = outcome.events.firstIndex { $0.papers.contains(paper.kind) }
      let beside = try numbers(
        for: outcome.events, after: ready.file.version, but: paper.kind, by: ready.body, in: db)
      entries = outcome.entries(
        with: try lateEntries(of: command, shownBy: late, for: outcome.events, on: ready.file, in: db)
          + (index.map { [record(ready.file.version + 1 + Int64($0))] } ?? []) + beside + attached)
    } else if let event = try LetterSource(ready.file, desk: self, in: db).open(paper.kind) {
      entries.append(record(event))
    }
    let issued = PaperEntry.issued(
      paper: paper.id, documentNumber: number, service: service, files: facts.map(\.id))
    entries.append(.work(.paper(entry: issued)))
    if paper.content.act == nil {
      entries += try lateEntry(of: service, shownBy: late, entry: ready.file.version + Int64(entries.count), in: db)
    }
    if let mailing {
      let going = Self.outgoing(Array(facts.prefix(files.count)), Array(facts.dropFirst(files.count)))
      entries.append(
        try serve(
          service, by: mailing, letter: ready.letter.title, isForApplicant: paper.kind.isForApplicant, files: going,
          ofCase: ready.file, person: person.id, in: db))
    }
    let done = try append(entries, to: ready.file, by: person, in: db)
    let file = try keepLetters(of: done, from: ready.file.version + 1, by: person.id, in: db)
    return IssuedPaper(
      paper: try Self.paper(paper.id, in: db), file: file, documentNumber: number, letter: ready.letter)
  }
}
