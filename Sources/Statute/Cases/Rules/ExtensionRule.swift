import Civil

/// The extension of the period (延长答复期限), 条例第三十三条第二款: once, at most 20 working days, with the consent of the
/// head of the disclosure office, the applicant told before the first limit.
enum ExtensionRule {
  static let longest = 20

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let granted = current.extension { throw .extensionAlreadyGranted(on: granted.notifiedOn) }
    try ReopeningRule.checkIsOwn(current)
    try inTime(current, on: day, context)
  }

  static func decide(
    _ current: Case, workingDays: Int, reason: String, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard (1...longest).contains(workingDays) else { throw .extensionLength(workingDays) }
    try context.check(reason, for: .extend)
    try context.check(day, notBefore: current.periodStart)
    guard context.approvals.head else { throw .headApprovalMissing }
    return [.extended(.init(workingDays: workingDays, reason: reason, day: day))]
  }

  private static func inTime(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    if try !ReplyPeriodRule.contains(day, of: current, workingDays: terms.workingDays, context) {
      throw .extensionLate(from: terms.start, workingDays: terms.workingDays)
    }
  }
}
