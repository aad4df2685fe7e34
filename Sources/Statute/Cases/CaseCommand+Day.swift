public import Civil

extension CaseCommand {
  /// The day on which the act was done: that of its paper's service, or the one given. It may be earlier than the day it is
  /// entered, and the law judges by it. Nil where the command gives none, or none that counts.
  public var day: Day? {
    switch self {
    case .register, .confirmReceipt, .adjustReceipt, .adjustService, .adjustStep: nil
    case .split(_, let day), .transfer(_, _, let day, _), .requestCorrection(_, _, let day, _),
      .supplyCorrection(_, _, let day), .askReasons(_, _, let day, _), .receiveReasons(let day),
      .deferReply(_, _, let day), .consult(_, _, let day), .recordConsultationReceipt(_, let day),
      .recordOpinion(_, _, let day), .recordSilence(_, let day), .discontinueConsultation(_, _, let day),
      .recordNoticeReceipt(let day),
      .extend(_, _, let day), .chargeFee(_, let day, _), .recordPayment(_, let day), .withdraw(let day),
      .archive(let day), .reopen(_, _, _, let day):
      day
    case .closeUncorrected(_, let service), .closeUnpaid(_, let service), .closeOtherwise(_, let service),
      .concludeRecordCorrection(_, _, let service), .concludeProposal(_, _, let service):
      try? service.effectiveDay()
    case .reply(let draft): try? draft.service.effectiveDay()
    }
  }
}
