import Statute

extension CaseAction {
  /// The right one needs for it.
  package var right: Right {
    switch self {
    case .register: .registerApplication
    case .confirmReceipt: .confirmReceipt
    case .split, .transfer, .requestCorrection, .supplyCorrection, .askReasons, .receiveReasons, .consult,
      .recordConsultationReceipt, .recordOpinion, .recordSilence, .discontinueConsultation, .chargeFee,
      .recordNoticeReceipt, .recordPayment,
      .withdraw:
      .handleCase
    case .extend, .deferReply: .extendDeadline
    case .reply, .closeUncorrected, .closeUnpaid, .closeOtherwise, .concludeRecordCorrection, .concludeProposal:
      .issueReply
    case .archive: .archiveCase
    case .reopen: .reopenCase
    case .adjustReceipt, .adjustService, .adjustStep: .adjustFacts
    }
  }
}
