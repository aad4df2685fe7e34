extension CaseCommand {
  /// The command without its arguments.
  public var action: CaseAction {
    switch self {
    case .register: .register
    case .confirmReceipt: .confirmReceipt
    case .split: .split
    case .transfer: .transfer
    case .requestCorrection: .requestCorrection
    case .supplyCorrection: .supplyCorrection
    case .closeUncorrected: .closeUncorrected
    case .askReasons: .askReasons
    case .receiveReasons: .receiveReasons
    case .deferReply: .deferReply
    case .consult: .consult
    case .recordConsultationReceipt: .recordConsultationReceipt
    case .recordOpinion: .recordOpinion
    case .recordSilence: .recordSilence
    case .discontinueConsultation: .discontinueConsultation
    case .extend: .extend
    case .chargeFee: .chargeFee
    case .recordNoticeReceipt: .recordNoticeReceipt
    case .recordPayment: .recordPayment
    case .closeUnpaid: .closeUnpaid
    case .reply: .reply
    case .concludeRecordCorrection: .concludeRecordCorrection
    case .concludeProposal: .concludeProposal
    case .withdraw: .withdraw
    case .closeOtherwise: .closeOtherwise
    case .archive: .archive
    case .reopen: .reopen
    case .adjustReceipt: .adjustReceipt
    case .adjustService: .adjustService
    case .adjustStep: .adjustStep
    }
  }
}
