public import Civil

/// Deferring the reply to many applications with good reasons (延迟答复), 条例第三十五条: while the period, extension
/// included, still runs, and only where no decision or judgment has set another.
package struct DeferReply: DatedAct {
  typealias Fact = CaseEvent.ReplyDeferred

  static let action = CaseAction.deferReply
  static let label = "延迟答复"
  static let citation = Citation.regulations("第三十五条")
  static let states: Set<CaseState> = [.registered]
  static let papers: [PaperKind] = [.deferralNotice]

  /// The last day of the reasonable period.
  package let until: Day
  package let reason: String
  /// The day the applicant was told.
  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.reasons?.givenOn == nil { throw .reasonsNotGiven }
    try ReopeningRule.checkIsOwn(current)
    try ReasonsRule.inTime(current, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(reason, for: .deferReply)
    try context.check(day, notBefore: current.reasons?.givenOn)
    if until <= day { throw .dayTooEarly(until, earliest: day) }
    return [.replyDeferred(.init(until: until, reason: reason, day: day))]
  }
}

extension CaseCommand {
  /// Defer the reply (延迟答复).
  public static func deferReply(until: Day, reason: String, on day: Day) -> CaseCommand {
    CaseCommand(DeferReply(until: until, reason: reason, day: day))
  }
}

extension CaseEvent {
  /// The reply was deferred.
  public struct ReplyDeferred: CaseFact {
    /// The last day of the reasonable period.
    public let until: Day
    /// Why.
    public let reason: String
    /// The day the applicant was told.
    public let day: Day

    static let word = "replyDeferred"
    static let label = "延迟答复"
    var citation: Citation { DeferReply.citation }
    var papers: [PaperKind] { DeferReply.papers }
    var event: CaseEvent { .replyDeferred(self) }

    func apply(to current: inout Case) {
      current.state = .deferred
      current.deferral = Deferral(notifiedOn: day, until: until, reason: reason)
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.frequencyFacts] = file.reasons?.facts
      facts[.reason] = reason
      facts[.newDueDay] = until.chinese
      let details: [ReplyElement: String] = [.reasons: reason, .deferredUntil: until.chinese]
      facts.items = [LetterItem(subject: file.requested, kind: .deferred, details: details)]
    }
  }
}
