import Civil

/// Reasons for many applications (说明理由) and the deferral of the reply (延迟答复), 条例第三十五条. Asking does not stop
/// the clock.
enum ReasonsRule {
  /// A reply is deferred while its period, extension included, still runs; what is late already stays late.
  static func inTime(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    let length = terms.workingDays + terms.extensionDays
    if try !ReplyPeriodRule.contains(day, of: current, workingDays: length, context) {
      throw .deferralLate(from: terms.start, workingDays: length)
    }
  }

  /// While reasons may still come, their want cannot be held against the applicant; any other reply may be made.
  static func check(_ items: [ReplyItem], _ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard items.contains(where: { $0.kind == .excessive }) else { return }
    guard current.state == .awaitingReasons, let reasons = current.reasons else { return }
    try NoticeReceiptRule.checkOver(
      reasons, workingDays: reasons.periodWorkingDays, for: .reply, on: day, context)
  }
}
