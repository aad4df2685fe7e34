extension CaseEvent {
  /// The papers that belong to it, in order.
  public var papers: [PaperKind] {
    switch self {
    case .registered: [.registrationForm]
    case .receiptConfirmed: [.receipt]
    case .transferred: [.transferLetter]
    case .correctionRequested: [.correctionNotice]
    case .reasonsRequested: [.reasonsNotice]
    case .replyDeferred: [.deferralNotice]
    case .consultationSent(let event):
      switch event.party {
      case .thirdParty: [.thirdPartyConsultation, .consultationNotice]
      case .coMaker: [.coMakerConsultation, .consultationNotice]
      case .otherBody: [.assistanceLetter, .consultationNotice]
      }
    case .extended: [.extensionNotice]
    case .feeCharged: [.feeNotice]
    case .replied(let event): event.publicInterestReason == nil ? [.reply] : [.reply, .thirdPartyNotice]
    case .recordCorrectionConcluded, .proposalConcluded: [.reply]
    case .closed(let event):
      switch event.cause {
      case .notCorrected, .feeUnpaid: [.noFurtherHandling]
      case .other: [.terminationNotice]
      case .withdrawn: []
      }
    default: []
    }
  }

  /// The rule it rests on.
  public var citation: Citation {
    switch self {
    case .registered: CaseAction.register.citation
    case .receiptConfirmed, .receiptAdjusted: CaseAction.confirmReceipt.citation
    case .split: CaseAction.split.citation
    case .transferred: CaseAction.transfer.citation
    case .correctionRequested, .correctionSupplied: CaseAction.requestCorrection.citation
    case .reasonsRequested, .reasonsReceived, .replyDeferred: CaseAction.askReasons.citation
    case .consultationSent(let event): event.party.citation
    case .consultationReceived, .opinionReceived, .silenceRecorded, .consultationDiscontinued:
      CaseAction.consult.citation
    case .extended: CaseAction.extend.citation
    case .feeCharged: CaseAction.chargeFee.citation
    case .feePaid: CaseAction.recordPayment.citation
    case .replied(let event): event.disposition.citation
    case .recordCorrectionConcluded: CaseAction.concludeRecordCorrection.citation
    case .proposalConcluded: CaseAction.concludeProposal.citation
    case .closed(let event): event.cause.replyKind.citation
    case .archived: CaseAction.archive.citation
    case .noticeReceived(let event):
      switch event.notice {
      case .correction: CaseAction.requestCorrection.citation
      case .reasons: CaseAction.askReasons.citation
      case .fee: CaseAction.recordPayment.citation
      }
    case .stepAdjusted: CaseAction.adjustStep.citation
    case .serviceAdjusted: CaseAction.adjustService.citation
    case .reopened(let event): event.cause.citation
    }
  }
}
