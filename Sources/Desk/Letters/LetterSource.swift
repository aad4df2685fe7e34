import Chronicle
import Civil
import Ledger
import Statute

/// Everything the letters of one case are composed from, read in one snapshot.
struct LetterSource {
  private let file: CaseFile
  private let body: Body
  private let entries: [RecordedEntry]
  private let letterhead: BodyLetterhead
  private let context: CaseContext
  private let applicant: String
  private let templates: LetterTemplates
  private let isTrial: Bool
  private let texts: PaperTexts
  private let db: any ReadConnection

  /// - Parameter trial: templates to try in place of the stored ones. A trial hides the applicant's name as the pages of
  ///   the office do, and composes letters that went out long ago once more.
  init(
    _ file: CaseFile, trying trial: LetterTemplates? = nil, desk: Desk, in db: any ReadConnection
  ) throws {
    guard let body = try Bodies.find(file.body, in: db),
      let applicant = try desk.applicants.open(file.applicant, in: db)
    else { throw DeskRefusal.notFound }
    self.file = file
    self.body = body
    entries = try Cases.timeline(file.id, in: db)
    letterhead = try Letterhead.of(body, in: db)
    context = try desk.context(body: body.id, in: db)
    self.applicant = trial == nil ? applicant.name : MaskedApplicant(applicant).name
    templates = try trial ?? LetterTemplates(body: body.id, in: db)
    isTrial = trial != nil
    texts = desk.texts
    self.db = db
  }

  /// The papers of the case with the events they belong to, in order.
  var papers: [(paper: PaperKind, event: Int64)] {
    entries.flatMap { recorded -> [(paper: PaperKind, event: Int64)] in
      guard case .law(let event) = recorded.entry else { return [] }
      return event.papers.map { ($0, recorded.sequence) }
    }
  }

  /// Where the text of a letter is kept; nil while it is composed from the case.
  func kept(_ paper: PaperKind, event: Int64) -> KeptText? { record(of: paper, event: event).text }

  /// The last event that has a letter of the kind whose text is not kept yet.
  func open(_ paper: PaperKind) -> Int64? {
    papers.last { $0.paper == paper && record(of: paper, event: $0.event).text == nil }?.event
  }

  /// The letter of a paper: as it went out where its text was kept, else from the case as it stood after the event;
  /// `notFound` where the event has no such paper.
  func letter(_ paper: PaperKind, event sequence: Int64) throws -> CaseLetter {
    guard let (law, event) = state(after: sequence), event.papers.contains(paper) else { throw DeskRefusal.notFound }
    let record = record(of: paper, event: sequence)
    var letter = try compose(
      paper, law, event, record, addressee: addressee(of: paper, event, law, record), day: event.letterDay,
      sequence: sequence)
    guard !isTrial, let kept = record.text else { return letter }
    var text = try texts.open(kept.version, of: kept.paper, in: db)
    text.documentNumber = text.documentNumber ?? record.documentNumber
    text.date = text.date ?? event.letterDay
    letter.composed = .success(text)
    letter.asks = []
    letter.isKept = true
    return letter
  }

  /// The letter that events would make if they happened today; what is not known is marked.
  func draft(
    _ paper: PaperKind, after events: [CaseEvent], details: [[ReplyElement: String]], supplement: [LetterField: String]
  ) throws -> CaseLetter {
    guard let event = events.first(where: { $0.papers.contains(paper) }) else { throw DeskRefusal.notFound }
    var law = file.law
    for event in events { law.apply(event) }
    let record = LetterRecord(event: 0, paper: paper, details: details, supplement: supplement)
    return try compose(
      paper, law, event, record, addressee: addressee(of: paper, event, law, record), day: nil, sequence: 0)
  }

  private func compose(
    _ paper: PaperKind, _ law: Case, _ event: CaseEvent, _ record: LetterRecord, addressee: String?, day: Day?,
    sequence: Int64
  ) throws -> CaseLetter {
    var facts = LetterFacts(
      paper, case: law, event: event,
      in: LetterContext(
        letterhead: letterhead, applicant: applicant, addressee: addressee, documentNumber: record.documentNumber,
        day: day, calendar: context.calendar, feeSchedule: context.settings.feeSchedule, details: record.details,
        supplement: record.supplement))
    if paper.isForOthers, addressee == nil, paper != .transferLetter { facts[.addressee] = nil }
    let template = templates.letter(facts.kind)
    let composed = Result { () throws(LetterError) in
      try Letter.compose(template, facts, answers: templates.answers, gaps: .marked)
    }
    return CaseLetter(
      caseID: file.id, number: law.number, event: sequence, kind: facts.kind, day: day ?? event.letterDay,
      composed: composed, asks: Self.asks(composed, facts), itemKinds: facts.items.map(\.kind),
      hasOwnTemplate: templates.isOwn(.letter(facts.kind)), isKept: false)
  }

  /// What was written down for a letter.
  private func record(of paper: PaperKind, event: Int64) -> LetterRecord {
    entries.reduce(LetterRecord(event: event, paper: paper)) { sum, recorded in
      guard case .letter(let record) = recorded.entry, record.event == event, record.paper == paper else { return sum }
      return sum.adding(record)
    }
  }

  static func addresseePlace(_ caseID: Int64) -> String { "letter.addressee.\(caseID)" }

  private func state(after sequence: Int64) -> (Case, CaseEvent)? {
    var law: Case?
    for recorded in entries where recorded.sequence <= sequence {
      guard case .law(let event) = recorded.entry else { continue }
      if law == nil { law = Case.replaying([event]) } else { law?.apply(event) }
      if recorded.sequence == sequence, let law { return (law, event) }
    }
    return nil
  }

  /// The reader where it is not the applicant. Other bodies are known by the name their letter has in the case; a third
  /// party is not named there, so that somebody has to write it down.
  private func addressee(
    of paper: PaperKind, _ event: CaseEvent, _ law: Case, _ record: LetterRecord
  ) throws -> String? {
    guard paper.isForOthers else { return nil }
    if let sealed = record.sealedAddressee {
      return try texts.cipher.open(sealed, place: Self.addresseePlace(file.id))
    }
    guard case .consultationSent(let event) = event, event.party != .thirdParty else { return nil }
    return event.consultationID
  }

  private static func asks(_ composed: Result<Letter, LetterError>, _ facts: LetterFacts) -> [LetterAsk] {
    guard let letter = try? composed.get() else { return [] }
    let missing = letter.missingElements
    var asks: [LetterAsk] = missing.contains(.documentNumber) ? [.documentNumber] : []
    if missing.contains(.addressee) { asks.append(.addressee) }
    let wanted = Set(missing.flatMap(\.fields)).union(letter.gaps)
    asks += facts.kind.fields.filter { wanted.contains($0) && facts[$0] == nil && $0.isWrittenForOneLetter }
      .map(LetterAsk.field)
    for (index, item) in facts.items.enumerated() {
      asks += item.kind.requiredElements.filter { item.details[$0] == nil }.map { LetterAsk.item(index, $0) }
    }
    return asks
  }
}
