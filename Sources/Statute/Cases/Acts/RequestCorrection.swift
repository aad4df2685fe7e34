public import Civil

/// Asking for the correction of an unclear application (要求补正), 条例第三十条: once, within 7 working days of receipt.
package struct RequestCorrection: DatedAct {
  typealias Fact = CaseEvent.CorrectionRequested

  static let action = CaseAction.requestCorrection
  static let label = "要求补正"
  static let citation = Citation.regulations("第三十条")
  static let states: Set<CaseState> = [.registered]
  static let papers: [PaperKind] = [.correctionNotice]

  /// What must be supplied, all of it at once (一次性告知).
  package let points: [String]
  /// Nil for the body's setting.
  package let periodWorkingDays: Int?
  /// The day of handing over, showing, sending or posting, by the method.
  package let day: Day
  package let method: ServiceMethod?

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let correction = current.correction { throw .correctionAlreadyRequested(on: correction.requestedOn) }
    try CorrectionRule.inTime(current, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(points.joined(), for: .requestCorrection)
    try context.check(day, notBefore: current.receiptDay)
    try NoticeReceiptRule.check(method)
    let length = periodWorkingDays ?? context.settings.correctionPeriod
    guard (1...250).contains(length) else { throw .invalidPeriod(length) }
    return [.correctionRequested(.init(points: points, periodWorkingDays: length, method: method, day: day))]
  }
}

extension CaseCommand {
  /// Ask for correction (要求补正); without a period the setting applies. The day is that of handing over, showing, sending
  /// or posting, by the method.
  public static func requestCorrection(
    points: [String], periodWorkingDays: Int?, on day: Day, by method: ServiceMethod? = nil
  ) -> CaseCommand {
    CaseCommand(RequestCorrection(points: points, periodWorkingDays: periodWorkingDays, day: day, method: method))
  }
}

extension CaseEvent {
  /// Correction was asked for.
  public struct CorrectionRequested: CaseFact {
    /// What must be supplied.
    public let points: [String]
    /// The length of the period, in working days after the notice was received.
    public let periodWorkingDays: Int
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day the notice was handed over, shown, sent or posted.
    public let day: Day

    static let word = "correctionRequested"
    static let label = "发出补正告知书"
    var citation: Citation { RequestCorrection.citation }
    var papers: [PaperKind] { RequestCorrection.papers }
    var event: CaseEvent { .correctionRequested(self) }

    func apply(to current: inout Case) {
      current.state = .awaitingCorrection
      current.correction = Correction(
        requestedOn: day, points: points, periodWorkingDays: periodWorkingDays, method: method)
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.unclearPoints] = LetterFacts.list(points)
      facts[.period] = LetterFacts.workingDays(periodWorkingDays)
      facts[.silenceEffect] = "视为放弃申请，本机关不再处理该政府信息公开申请"
      facts[.newClock] = "自收到补正的申请之日起重新计算"
    }
  }
}
