import Civil

/// Reasons for many applications (说明理由) and the deferral of the reply (延迟答复), 条例第三十五条. Asking does not stop
/// the clock.
enum ReasonsRule {
  static func admitAsk(_ current: Case) throws(CaseRefusal) {
    if let reasons = current.reasons { throw .reasonsAlreadyAsked(on: reasons.requestedOn) }
  }

  static func ask(
    _ current: Case, facts: String, period: Int?, on day: Day, by method: ServiceMethod?, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(facts, for: .askReasons)
    try context.check(day, notBefore: current.receiptDay)
    try NoticeReceiptRule.check(method)
    let length = period ?? context.settings.reasonsPeriod
    guard (1...250).contains(length) else { throw .invalidPeriod(length) }
    return [.reasonsRequested(.init(facts: facts, periodWorkingDays: length, method: method, day: day))]
  }

  static func receive(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.reasons?.requestedOn)
    return [.reasonsReceived(.init(day: day))]
  }

  static func admitDeferral(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.reasons?.givenOn == nil { throw .reasonsNotGiven }
    try ReopeningRule.checkIsOwn(current)
    try inTime(current, on: day, context)
  }

  static func deferReply(
    _ current: Case, until: Day, reason: String, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(reason, for: .deferReply)
    try context.check(day, notBefore: current.reasons?.givenOn)
    if until <= day { throw .dayTooEarly(until, earliest: day) }
    return [.replyDeferred(.init(until: until, reason: reason, day: day))]
  }

  /// A reply is deferred while its period, extension included, still runs; what is late already stays late.
  static func inTime(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    let length = terms.workingDays + terms.extensionDays
    if try !ReplyPeriodRule.contains(day, of: current, workingDays: length, context) {
      throw .deferralLate(from: terms.start, workingDays: length)
    }
  }

  /// While reasons may still come, their want cannot be held against the applicant; any other reply may be made.
  static func check(_ draft: ReplyDraft, _ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard draft.items.contains(where: { $0.kind == .excessive }) else { return }
    guard current.state == .awaitingReasons, let reasons = current.reasons else { return }
    try NoticeReceiptRule.checkOver(
      reasons, workingDays: reasons.periodWorkingDays, for: .reply, on: day, context)
  }
}
