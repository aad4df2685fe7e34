public import Civil

/// A reply about to be made (答复), 条例第三十六条至第三十九条: item by item, with one outcome for the whole case.
public struct ReplyDraft: Hashable, Sendable {
  /// The answers, item by item.
  public var items: [ReplyItem]
  /// Which answer stands for the case where nothing is disclosed and the answers differ.
  public var principal: Disposition?
  /// How it is served.
  public var service: Service
  /// Its document number.
  public var documentNumber: String?
  /// Why the grave public interest prevails over a third party's objection (Art. 32).
  public var publicInterestReason: String?

  /// A draft.
  public init(
    items: [ReplyItem], principal: Disposition? = nil, service: Service, documentNumber: String? = nil,
    publicInterestReason: String? = nil
  ) {
    self.items = items
    self.principal = principal
    self.service = service
    self.documentNumber = documentNumber
    self.publicInterestReason = publicInterestReason
  }
}

extension ReplyDraft: ServedAct {
  typealias Fact = CaseEvent.Replied

  static let action = CaseAction.reply
  static let label = "答复"
  static let citation = Citation.regulations("第三十六条")
  static let states: Set<CaseState> = [.registered, .awaitingCorrection, .consulting, .awaitingReasons, .deferred]
  static let papers: [PaperKind] = [.reply, .thirdPartyNotice]

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    // A correction asked for too late does not stop the period: the application is answered as it is (条例第三十条).
    if current.state == .awaitingCorrection, !current.isCorrectionNoticeLate(calendar: context.calendar) {
      throw .notInState(.reply, current.state)
    }
    try ConsultationRule.admitReply(current, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    for item in items { try check(item, current) }
    guard let disposition = CaseDisposition.combine(items: items, principal: principal) else { throw .replyEmpty }
    try checkObjections(current, context.calendar)
    let provides = items.contains { $0.kind.providesInformation }
    if provides, context.settings.requiresSecrecyReview, !context.approvals.secrecyReview {
      throw .secrecyReviewMissing
    }
    let day = try ServiceRule.effectiveDay(service)
    try ReasonsRule.check(items, current, on: day, context)
    try context.check(day, notBefore: current.latestStep)
    return [
      .replied(
        .init(
          items: items, disposition: disposition, service: service, documentNumber: documentNumber,
          publicInterestReason: publicInterestReason, day: day))
    ]
  }

  private func check(_ item: ReplyItem, _ current: Case) throws(CaseRefusal) {
    guard item.kind.answersAnItem else { throw .notAnAnswer(item.kind) }
    if item.kind.needsGround, item.ground == nil { throw .groundMissing(item.kind) }
    if !item.kind.needsGround, item.ground != nil { throw .groundOutOfPlace(item.kind) }
    if item.kind == .stillUnclear, current.correction?.suppliedOn == nil { throw .stillUnclearWithoutCorrection }
  }

  /// What a third party objects to goes out only for a grave public interest, told to the third party in writing; else it
  /// must be withheld, and every answer that gives something must say that it leaves it out (条例第三十二条).
  private func checkObjections(_ current: Case, _ calendar: WorkingCalendar) throws(CaseRefusal) {
    guard current.hasObjection(calendar: calendar) else { return }
    if publicInterestReason?.contains(where: { !$0.isWhitespace }) ?? false { return }
    let given = items.filter(\.kind.providesInformation)
    let withholds = items.contains(where: \.kind.needsGround)
    if given.contains(where: { $0.leavesOutObjected != true || !withholds }) { throw .objectionStands }
  }
}

extension CaseCommand {
  /// Reply (答复).
  public static func reply(_ draft: ReplyDraft) -> CaseCommand { CaseCommand(draft) }
}

extension CaseEvent {
  /// A reply was made.
  public struct Replied: CaseFact {
    /// The answers, item by item.
    public let items: [ReplyItem]
    /// The row of table three.
    public let disposition: Disposition
    /// How the paper was served.
    public let service: Service
    /// The document number.
    public let documentNumber: String?
    /// Why the grave public interest prevailed over an objection.
    public let publicInterestReason: String?
    /// The day on which the paper counts as made.
    public let day: Day

    static let word = "replied"
    static let label = "答复"
    var citation: Citation { disposition.citation }
    var papers: [PaperKind] { publicInterestReason == nil ? [.reply] : [.reply, .thirdPartyNotice] }
    var servedBy: Service? { service }
    var endsTheHandling: Bool { true }
    var event: CaseEvent { .replied(self) }

    func apply(to current: inout Case) {
      current.state = .answered
      current.replies.append(
        Reply(
          items: items, disposition: disposition, service: service, effectiveDay: day,
          documentNumber: documentNumber, publicInterestReason: publicInterestReason))
      current.outcomes.append(CaseOutcome(day: day, disposition: disposition))
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts.items = items.enumerated().map { index, item in
        LetterItem(item, details: context.details.indices.contains(index) ? context.details[index] : [:])
      }
      if facts.kind.paper == .thirdPartyNotice {
        facts[.publicInterest] = publicInterestReason
        facts[.disclosed] = items.filter { $0.kind.providesInformation }.map(\.subject).joined(separator: "；")
        facts.addRemedy(.either, effectiveOn: day, context)
      } else {
        let remedy = CaseDisposition.remedyKind(items: items, effectiveOn: day)
        facts.addRemedy(remedy, effectiveOn: day, context)
        if facts[.documentNumber] == nil { facts[.documentNumber] = documentNumber }
      }
    }
  }
}
