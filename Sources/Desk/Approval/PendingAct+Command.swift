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
    guard let act = command.arguments as? any PaperAct else { return nil }
    self = act.pending
  }
}

/// An act of the law that a paper carries out.
private protocol PaperAct {
  var pending: PendingAct { get }
}

extension ReplyDraft: PaperAct {
  fileprivate var pending: PendingAct {
    .reply(items: items, principal: principal, publicInterestReason: publicInterestReason)
  }
}

extension ExtendPeriod: PaperAct {
  fileprivate var pending: PendingAct { .extend(workingDays: workingDays, reason: reason) }
}

extension RequestCorrection: PaperAct {
  fileprivate var pending: PendingAct { .requestCorrection(points: points, periodWorkingDays: periodWorkingDays) }
}

extension AskReasons: PaperAct {
  fileprivate var pending: PendingAct { .askReasons(facts: facts, periodWorkingDays: periodWorkingDays) }
}

extension DeferReply: PaperAct {
  fileprivate var pending: PendingAct { .deferReply(until: until, reason: reason) }
}

extension Consult: PaperAct {
  fileprivate var pending: PendingAct { .consult(id: id, party: party) }
}

extension ChargeFee: PaperAct {
  fileprivate var pending: PendingAct {
    switch basis {
    case .items(let prior, let count): .chargeByItem(prior: prior, count: count)
    case .pages(let pages): .chargeByPage(pages: pages)
    }
  }
}

extension CloseUncorrected: PaperAct {
  fileprivate var pending: PendingAct { .closeUncorrected(note: note) }
}

extension CloseUnpaid: PaperAct {
  fileprivate var pending: PendingAct { .closeUnpaid(note: note) }
}

extension CloseOtherwise: PaperAct {
  fileprivate var pending: PendingAct { .closeOtherwise(note: note) }
}

extension ConcludeRecordCorrection: PaperAct {
  fileprivate var pending: PendingAct { .concludeRecordCorrection(result: result, note: note) }
}

extension ConcludeProposal: PaperAct {
  fileprivate var pending: PendingAct { .concludeProposal(result: result, note: note) }
}
