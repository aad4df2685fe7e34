import Civil

extension LetterFacts {
  /// The facts of a paper that belongs to an event, from the case as it stands after the event. What cannot be derived and
  /// is not supplemented stays unknown, and the letter is refused for it.
  public init(_ paper: PaperKind, case file: Case, event: CaseEvent, in context: LetterContext) {
    let kind = LetterKind(paper, matter: file.kind)
    self.init(kind: kind, day: context.day)
    addBody(context)
    addApplication(file, context)
    self[.basis] = kind.citation.inLetter
    self[.earlierSteps] = file.stepsForLetter(addressing: you(file), before: event.day.before(event))
    event.fact.tell(&self, file, context)
    for (field, value) in context.supplement { self[field] = value }
  }

  private func you(_ file: Case) -> String { file.applicantKind.isOrganisation ? "你单位" : "你" }

  private mutating func addBody(_ context: LetterContext) {
    let body = context.letterhead
    self[.bodyName] = body.name
    self[.office] = body.office
    self[.contact] = body.contact
    self[.payment] = body.payment
    self[.documentNumber] = context.documentNumber.map { DocumentNumber(normalising: $0)?.description ?? $0 }
  }

  private mutating func addApplication(_ file: Case, _ context: LetterContext) {
    self[.applicant] = context.applicant
    self[.addressee] = context.addressee ?? context.applicant
    self[.you] = you(file)
    self[.registerNumber] = file.number
    self[.matter] = file.kind.label
    self[.applicantKind] = file.applicantKind.label
    self[.requested] = kind.isInternalForm ? file.requested : Self.quoted(file.requested)
    self[.channel] = file.channel.adverb
    self[.submittedOn] = file.submittedOn.chinese
    self[.receivedOn] = file.firstReceiptDay?.chinese
    self[.formWanted] = file.formWanted.label
    self[.dueDay] = (try? file.replyDeadline(calendar: context.calendar)?.due)?.chinese
  }

  /// A text as it stands between quotation marks in a sentence: on one line, without a stop at its end, and
  /// with single marks for its own.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      .joined(separator: "　").replacing("“", with: "‘").replacing("”", with: "’")
    return line.hasSuffix("。") ? String(line.dropLast()) : line
  }

  /// The remedy against this letter; a paper other than a reply speaks of itself by its own name.
  mutating func addRemedy(_ remedy: RemedyKind, effectiveOn day: Day, _ context: LetterContext) {
    let body = context.letterhead
    let found = Remedy.against(
      remedy, body: body.kind, effectiveOn: day, authorityName: body.authority, court: body.court)
    self[.remedy] = found.text.replacing("本答复", with: kind.selfReference)
  }
}

extension Day {
  /// Steps up to the event's day count as earlier, except for the event itself where it is a step too: then the day before.
  fileprivate func before(_ event: CaseEvent) -> Day {
    event.endsTheHandling ? self : (try? adding(days: -1)) ?? self
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
