public import Civil

/// The extension of the period (延长答复期限), 条例第三十三条第二款: once, at most 20 working days, with the consent of the
/// head of the disclosure office, the applicant told before the first limit.
package struct ExtendPeriod: DatedAct {
  typealias Fact = CaseEvent.Extended

  static let action = CaseAction.extend
  static let label = "延长答复期限"
  static let citation = Citation.regulations("第三十三条第二款")
  static let states: Set<CaseState> = [.registered, .consulting, .awaitingReasons]
  static let papers: [PaperKind] = [.extensionNotice]
  static let longest = 20

  package let workingDays: Int
  package let reason: String
  /// The day the applicant was told.
  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let granted = current.extension { throw .extensionAlreadyGranted(on: granted.notifiedOn) }
    try ReopeningRule.checkIsOwn(current)
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    if try !ReplyPeriodRule.contains(day, of: current, workingDays: terms.workingDays, context) {
      throw .extensionLate(from: terms.start, workingDays: terms.workingDays)
    }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard (1...Self.longest).contains(workingDays) else { throw .extensionLength(workingDays) }
    try context.check(reason, for: .extend)
    try context.check(day, notBefore: current.periodStart)
    guard context.approvals.head else { throw .headApprovalMissing }
    return [.extended(.init(workingDays: workingDays, reason: reason, day: day))]
  }
}

extension CaseCommand {
  /// Extend the period (延长期限).
  public static func extend(workingDays: Int, reason: String, notifiedOn day: Day) -> CaseCommand {
    CaseCommand(ExtendPeriod(workingDays: workingDays, reason: reason, day: day))
  }
}

extension CaseEvent {
  /// The period was extended.
  public struct Extended: CaseFact {
    /// By how many working days.
    public let workingDays: Int
    /// Why.
    public let reason: String
    /// The day the applicant was told.
    public let day: Day

    static let word = "extended"
    static let label = "延长答复期限"
    var citation: Citation { ExtendPeriod.citation }
    var papers: [PaperKind] { ExtendPeriod.papers }
    var event: CaseEvent { .extended(self) }

    func apply(to current: inout Case) {
      guard let periodStart = current.periodStart else { return }
      current.extension = Extension(
        workingDays: workingDays, reason: reason, notifiedOn: day, periodStart: periodStart)
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.reason] = reason
      facts[.extensionDays] = LetterFacts.workingDays(workingDays)
      facts[.approval] = "经本机关政府信息公开工作机构负责人同意"
      if var terms = file.replyPeriod(calendar: context.calendar) {
        facts[.newDueDay] = (try? terms.deadline(context.calendar).due)?.chinese
        terms.extensionDays = 0
        facts[.originalDueDay] = (try? terms.deadline(context.calendar).due)?.chinese
      }
    }
  }
}
