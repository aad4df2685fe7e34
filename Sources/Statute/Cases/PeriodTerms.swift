import Civil

/// What a period is counted from, before it is counted.
struct PeriodTerms {
  var rule: DeadlineRule
  var start: Day
  let workingDays: Int
  var extensionDays = 0
  var suspensions: [Suspension] = []
  /// Steps that were taken too late and change nothing.
  var disregarded: [DeadlineStep] = []

  func deadline(_ calendar: WorkingCalendar) throws(CalendarError) -> Deadline {
    let plain = try Deadline.compute(
      from: start, workingDays: workingDays, extension: extensionDays, suspensions: suspensions, rule: rule,
      calendar: calendar)
    return disregarded.isEmpty ? plain : plain.telling(disregarded)
  }

  /// Whether the day lies in the period.
  func contains(_ day: Day, calendar: WorkingCalendar) throws(CalendarError) -> Bool {
    let (total, overflow) = workingDays.addingReportingOverflow(extensionDays)
    return try Deadline.isWithin(
      day, workingDays: overflow ? .max : total, from: start, suspensions: suspensions, calendar: calendar)
  }

  static func correction(_ period: ClockTerms.Period) -> PeriodTerms {
    let rule = DeadlineRule(
      name: "补正期限", startEvent: "补正告知书送达申请人", startCitation: .regulations("第三十条"),
      periodCitation: .regulations("第三十条"))
    return PeriodTerms(rule: rule, start: period.from, workingDays: period.workingDays)
  }

  static func payment(_ period: ClockTerms.Period) -> PeriodTerms {
    let rule = DeadlineRule(
      name: "缴费期限", startEvent: "收到收费通知", startCitation: .feeRules, periodCitation: .feeRules)
    return PeriodTerms(rule: rule, start: period.from, workingDays: period.workingDays)
  }

  /// The period for payment; nil while it is not known when the notice was received.
  static func payment(_ fee: FeeNotice) -> PeriodTerms? {
    ClockTerms.Period(fee, workingDays: FeeRule.paymentWorkingDays).map(payment)
  }

  static func reasons(_ period: ClockTerms.Period) -> PeriodTerms {
    let rule = DeadlineRule(
      name: "说明理由期限", startEvent: "说明理由告知书送达申请人", startCitation: .regulations("第三十五条"),
      periodCitation: .regulations("第三十五条"))
    return PeriodTerms(rule: rule, start: period.from, workingDays: period.workingDays)
  }

  static func consultation(_ letter: Consultation) -> PeriodTerms? {
    guard let received = letter.receivedOn, letter.isOpen else { return nil }
    let citation = letter.party.citation
    let rule = DeadlineRule(
      name: "\(letter.party.label)提出意见的期限", startEvent: "收到征求意见书", startCitation: citation,
      periodCitation: citation)
    return PeriodTerms(rule: rule, start: received, workingDays: ConsultationRule.workingDays)
  }
}

extension Consultation {
  /// Whether an answer may still come in time, or its time has not begun.
  func isWaited(for context: CaseContext) -> Bool {
    guard isOpen else { return false }
    guard let receivedOn else { return true }
    let within = try? Deadline.isWithin(
      context.today, workingDays: ConsultationRule.workingDays, from: receivedOn, calendar: context.calendar)
    return within ?? true
  }
}
