extension Case {
  /// What a command leads to: the events to append, or the reason it may not be done.
  public static func decide(
    _ command: CaseCommand, _ current: Case?, in context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    if case .register(let registration) = command {
      if let current { throw .alreadyRegistered(current.number) }
      return try RegistrationRule.decide(registration, context)
    }
    guard let current else { throw .notRegistered }
    try current.admit(command.action, on: command.day ?? context.today, in: context)
    return switch command {
    case .register: []
    case .confirmReceipt(let confirmedOn, let delayReason):
      try ReceiptRule.decide(current, confirmedOn: confirmedOn, delayReason: delayReason, context)
    case .split(let parts, let day): try SplitRule.decide(current, parts: parts, on: day, context)
    case .transfer(let body, let reason, let day, let opened):
      try TransferRule.decide(current, to: body, reason: reason, on: day, opened: opened, context)
    case .requestCorrection(let points, let period, let day, let method):
      try CorrectionRule.request(current, points: points, period: period, on: day, by: method, context)
    case .supplyCorrection(let requested, let reason, let day):
      try CorrectionRule.supply(current, requested: requested, acceptedReason: reason, on: day, context)
    case .closeUncorrected(let note, let service):
      try ClosingRule.decide(current, .notCorrected, action: .closeUncorrected, note: note, service: service, context)
    case .askReasons(let facts, let period, let day, let method):
      try ReasonsRule.ask(current, facts: facts, period: period, on: day, by: method, context)
    case .receiveReasons(let day): try ReasonsRule.receive(current, on: day, context)
    case .deferReply(let until, let reason, let day):
      try ReasonsRule.deferReply(current, until: until, reason: reason, on: day, context)
    case .consult(let id, let party, let day):
      try ConsultationRule.send(current, id: id, party: party, on: day, context)
    case .recordConsultationReceipt(let id, let day): try ConsultationRule.receive(current, id: id, on: day, context)
    case .recordOpinion(let id, let answer, let day):
      try ConsultationRule.answer(current, id: id, answer, on: day, context)
    case .recordSilence(let id, let day): try ConsultationRule.silence(current, id: id, on: day, context)
    case .discontinueConsultation(let id, let reason, let day):
      try ConsultationRule.discontinue(current, id: id, reason: reason, on: day, context)
    case .extend(let days, let reason, let day):
      try ExtensionRule.decide(current, workingDays: days, reason: reason, on: day, context)
    case .chargeFee(let basis, let day, let method): try FeeRule.charge(current, basis, on: day, by: method, context)
    case .recordNoticeReceipt(let day): try NoticeReceiptRule.decide(current, on: day, context)
    case .recordPayment(let number, let day): try FeeRule.pay(current, receiptNumber: number, on: day, context)
    case .closeUnpaid(let note, let service):
      try ClosingRule.decide(current, .feeUnpaid, action: .closeUnpaid, note: note, service: service, context)
    case .reply(let draft): try ReplyRule.decide(current, draft, context)
    case .concludeRecordCorrection(let result, let note, let service):
      try OwnRecordRule.decide(current, result, note: note, service: service, context)
    case .concludeProposal(let result, let note, let service):
      try ProposalRule.decide(current, result, note: note, service: service, context)
    case .withdraw(let day): try ClosingRule.withdraw(current, on: day, context)
    case .closeOtherwise(let note, let service):
      try ClosingRule.decide(current, .other, action: .closeOtherwise, note: note, service: service, context)
    case .archive(let day): try ArchiveRule.decide(current, on: day, context)
    case .reopen(let cause, let reference, let days, let day):
      try ReopeningRule.decide(current, cause, reference: reference, workingDays: days, on: day, context)
    case .adjustReceipt(let day, let reason, let ofOriginal):
      try AdjustmentRule.decide(current, to: day, reason: reason, ofOriginal: ofOriginal, context)
    case .adjustStep(let step, let day, let reason):
      try StepAdjustmentRule.decide(current, step, to: day, reason: reason, context)
    case .adjustService(let day, let reason):
      try ServiceAdjustmentRule.decide(current, to: day, reason: reason, context)
    }
  }
}
