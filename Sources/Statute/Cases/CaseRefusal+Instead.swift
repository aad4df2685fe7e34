extension CaseRefusal {
  /// What may be done instead, by the law's own order; empty where only the entry has to be put right.
  public var instead: [CaseAction] {
    switch self {
    case .notInState(let action, let state):
      CaseAction.allCases.filter {
        $0.states.contains(state) && $0 != action && ![.adjustReceipt, .adjustStep].contains($0)
      }
    case .notForKind(_, let kind): CaseAction.allCases.filter { $0.kinds == [kind] }
    case .noReceiptDay, .confirmationMissing, .confirmationDelayUnexplained: [.confirmReceipt]
    case .transferAfterReceipt, .correctionNoticeLate, .correctionAlreadyRequested, .feeNoticeLate, .feeIsZero,
      .feeAlreadyCharged, .extensionLate, .extensionAlreadyGranted, .reasonsNotGiven, .reasonsAlreadyAsked,
      .periodOrdered, .deferralLate,
      .objectionStands, .splitAfterReply:
      [.reply]
    case .correctionLate: [.closeUncorrected]
    case .paymentLate: [.closeUnpaid]
    case .periodStillRunning(.closeUncorrected, _, _): [.supplyCorrection, .withdraw]
    case .periodStillRunning(.closeUnpaid, _, _): [.recordPayment, .withdraw]
    case .periodStillRunning(.recordSilence, _, _): [.recordOpinion]
    case .periodStillRunning(.reply, _, _): [.receiveReasons]
    case .noticeNotReceived: [.recordNoticeReceipt]
    case .consultationNotReceived: [.recordConsultationReceipt, .discontinueConsultation]
    case .consultationDelivered: [.recordOpinion, .recordSilence]
    case .opinionsOutstanding: [.recordOpinion, .recordSilence, .discontinueConsultation]
    case .stillUnclearWithoutCorrection: [.requestCorrection]
    case .periodStillRunning, .notRegistered, .alreadyRegistered, .dayInFuture, .dayTooEarly, .dayTooLate,
      .dayIsOfSystem, .lateEntryUnproven, .proofDoesNotFit, .textMissing, .splitNeedsTwoParts, .duplicateIdentity,
      .invalidPeriod, .consultationUnknown, .consultationClosed,
      .extensionLength, .headApprovalMissing, .secrecyReviewMissing, .fee, .noticeAlreadyReceived, .courierNotAllowed,
      .signatureMissing, .replyEmpty, .notAnAnswer, .groundMissing, .groundOutOfPlace, .nothingServed, .noSuchStep,
      .calendar:
      []
    }
  }
}

extension CaseRefusal {
  /// Whether it says that the time for an act of the body's own is over: done on an earlier day and entered only now, the
  /// act may still have been in time.
  public var dependsOnDay: Bool {
    switch self {
    case .correctionNoticeLate, .extensionLate, .feeNoticeLate: true
    case .notRegistered, .alreadyRegistered, .notInState, .notForKind, .dayInFuture, .dayTooEarly, .dayTooLate,
      .dayIsOfSystem, .lateEntryUnproven, .proofDoesNotFit, .textMissing, .confirmationMissing,
      .confirmationDelayUnexplained, .noReceiptDay, .splitNeedsTwoParts,
      .splitAfterReply, .duplicateIdentity, .transferAfterReceipt, .correctionAlreadyRequested, .invalidPeriod,
      .correctionLate, .periodStillRunning, .paymentLate, .reasonsAlreadyAsked, .reasonsNotGiven, .deferralLate,
      .consultationUnknown, .consultationClosed, .consultationNotReceived, .consultationDelivered,
      .opinionsOutstanding, .extensionAlreadyGranted, .extensionLength, .periodOrdered, .headApprovalMissing,
      .secrecyReviewMissing, .feeAlreadyCharged, .feeIsZero, .fee, .noticeNotReceived, .noticeAlreadyReceived,
      .courierNotAllowed, .signatureMissing, .replyEmpty, .notAnAnswer, .groundMissing, .groundOutOfPlace,
      .stillUnclearWithoutCorrection, .objectionStands, .nothingServed, .noSuchStep, .calendar:
      false
    }
  }
}
