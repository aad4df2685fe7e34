extension CaseRefusal {
  /// The rule that forbids it; nil where no rule but the facts do.
  public var citation: Citation? {
    switch self {
    case .notInState(let action, _), .notForKind(let action, _): action.citation
    case .confirmationMissing, .confirmationDelayUnexplained, .noReceiptDay: .regulations("第三十一条")
    case .transferAfterReceipt: .regulations("第三十六条第五项")
    case .correctionAlreadyRequested, .correctionNoticeLate, .correctionLate, .stillUnclearWithoutCorrection:
      .regulations("第三十条")
    case .periodStillRunning(let action, _, _), .noticeNotReceived(let action, _): action.citation
    case .noticeAlreadyReceived: CaseAction.recordNoticeReceipt.citation
    case .paymentLate, .feeAlreadyCharged, .feeNoticeLate, .feeIsZero, .fee, .splitNeedsTwoParts: .feeRules
    case .splitAfterReply: .reportFormat
    case .reasonsAlreadyAsked, .reasonsNotGiven, .deferralLate: .regulations("第三十五条")
    case .consultationUnknown, .consultationClosed, .consultationNotReceived, .consultationDelivered,
      .opinionsOutstanding:
      .regulations("第三十二条、第三十四条")
    case .extensionAlreadyGranted, .extensionLength, .extensionLate, .headApprovalMissing:
      .regulations("第三十三条第二款")
    case .periodOrdered(let cause, _): cause.citation
    case .secrecyReviewMissing: .regulations("第十七条")
    case .courierNotAllowed, .signatureMissing, .nothingServed: .serviceAnswer
    case .replyEmpty, .notAnAnswer, .groundOutOfPlace: .regulations("第三十六条")
    case .groundMissing: .regulations("第三十六条第三项")
    case .objectionStands: .regulations("第三十二条")
    case .alreadyRegistered, .notRegistered, .noSuchStep: .regulations("第四十五条")
    case .dayInFuture, .dayTooEarly, .dayTooLate, .dayIsOfSystem, .lateEntryUnproven, .proofDoesNotFit, .textMissing,
      .duplicateIdentity, .invalidPeriod, .calendar:
      nil
    }
  }
}
