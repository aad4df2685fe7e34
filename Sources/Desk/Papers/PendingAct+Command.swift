package import Statute

extension PendingAct {
  /// The command, once it is known how the paper is served and under which number. Its day is that on which the paper
  /// takes effect; a notice with a period keeps how it went, since its period runs from its receipt.
  package func command(service: Service, documentNumber: String?) throws(CaseRefusal) -> CaseCommand {
    let day = try service.effectiveDay()
    return switch self {
    case .reply(let items, let principal, let reason):
      .reply(
        ReplyDraft(
          items: items, principal: principal, service: service, documentNumber: documentNumber,
          publicInterestReason: reason))
    case .extend(let days, let reason): .extend(workingDays: days, reason: reason, notifiedOn: day)
    case .requestCorrection(let points, let period):
      .requestCorrection(points: points, periodWorkingDays: period, on: day, by: service.method)
    case .askReasons(let facts, let period):
      .askReasons(facts: facts, periodWorkingDays: period, on: day, by: service.method)
    case .deferReply(let until, let reason): .deferReply(until: until, reason: reason, on: day)
    case .consult(let id, let party): .consult(id: id, party: party, on: day)
    case .chargeByItem(let prior, let count):
      .chargeFee(.items(prior: prior, count: count), on: day, by: service.method)
    case .chargeByPage(let pages): .chargeFee(.pages(pages), on: day, by: service.method)
    case .closeUncorrected(let note): .closeUncorrected(note: note, service: service)
    case .closeUnpaid(let note): .closeUnpaid(note: note, service: service)
    case .closeOtherwise(let note): .closeOtherwise(note: note, service: service)
    case .concludeRecordCorrection(let result, let note):
      .concludeRecordCorrection(result, note: note, service: service)
    case .concludeProposal(let result, let note): .concludeProposal(result, note: note, service: service)
    }
  }

  /// The act of a command as a form makes it, without day, service and number; `nil` for a command that no paper
  /// carries out.
  package init?(_ command: CaseCommand) {
    switch command {
    case .reply(let draft):
      self = .reply(items: draft.items, principal: draft.principal, publicInterestReason: draft.publicInterestReason)
    case .extend(let days, let reason, _): self = .extend(workingDays: days, reason: reason)
    case .requestCorrection(let points, let period, _, _):
      self = .requestCorrection(points: points, periodWorkingDays: period)
    case .askReasons(let facts, let period, _, _): self = .askReasons(facts: facts, periodWorkingDays: period)
    case .deferReply(let until, let reason, _): self = .deferReply(until: until, reason: reason)
    case .consult(let id, let party, _): self = .consult(id: id, party: party)
    case .chargeFee(.items(let prior, let count), _, _): self = .chargeByItem(prior: prior, count: count)
    case .chargeFee(.pages(let pages), _, _): self = .chargeByPage(pages: pages)
    case .closeUncorrected(let note, _): self = .closeUncorrected(note: note)
    case .closeUnpaid(let note, _): self = .closeUnpaid(note: note)
    case .closeOtherwise(let note, _): self = .closeOtherwise(note: note)
    case .concludeRecordCorrection(let result, let note, _):
      self = .concludeRecordCorrection(result: result, note: note)
    case .concludeProposal(let result, let note, _): self = .concludeProposal(result: result, note: note)
    case .register, .confirmReceipt, .split, .transfer, .supplyCorrection, .receiveReasons,
      .recordConsultationReceipt, .recordOpinion, .recordSilence, .discontinueConsultation, .recordNoticeReceipt,
      .recordPayment, .withdraw, .archive, .reopen, .adjustReceipt, .adjustService, .adjustStep:
      return nil
    }
  }
}
