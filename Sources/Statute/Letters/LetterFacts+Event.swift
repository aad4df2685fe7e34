import Civil

extension LetterFacts {
  mutating func add(_ event: CaseEvent, _ file: Case, _ context: LetterContext) {
    switch event {
    case .correctionRequested(let event):
      self[.unclearPoints] = Self.list(event.points)
      self[.period] = Self.workingDays(event.periodWorkingDays)
      self[.silenceEffect] = "视为放弃申请，本机关不再处理该政府信息公开申请"
      self[.newClock] = "自收到补正的申请之日起重新计算"
    case .reasonsRequested(let event):
      self[.frequencyFacts] = event.facts
      self[.period] = Self.workingDays(event.periodWorkingDays)
    case .replyDeferred(let event):
      self[.frequencyFacts] = file.reasons?.facts
      self[.reason] = event.reason
      self[.newDueDay] = event.until.chinese
      let details: [ReplyElement: String] = [.reasons: event.reason, .deferredUntil: event.until.chinese]
      items = [LetterItem(subject: file.requested, kind: .deferred, details: details)]
    case .extended(let event): addExtension(event, file, context)
    case .consultationSent(let event): addConsultation(event)
    case .feeCharged(let event): addFee(event, file, context)
    case .replied(let event): addReply(event, context)
    case .recordCorrectionConcluded(let event):
      self[.result] = event.result.label
      self[.resultNote] = event.note
      addRemedy(.either, effectiveOn: event.day, context)
    case .proposalConcluded(let event):
      self[.result] = event.result.label
      self[.resultNote] = event.note
    case .closed(let event):
      self[.closingFacts] = event.note
      items = [LetterItem(subject: file.requested, kind: event.cause.replyKind, details: [.reasons: event.note])]
      self[.basis] =
        event.cause.replyKind == .endedOtherwise ? kind.citation.inLetter : event.cause.replyKind.citation.inLetter
      addRemedy(.either, effectiveOn: event.day, context)
    case .transferred(let event):
      self[.transferTo] = event.to
      if file.kind == .disclosure { self[.basis] = CaseAction.transfer.citation.inLetter }
      self[.reason] = event.reason
      if context.addressee == nil { self[.addressee] = event.to }
    default: break
    }
  }

  private mutating func addExtension(_ event: CaseEvent.Extended, _ file: Case, _ context: LetterContext) {
    self[.reason] = event.reason
    self[.extensionDays] = Self.workingDays(event.workingDays)
    self[.approval] = "经本机关政府信息公开工作机构负责人同意"
    if var terms = file.replyPeriod(calendar: context.calendar) {
      self[.newDueDay] = (try? terms.deadline(context.calendar).due)?.chinese
      terms.extensionDays = 0
      self[.originalDueDay] = (try? terms.deadline(context.calendar).due)?.chinese
    }
  }

  private mutating func addConsultation(_ event: CaseEvent.ConsultationSent) {
    self[.consulted] = event.party.label
    self[.suspendedFrom] = event.day.chinese
    self[.newClock] = "征求意见所需时间不计算在答复期限内"
    switch event.party {
    case .thirdParty:
      self[.period] = Self.workingDays(ConsultationRule.workingDays)
      self[.silenceEffect] = "由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开"
      if kind.paper == .consultationNotice { self[.basis] = Citation.regulations("第三十二条、第三十三条第三款").inLetter }
    case .coMaker:
      self[.period] = Self.workingDays(ConsultationRule.workingDays)
      self[.silenceEffect] = "视为同意公开"
      if kind.paper == .consultationNotice { self[.basis] = Citation.regulations("第三十三条第三款、第三十四条").inLetter }
    case .otherBody: break
    }
  }

  private mutating func addFee(_ event: CaseEvent.FeeCharged, _ file: Case, _ context: LetterContext) {
    self[.feeScale] = event.scale.label
    self[.feeCount] = "\(event.units)\(event.scale.unit)"
    self[.feeTotal] = "\(event.total.yuan)元"
    self[.period] = Self.workingDays(FeeRule.paymentWorkingDays)
    if let fee = file.fee {
      self[.paymentDueDay] =
        if let terms = PeriodTerms.payment(fee) {
          (try? terms.deadline(context.calendar).due)?.chinese
        } else {
          "收到本通知次日起的第\(FeeRule.paymentWorkingDays)个工作日"
        }
    }
    self[.silenceEffect] = "视为放弃申请，本机关不再处理该政府信息公开申请"
    self[.newClock] = "自缴费完成的次日起重新计算"
    let priced =
      event.scale == .byItem
      ? try? InformationFee.byItem(
        priorItemsThisMonth: event.priorUnits, items: event.units, schedule: context.feeSchedule)
      : try? InformationFee.byPage(pages: event.units, schedule: context.feeSchedule)
    guard let priced, priced.total == event.total else { return }
    let unit = event.scale.unit
    self[.feeSlices] = priced.slices.map { slice in
      let range = slice.from == slice.to ? "第\(slice.from)\(unit)" : "第\(slice.from)至\(slice.to)\(unit)"
      return "\(range)，每\(unit)\(slice.rate.yuan)元，计\(slice.amount.yuan)元"
    }.joined(separator: "；")
  }

  private mutating func addReply(_ event: CaseEvent.Replied, _ context: LetterContext) {
    items = event.items.enumerated().map { index, item in
      LetterItem(item, details: context.details.indices.contains(index) ? context.details[index] : [:])
    }
    if kind.paper == .thirdPartyNotice {
      self[.publicInterest] = event.publicInterestReason
      self[.disclosed] = event.items.filter { $0.kind.providesInformation }.map(\.subject).joined(separator: "；")
      addRemedy(.either, effectiveOn: event.day, context)
    } else {
      let remedy = CaseDisposition.remedyKind(items: event.items, effectiveOn: event.day)
      addRemedy(remedy, effectiveOn: event.day, context)
      if self[.documentNumber] == nil { self[.documentNumber] = event.documentNumber }
    }
  }

  private static func workingDays(_ count: Int) -> String { "\(count)个工作日" }

  /// Several points as numbered lines, a single one as it is.
  private static func list(_ points: [String]) -> String {
    guard points.count > 1 else { return points.first ?? "" }
    return points.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
  }
}
