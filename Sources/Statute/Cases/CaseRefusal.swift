public import Civil

/// Why something may not be done to a case: the fact, from which rule and wording follow.
public enum CaseRefusal: Error, Hashable, Sendable {
  case notRegistered
  case alreadyRegistered(String)
  case notInState(CaseAction, CaseState)
  case notForKind(CaseAction, CaseKind)
  case dayInFuture(Day)
  case dayTooEarly(Day, earliest: Day)
  case dayTooLate(Day, latest: Day)
  case dayIsOfSystem(Day)
  case lateEntryUnproven(Day)
  case proofDoesNotFit(LateEntryProof.Kind, ServiceMethod)
  case textMissing(CaseAction)
  case confirmationMissing(Channel)
  case confirmationDelayUnexplained(Channel, latest: Day)
  case noReceiptDay
  case splitNeedsTwoParts
  case splitAfterReply
  case duplicateIdentity(String)
  case transferAfterReceipt
  case correctionAlreadyRequested(on: Day)
  case correctionNoticeLate(from: Day)
  case invalidPeriod(Int)
  case correctionLate(from: Day, workingDays: Int)
  case periodStillRunning(CaseAction, from: Day, workingDays: Int)
  case paymentLate(from: Day)
  case reasonsAlreadyAsked(on: Day)
  case reasonsNotGiven
  case deferralLate(from: Day, workingDays: Int)
  case consultationUnknown(String)
  case consultationClosed(String)
  case consultationNotReceived(String)
  case consultationDelivered(String, on: Day)
  case opinionsOutstanding([String])
  case extensionAlreadyGranted(on: Day)
  case extensionLength(Int)
  case extensionLate(from: Day, workingDays: Int)
  case periodOrdered(Reopening.Cause, workingDays: Int)
  case headApprovalMissing
  case secrecyReviewMissing
  case feeAlreadyCharged(on: Day)
  case feeNoticeLate(from: Day)
  case feeIsZero
  case fee(FeeError)
  case noticeNotReceived(CaseAction, sentOn: Day)
  case noticeAlreadyReceived(on: Day)
  case courierNotAllowed
  case signatureMissing(ServiceMethod)
  case replyEmpty
  case notAnAnswer(ReplyKind)
  case groundMissing(ReplyKind)
  case groundOutOfPlace(ReplyKind)
  case stillUnclearWithoutCorrection
  case objectionStands
  case nothingServed
  case noSuchStep
  case calendar(CalendarError)
}
