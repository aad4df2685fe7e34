extension CaseRefusal {
  /// What may be done instead, by the law's own order; empty where only the entry has to be put right.
  public var instead: [CaseAction] {
    switch self {
    case .notInState(let action, let state):
      CaseAction.allCases.filter { $0.states.contains(state) && $0 != .adjustReceipt && $0 != action }
    case .notForKind(_, let kind): CaseAction.allCases.filter { $0.kinds == [kind] }
    case .noReceiptDay, .confirmationMissing, .confirmationDelayUnexplained: [.confirmReceipt]
    case .transferAfterReceipt, .correctionNoticeLate, .correctionAlreadyRequested, .feeNoticeLate, .feeIsZero,
      .feeAlreadyCharged, .extensionLate, .extensionAlreadyGranted, .reasonsNotGiven, .reasonsAlreadyAsked,
      .objectionStands, .splitAfterReply:
      [.reply]
    case .correctionLate: [.closeUncorrected]
    case .paymentLate: [.closeUnpaid]
    case .periodStillRunning(.closeUncorrected, _, _): [.supplyCorrection, .withdraw]
    case .periodStillRunning(.closeUnpaid, _, _): [.recordPayment, .withdraw]
    case .periodStillRunning(.recordSilence, _, _): [.recordOpinion]
    case .periodStillRunning(.reply, _, _): [.receiveReasons]
    case .consultationNotReceived: [.recordConsultationReceipt]
    case .opinionsOutstanding: [.recordOpinion, .recordSilence]
    case .stillUnclearWithoutCorrection: [.requestCorrection]
    default: []
    }
  }
}
