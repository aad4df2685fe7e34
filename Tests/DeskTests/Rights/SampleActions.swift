import Civil
import Desk
import Ledger
import Statute

/// For every action on a case: what must have happened before, and a command that the law then allows.
struct SampleActions {
  let today = Office.monday
  /// Long after every period that starts today has run out.
  let later = day("2025-05-20")

  /// What leads to the action, and the day on which it is then done.
  func path(to action: CaseAction) -> (before: [CaseCommand], on: Day) {
    let confirmed = CaseCommand.confirmReceipt(confirmedOn: today, delayReason: nil)
    let letter = CaseCommand.consult(id: "1", party: .thirdParty, on: today)
    let fee = CaseCommand.chargeFee(.pages(250), on: today)
    let correction = CaseCommand.requestCorrection(points: ["名称"], periodWorkingDays: nil, on: today)
    let reasons = CaseCommand.askReasons(facts: "第四十件", periodWorkingDays: nil, on: today)
    switch action {
    case .register, .confirmReceipt, .transfer: return ([], today)
    case .supplyCorrection: return ([confirmed, correction], today)
    case .closeUncorrected: return ([confirmed, correction], later)
    case .receiveReasons: return ([confirmed, reasons], today)
    case .deferReply: return ([confirmed, reasons, .receiveReasons(on: today)], today)
    case .recordConsultationReceipt, .recordOpinion, .discontinueConsultation: return ([confirmed, letter], today)
    case .recordSilence: return ([confirmed, letter, .recordConsultationReceipt(id: "1", on: today)], later)
    case .recordPayment: return ([confirmed, fee], today)
    case .recordNoticeReceipt: return ([confirmed, .chargeFee(.pages(250), on: today, by: .post)], today)
    case .closeUnpaid: return ([confirmed, fee], later)
    case .adjustStep: return ([confirmed, fee], today)
    case .archive, .reopen, .adjustService: return ([confirmed, .reply(.notFound, on: today)], today)
    default: return ([confirmed], today)
    }
  }

  /// The command, done on a day; nil for what only other kinds of case know, and for what begins one.
  func command(_ action: CaseAction, on day: Day) -> CaseCommand? {
    let service = Service(method: .portal, sentOn: day)
    return switch action {
    case .register, .concludeRecordCorrection, .concludeProposal: nil
    case .confirmReceipt: .confirmReceipt(confirmedOn: day, delayReason: nil)
    case .split:
      .split(
        into: [SplitPart(id: "-", number: "-", requested: "批复"), SplitPart(id: "-", number: "-", requested: "图纸")],
        on: day)
    case .transfer: .transfer(to: "区水利局", reason: "误投", on: day)
    case .requestCorrection: .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: day)
    case .supplyCorrection: .supplyCorrection(requested: "更清楚的名称", acceptedReason: nil, on: day)
    case .closeUncorrected: .closeUncorrected(note: "逾期未补正", service: service)
    case .askReasons: .askReasons(facts: "第四十件", periodWorkingDays: nil, on: day)
    case .receiveReasons: .receiveReasons(on: day)
    case .deferReply: .deferReply(until: later, reason: "数量大", on: day)
    case .consult: .consult(id: "1", party: .thirdParty, on: day)
    case .recordConsultationReceipt: .recordConsultationReceipt(id: "1", on: day)
    case .recordOpinion: .recordOpinion(id: "1", answer: .consents, on: day)
    case .recordSilence: .recordSilence(id: "1", on: day)
    case .discontinueConsultation: .discontinueConsultation(id: "1", reason: "两次退件", on: day)
    case .extend: .extend(workingDays: 10, reason: "检索量大", notifiedOn: day)
    case .chargeFee: .chargeFee(.pages(250), on: day)
    case .recordNoticeReceipt: .recordNoticeReceipt(on: day)
    case .recordPayment: .recordPayment(receiptNumber: "0001", on: day)
    case .closeUnpaid: .closeUnpaid(note: "逾期未缴费", service: service)
    case .reply: .reply(.provided, on: day)
    case .withdraw: .withdraw(on: day)
    case .closeOtherwise: .closeOtherwise(note: "申请人死亡", service: service)
    case .archive: .archive(on: day)
    case .reopen: .reopen(.judgment, reference: "（2025）行初1号", workingDays: 15, receivedOn: day)
    case .adjustReceipt: .adjustReceipt(to: day, reason: "误录")
    case .adjustService: .adjustService(to: day, reason: "以邮戳为准")
    case .adjustStep: .adjustStep(CaseStep(.feeCharged), to: day, reason: "误录")
    }
  }

  /// The right that the office wants for it, by hand.
  static let rights: [CaseAction: Right] = [
    .confirmReceipt: .confirmReceipt, .split: .handleCase, .transfer: .handleCase, .requestCorrection: .handleCase,
    .supplyCorrection: .handleCase, .closeUncorrected: .issueReply, .askReasons: .handleCase,
    .receiveReasons: .handleCase, .deferReply: .extendDeadline, .consult: .handleCase,
    .recordConsultationReceipt: .handleCase, .recordOpinion: .handleCase, .recordSilence: .handleCase,
    .discontinueConsultation: .handleCase,
    .extend: .extendDeadline, .chargeFee: .handleCase, .recordNoticeReceipt: .handleCase,
    .recordPayment: .handleCase, .closeUnpaid: .issueReply,
    .reply: .issueReply, .withdraw: .handleCase, .closeOtherwise: .issueReply, .archive: .archiveCase,
    .reopen: .reopenCase, .adjustReceipt: .adjustFacts, .adjustService: .adjustFacts,
    .adjustStep: .adjustFacts,
  ]
}
