public import Civil

/// Asking for the reasons of many applications (要求说明理由), 条例第三十五条. It does not stop the clock.
package struct AskReasons: DatedAct {
  typealias Fact = CaseEvent.ReasonsRequested

  static let action = CaseAction.askReasons
  static let label = "要求说明理由"
  static let citation = Citation.regulations("第三十五条")
  static let states: Set<CaseState> = [.registered]
  static let papers: [PaperKind] = [.reasonsNotice]

  /// The facts about number and frequency.
  package let facts: String
  /// Nil for the body's setting.
  package let periodWorkingDays: Int?
  /// The day of handing over, showing, sending or posting, by the method.
  package let day: Day
  package let method: ServiceMethod?

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let reasons = current.reasons { throw .reasonsAlreadyAsked(on: reasons.requestedOn) }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(facts, for: .askReasons)
    try context.check(day, notBefore: current.receiptDay)
    try NoticeReceiptRule.check(method)
    let length = periodWorkingDays ?? context.settings.reasonsPeriod
    guard (1...250).contains(length) else { throw .invalidPeriod(length) }
    return [.reasonsRequested(.init(facts: facts, periodWorkingDays: length, method: method, day: day))]
  }
}

extension CaseCommand {
  /// Ask for reasons (要求说明理由); without a period the setting applies. Day and method as for a correction.
  public static func askReasons(
    facts: String, periodWorkingDays: Int?, on day: Day, by method: ServiceMethod? = nil
  ) -> CaseCommand {
    CaseCommand(AskReasons(facts: facts, periodWorkingDays: periodWorkingDays, day: day, method: method))
  }
}

extension CaseEvent {
  /// Reasons were asked for.
  public struct ReasonsRequested: CaseFact {
    /// The facts about number and frequency.
    public let facts: String
    /// The length of the period, in working days after the letter was received.
    public let periodWorkingDays: Int
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day the letter was handed over, shown, sent or posted.
    public let day: Day

    static let word = "reasonsRequested"
    static let label = "要求说明理由"
    var citation: Citation { AskReasons.citation }
    var papers: [PaperKind] { AskReasons.papers }
    var event: CaseEvent { .reasonsRequested(self) }

    func apply(to current: inout Case) {
      current.state = .awaitingReasons
      current.reasons = ReasonsRequest(
        requestedOn: day, facts: facts, periodWorkingDays: periodWorkingDays, method: method)
    }

    func tell(_ letter: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      letter[.frequencyFacts] = facts
      letter[.period] = LetterFacts.workingDays(periodWorkingDays)
    }
  }
}
