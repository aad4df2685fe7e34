/// A command without its arguments (可办理的操作): what a screen shows as a button.
public enum CaseAction: String, CaseIterable, Codable, Sendable {
  case register, confirmReceipt, split, transfer, requestCorrection, supplyCorrection, closeUncorrected, askReasons,
    receiveReasons, deferReply, consult, recordConsultationReceipt, recordOpinion, recordSilence,
    discontinueConsultation, extend, chargeFee, recordNoticeReceipt, recordPayment, closeUnpaid, reply,
    concludeRecordCorrection, concludeProposal, withdraw, closeOtherwise, archive, reopen, adjustReceipt, adjustService,
    adjustStep

  /// The states in which the law knows it.
  public var states: Set<CaseState> {
    switch self {
    case .register: []
    case .confirmReceipt: [.arrived]
    case .split, .requestCorrection, .askReasons, .deferReply, .chargeFee, .concludeRecordCorrection,
      .concludeProposal:
      [.registered]
    case .transfer: [.arrived, .registered]
    case .supplyCorrection, .closeUncorrected: [.awaitingCorrection]
    case .receiveReasons: [.awaitingReasons]
    case .consult: [.registered, .consulting]
    case .recordConsultationReceipt, .recordOpinion, .recordSilence, .discontinueConsultation: [.consulting]
    case .extend: [.registered, .consulting, .awaitingReasons]
    case .recordNoticeReceipt: [.awaitingCorrection, .awaitingReasons, .awaitingFee]
    case .recordPayment, .closeUnpaid: [.awaitingFee]
    case .reply: [.registered, .awaitingCorrection, .consulting, .awaitingReasons, .deferred]
    case .withdraw, .closeOtherwise: Set(CaseState.allCases.filter(\.isOpen))
    case .archive: [.answered, .closed]
    case .reopen, .adjustReceipt, .adjustStep: Set(CaseState.allCases).subtracting([.arrived, .split, .transferred])
    case .adjustService: [.answered, .closed, .archived]
    }
  }

  /// The kinds of case it exists for.
  public var kinds: Set<CaseKind> {
    switch self {
    case .register, .confirmReceipt, .transfer, .withdraw, .closeOtherwise, .archive, .adjustReceipt,
      .adjustService:
      Set(CaseKind.allCases)
    case .concludeRecordCorrection: [.recordCorrection]
    case .reopen: [.disclosure, .recordCorrection]
    case .concludeProposal: [.activeDisclosureProposal]
    default: [.disclosure]
    }
  }
}
