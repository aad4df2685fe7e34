extension Case {
  /// The periods that run, as of today. A year missing from the calendar is told in `gap`, and what can still be said is.
  public func clock(in context: CaseContext) -> CaseClock {
    var builder = CaseClockBuilder(context: context)
    let reply = builder.add(.reply, replyPeriod(calendar: context.calendar))
    switch state {
    case .arrived:
      let late = channel == .ordinaryMail && context.today > arrivedOn
      return builder.clock(.receiptConfirmation, late ? .overdue : .dueSoon)
    case .answered, .closed, .archived, .split, .transferred: return builder.clock(.stopped, .stopped, showing: reply)
    case .deferred:
      guard let deferral else { return builder.own(.reply, reply) }
      return builder.deferral(deferral)
    case .awaitingCorrection:
      guard let correction else { return builder.own(.reply, reply) }
      return builder.others(.correction, .correction(correction))
    case .awaitingFee:
      guard let fee else { return builder.own(.reply, reply) }
      return builder.others(.fee, .payment(fee))
    case .awaitingReasons:
      if let reasons { builder.add(.reasons, .reasons(reasons)) }
      return builder.own(.reply, reply)
    case .consulting:
      let waiting = consultations.contains { $0.isWaited(for: context) }
      for letter in consultations {
        if let period = PeriodTerms.consultation(letter) { builder.add(.consultation, period) }
      }
      return waiting ? builder.clock(.consultation, .waitingForOthers, showing: reply) : builder.own(.reply, reply)
    case .registered:
      return periodWorkingDays == nil ? builder.clock(.unlimited, .onTime) : builder.own(.reply, reply)
    }
  }

  /// The reckoning of the reply's period; nil before the day of receipt is fixed or where no period is set.
  public func replyDeadline(calendar: WorkingCalendar) throws(CalendarError) -> Deadline? {
    try replyPeriod(calendar: calendar)?.deadline(calendar)
  }

  /// Whether the last reply was in time; nil when there is none, or no period.
  public func repliedOnTime(in context: CaseContext) throws(CalendarError) -> Bool? {
    guard let reply, let terms = replyPeriod(calendar: context.calendar) else { return nil }
    if let deferral { return reply.effectiveDay <= deferral.until }
    return try Deadline.isWithin(
      reply.effectiveDay, workingDays: totalWorkingDays ?? terms.workingDays, from: terms.start,
      suspensions: terms.suspensions, calendar: context.calendar)
  }

  func replyPeriod(calendar: WorkingCalendar) -> PeriodTerms? {
    guard let periodStart, let periodWorkingDays else { return nil }
    return PeriodTerms(
      rule: replyRule, start: periodStart, workingDays: periodWorkingDays, extensionDays: extensionInForce,
      suspensions: suspensions(calendar: calendar))
  }

  private var replyRule: DeadlineRule {
    if let reopening = reopenings.last, reopening.receivedOn == periodStart {
      return .reply.starting(with: "收到\(reopening.cause.label)", citation: reopening.cause.citation)
    }
    if let paid = fee?.paidOn, paid == periodStart { return .reply.starting(with: "缴费完毕", citation: .feeRules) }
    if let supplied = correction?.suppliedOn, supplied == periodStart {
      return .reply.starting(with: "收到补正后的申请", citation: .regulations("第三十条"))
    }
    return .reply
  }
}
