import Civil

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

  /// The request for correction while the period depends on it: one that came too late does not begin it anew.
  struct CorrectionNotice: Hashable, Codable, Sendable {
    /// The receipt of the application, before its correction.
    let receipt: Day
    let toldOn: Day
    /// The extension of the period that runs from that receipt on.
    let extensionDays: Int
  }

  let state: CaseState
  let channel: Channel
  let arrivedOn: Day
  let reply: Period?
  let extensionDays: Int
  /// When the applicant was told of the extension.
  let extensionToldOn: Day?
  let correctionNotice: CorrectionNotice?
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
    extensionToldOn = law.extension?.notifiedOn
    // A payment or a decision from above began the period after the correction.
    if let correction = law.correction, let receipt = law.firstReceiptDay, law.reopenings.isEmpty,
      law.fee?.paidOn == nil
    {
      let isOfOriginal = law.extension?.periodStart == receipt
      correctionNotice = CorrectionNotice(
        receipt: receipt, toldOn: correction.requestedOn,
        extensionDays: isOfOriginal ? law.extension?.workingDays ?? 0 : law.extensionInForce)
    } else {
      correctionNotice = nil
    }
    awaited =
      switch law.awaitedNotice {
      case .correction: law.correction.flatMap { Period($0, workingDays: $0.periodWorkingDays) }
      case .reasons: law.reasons.flatMap { Period($0, workingDays: $0.periodWorkingDays) }
      case .fee: law.fee.flatMap { Period($0, workingDays: FeeRule.paymentWorkingDays) }
      case nil: nil
      }
    noticePostedOn = awaited == nil ? law.awaitedService?.sentOn : nil
    deferral = law.state == .deferred ? law.deferral : nil
    consultations = law.consultations
  }

  /// The periods that run, as of today.
  public func clock(in context: CaseContext) -> CaseClock { clock(in: context, replyRule: .reply) }

  /// - Parameter replyRule: what the reply's period begins with, for the lines that explain it.
  /// - Parameter receiptCitation: why the receipt is confirmed.
  func clock(
    in context: CaseContext, replyRule: DeadlineRule, receiptCitation: Citation = ReceiptRule.citation
  ) -> CaseClock {
    var builder = CaseClockBuilder(context: context)
    let own = builder.add(.reply, replyTerms(replyRule, calendar: context.calendar))
    switch state {
    case .arrived:
      return builder.confirmation(channel, arrivedOn: arrivedOn, citation: receiptCitation)
    case .answered, .closed, .archived, .split, .transferred: return builder.clock(.stopped, .stopped, showing: own)
    case .deferred:
      guard let deferral else { return builder.own(.reply, own) }
      return builder.deferral(deferral)
    case .awaitingCorrection:
      if isNoticeLate(context.calendar) {
        if let awaited { builder.add(.correction, .correction(awaited)) }
        return builder.own(.reply, own)
      }
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

  /// The reply's period: without what was told to the applicant too late to begin it anew or to lengthen it.
  func replyTerms(_ rule: DeadlineRule, calendar: WorkingCalendar) -> PeriodTerms? {
    guard let reply else { return nil }
    var terms = PeriodTerms(
      rule: rule, start: reply.from, workingDays: reply.workingDays,
      suspensions: consultations.compactMap { $0.suspension(calendar: calendar) })
    var extensionDays = extensionDays
    if let correctionNotice, isNoticeLate(calendar) {
      terms.disregarded.append(correctionNotice.step)
      if reply.from != correctionNotice.receipt {
        (terms.rule, terms.start, extensionDays) = (.reply, correctionNotice.receipt, correctionNotice.extensionDays)
      }
    }
    if extensionDays > 0, let told = extensionToldOn, (try? terms.contains(told, calendar: calendar)) == false {
      terms.disregarded.append(
        DeadlineStep(
          kind: .disregarded, from: told, through: told, workingDays: 0,
          text: "\(told.chinese)告知延长答复期限时，原期限已经届满，不发生延长的效力。",
          citation: LateStep.Kind.extension.citation))
    } else {
      terms.extensionDays = extensionDays
    }
    return terms
  }

  private func isNoticeLate(_ calendar: WorkingCalendar) -> Bool {
    guard let correctionNotice else { return false }
    let within = try? Deadline.isWithin(
      correctionNotice.toldOn, workingDays: CorrectionRule.noticeWorkingDays, from: correctionNotice.receipt,
      calendar: calendar)
    return within == false
  }
}

extension ClockTerms.CorrectionNotice {
  fileprivate var step: DeadlineStep {
    DeadlineStep(
      kind: .disregarded, from: toldOn, through: toldOn, workingDays: 0,
      text: "\(toldOn.chinese)要求补正，超过收到申请之日（\(receipt.chinese)）起\(CorrectionRule.noticeWorkingDays)个工作日，期限不重新起算，继续计算。",
      citation: LateStep.Kind.correctionNotice.citation)
  }
}
