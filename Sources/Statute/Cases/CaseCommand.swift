public import Civil

/// What a person wants to do with a case; each asks for a decision and changes nothing by itself.
public enum CaseCommand: Equatable, Sendable {
  /// Put a new application in the register (登记).
  case register(Registration)
  /// Fix the day of receipt (确认收到日期). The confirmation day matters for letters without signature, fax and internet.
  case confirmReceipt(confirmedOn: Day?, delayReason: String?)
  /// Split under 一事一申请.
  case split(into: [SplitPart], on: Day)
  /// Pass on to the body that is responsible (转送); where that body's register is at hand, with the case opened there and
  /// how the applicant was told.
  case transfer(to: String, reason: String, on: Day, opened: OpenedElsewhere? = nil)
  /// Ask for correction (要求补正); without a period the setting applies. The day is that of handing over, showing, sending
  /// or posting, by the method.
  case requestCorrection(points: [String], periodWorkingDays: Int?, on: Day, by: ServiceMethod? = nil)
  /// The corrected application came (收到补正).
  case supplyCorrection(requested: String?, acceptedReason: String?, on: Day)
  /// End for want of correction (逾期不补正，不再处理).
  case closeUncorrected(note: String, service: Service)
  /// Ask for reasons (要求说明理由); day and method as for a correction.
  case askReasons(facts: String, periodWorkingDays: Int?, on: Day, by: ServiceMethod? = nil)
  /// The reasons came (收到理由说明).
  case receiveReasons(on: Day)
  /// Defer the reply (延迟答复).
  case deferReply(until: Day, reason: String, on: Day)
  /// Ask for an opinion (征求意见).
  case consult(id: String, party: Consultation.Party, on: Day)
  /// They received the letter (征求意见书送达).
  case recordConsultationReceipt(id: String, on: Day)
  /// Their answer came (收到意见).
  case recordOpinion(id: String, answer: Consultation.Answer, on: Day)
  /// Their time is over (逾期未提出意见).
  case recordSilence(id: String, on: Day)
  /// A letter that cannot be delivered is given up (终止征求意见).
  case discontinueConsultation(id: String, reason: String, on: Day)
  /// Extend the period (延长期限).
  case extend(workingDays: Int, reason: String, notifiedOn: Day)
  /// Charge a fee (收费); day and method as for a correction.
  case chargeFee(FeeBasis, on: Day, by: ServiceMethod? = nil)
  /// The posted notice that the case waits on reached the applicant (告知书送达).
  case recordNoticeReceipt(on: Day)
  /// Payment was complete (缴费).
  case recordPayment(receiptNumber: String?, on: Day)
  /// End for want of payment (逾期未缴费，不再处理).
  case closeUnpaid(note: String, service: Service)
  /// Reply (答复).
  case reply(ReplyDraft)
  /// Answer a request under Art. 41.
  case concludeRecordCorrection(RecordCorrectionResult, note: String, service: Service)
  /// Answer a proposal under Art. 44.
  case concludeProposal(ProposalResult, note: String, service: Service)
  /// The applicant withdraws (撤回).
  case withdraw(on: Day)
  /// End otherwise (其他终结).
  case closeOtherwise(note: String, service: Service)
  /// Archive (归档).
  case archive(on: Day)
  /// Start anew by a decision from above (重新办理).
  case reopen(Reopening.Cause, reference: String, workingDays: Int, receivedOn: Day)
  /// Put the day of receipt right (更正收到日期): that which counts, or that of the application before its correction.
  case adjustReceipt(to: Day, reason: String, ofOriginal: Bool = false)
  /// Put the day right on which the paper that ended the handling counts as served (更正送达日期).
  case adjustService(to: Day, reason: String)
  /// Put the day of a step right (更正办理日期).
  case adjustStep(CaseStep, to: Day, reason: String)
}
