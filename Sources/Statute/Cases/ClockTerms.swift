/// What the clock of an open case is reckoned from, and nothing else of it: little enough to stand beside the case in a
/// list, so that its clock can be worked out for today without opening the case (期限要素).
public struct ClockTerms: Hashable, Codable, Sendable {
  /// A period in which somebody has to act, before it is counted.
  struct Period: Hashable, Codable, Sendable {
    let from: Day
    let workingDays: Int

    init(from: Day, workingDays: Int) {
      self.from = from
      self.workingDays = workingDays
    }

    /// The period told in a notice; nil while the day of its receipt is unknown.
    init?(_ notice: some ServedNotice, workingDays: Int) {
      guard let received = notice.receivedOn else { return nil }
      self.init(from: received, workingDays: workingDays)
    }
  }

  let state: CaseState
  let channel: Channel
  let arrivedOn: Day
  let reply: Period?
  let extensionDays: Int
  /// The correction, the payment or the reasons that the state waits for.
  let awaited: Period?
  /// The day of posting of the notice that is waited on, while it is not known when it was received.
  let noticePostedOn: Day?
  let deferral: Deferral?
  let consultations: [Consultation]

  /// The terms of a case as it stands.
  public init(_ law: Case) {
    state = law.state
    channel = law.channel
    arrivedOn = law.arrivedOn
    if let start = law.periodStart, let days = law.periodWorkingDays {
      reply = Period(from: start, workingDays: days)
    } else {
      reply = nil
    }
    extensionDays = law.extensionInForce
    awaited =
      switch law.state {
      case .awaitingCorrection: law.correction.flatMap { Period($0, workingDays: $0.periodWorkingDays) }
      case .awaitingReasons: law.reasons.flatMap { Period($0, workingDays: $0.periodWorkingDays) }
      case .awaitingFee: law.fee.flatMap { Period($0, workingDays: FeeRule.paymentWorkingDays) }
      default: nil
      }
    noticePostedOn = awaited == nil ? law.awaitedService?.sentOn : nil
    deferral = law.state == .deferred ? law.deferral : nil
    consultations = law.consultations
  }

  /// The periods that run, as of today.
  public func clock(in context: CaseContext) -> CaseClock { clock(in: context, replyRule: .reply) }

  /// - Parameter replyRule: what the reply's period begins with, for the lines that explain it.
  func clock(in context: CaseContext, replyRule: DeadlineRule) -> CaseClock {
    var builder = CaseClockBuilder(context: context)
    let own = builder.add(.reply, replyTerms(replyRule, calendar: context.calendar))
    switch state {
    case .arrived:
      let late = channel == .ordinaryMail && context.today > arrivedOn
      return builder.clock(.receiptConfirmation, late ? .overdue : .dueSoon)
    case .answered, .closed, .archived, .split, .transferred: return builder.clock(.stopped, .stopped, showing: own)
    case .deferred:
      guard let deferral else { return builder.own(.reply, own) }
      return builder.deferral(deferral)
    case .awaitingCorrection:
      guard let awaited else { return undelivered(.correction, builder, showing: own) }
      return builder.others(.correction, .correction(awaited))
    case .awaitingFee:
      guard let awaited else { return undelivered(.fee, builder, showing: own) }
      return builder.others(.fee, .payment(awaited))
    case .awaitingReasons:
      if let awaited { builder.add(.reasons, .reasons(awaited)) }
      return builder.own(.reply, own)
    case .consulting:
      let waiting = consultations.contains { $0.isWaited(for: context) }
      for letter in consultations {
        if let period = PeriodTerms.consultation(letter) { builder.add(.consultation, period) }
      }
      return waiting ? builder.clock(.consultation, .waitingForOthers, showing: own) : builder.own(.reply, own)
    case .registered:
      return reply == nil ? builder.clock(.unlimited, .onTime) : builder.own(.reply, own)
    }
  }

  private func undelivered(
    _ kind: CaseClock.Kind, _ builder: CaseClockBuilder, showing own: CaseClockBuilder.Known?
  ) -> CaseClock {
    guard let noticePostedOn else { return builder.own(.reply, own) }
    return builder.undelivered(kind, postedOn: noticePostedOn)
  }

  private func replyTerms(_ rule: DeadlineRule, calendar: WorkingCalendar) -> PeriodTerms? {
    reply.map { reply in
      PeriodTerms(
        rule: rule, start: reply.from, workingDays: reply.workingDays, extensionDays: extensionDays,
        suspensions: consultations.compactMap { $0.suspension(calendar: calendar) })
    }
  }
}
