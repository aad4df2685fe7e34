public import Civil

extension Case {
  /// The periods that run, as of today. A year missing from the calendar is told in `gap`, and what can still be said is.
  public func clock(in context: CaseContext) -> CaseClock {
    ClockTerms(self).clock(
      in: context, replyRule: replyRule, receiptCitation: CaseAction.confirmReceipt.citation(for: kind))
  }

  /// The reckoning of the reply's period; nil before the day of receipt is fixed or where no period is set.
  public func replyDeadline(calendar: WorkingCalendar) throws(CalendarError) -> Deadline? {
    try replyPeriod(calendar: calendar)?.deadline(calendar)
  }

  /// Whether the last reply was in time; nil when there is none, or no period.
  public func repliedOnTime(in context: CaseContext) throws(CalendarError) -> Bool? {
    guard let reply, let terms = replyPeriod(calendar: context.calendar) else { return nil }
    if let deferral { return reply.effectiveDay <= deferral.until }
    return try terms.contains(reply.effectiveDay, calendar: context.calendar)
  }

  func replyPeriod(calendar: WorkingCalendar) -> PeriodTerms? {
    ClockTerms(self).replyTerms(replyRule, calendar: calendar)
  }

  /// The length is that of the article, or what a decision or judgment has set since.
  private var replyRule: DeadlineRule {
    let ordered = reopenings.last?.cause.citation
    if let reopening = reopenings.last, reopening.receivedOn == periodStart {
      return .reply.starting(
        with: "收到\(reopening.cause.label)", citation: reopening.cause.citation, lasting: ordered)
    }
    if let paid = fee?.paidOn ?? feeBeforeSplit?.paidOn, paid == periodStart {
      return .reply.starting(with: "缴费完毕", citation: .feeRules, lasting: ordered)
    }
    if let supplied = correction?.suppliedOn, supplied == periodStart {
      return .reply.starting(with: "收到补正后的申请", citation: .regulations("第三十条"), lasting: ordered)
    }
    return .reply
  }
}
