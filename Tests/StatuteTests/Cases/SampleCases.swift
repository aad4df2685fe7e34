import Statute
import Testing

/// A case in every state, and a command for every action that suits it.
enum SampleCases {
  /// The day on which everything below is asked.
  static let today = "2025-03-05"

  static func `case`(in state: CaseState, kind: CaseKind) throws -> Case? {
    var driver = try CaseDriver(kind: kind, on: "2025-03-03")
    if state == .arrived { return driver.current }
    if state == .transferred {
      try driver.run(.transfer(to: "区水利局", reason: "误投", on: civil("2025-03-03")), on: today)
      return driver.current
    }
    try driver.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2025-03-03")
    guard kind == .disclosure || [.registered, .answered, .closed, .archived].contains(state) else { return nil }
    for command in try path(to: state, kind: kind) { try driver.run(command, on: today) }
    #expect(try driver.value.state == state)
    return driver.current
  }

  private static func path(to state: CaseState, kind: CaseKind) throws -> [CaseCommand] {
    let day = try civil("2025-03-04")
    let ending: CaseCommand =
      switch kind {
      case .disclosure: try CaseDriver.granted("2025-03-04")
      case .recordCorrection:
        .concludeRecordCorrection(.corrected, note: "已更正", service: try CaseDriver.post("2025-03-04"))
      case .activeDisclosureProposal:
        .concludeProposal(.adopted, note: "已公开", service: try CaseDriver.post("2025-03-04"))
      }
    return switch state {
    case .arrived, .registered, .transferred: []
    case .awaitingCorrection: [.requestCorrection(points: ["名称"], periodWorkingDays: nil, on: day, by: .post)]
    case .awaitingReasons: [.askReasons(facts: "第40件", periodWorkingDays: nil, on: day, by: .post)]
    case .consulting: [.consult(id: "k1", party: .thirdParty, on: day)]
    case .awaitingFee: [.chargeFee(.pages(250), on: day, by: .post)]
    case .deferred:
      [
        .askReasons(facts: "第40件", periodWorkingDays: nil, on: day), .receiveReasons(on: day),
        .deferReply(until: try civil("2025-06-30"), reason: "数量大", on: day),
      ]
    case .answered: [ending]
    case .closed: [.closeOtherwise(note: "申请人死亡", service: try CaseDriver.post("2025-03-04"))]
    case .archived: [ending, .archive(on: try civil(today))]
    case .split:
      [
        .split(
          into: [
            SplitPart(id: "c2", number: "2025-2", requested: "甲"),
            SplitPart(id: "c3", number: "2025-3", requested: "乙"),
          ], on: try civil(today))
      ]
    }
  }

  static func command(_ action: CaseAction) throws -> CaseCommand {
    let day = try civil(today)
    let service = try CaseDriver.post(today)
    return switch action {
    case .register: .register(try CaseDriver.registration(on: today))
    case .confirmReceipt: .confirmReceipt(confirmedOn: day, delayReason: nil)
    case .split:
      .split(
        into: [
          SplitPart(id: "c2", number: "2025-2", requested: "甲"), SplitPart(id: "c3", number: "2025-3", requested: "乙"),
        ],
        on: day)
    case .transfer: .transfer(to: "区水利局", reason: "有权更正", on: day)
    case .requestCorrection: .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: day)
    case .supplyCorrection: .supplyCorrection(requested: nil, acceptedReason: nil, on: day)
    case .closeUncorrected: .closeUncorrected(note: "逾期", service: service)
    case .askReasons: .askReasons(facts: "第40件", periodWorkingDays: nil, on: day)
    case .receiveReasons: .receiveReasons(on: day)
    case .deferReply: .deferReply(until: try civil("2025-06-30"), reason: "数量大", on: day)
    case .consult: .consult(id: "k2", party: .coMaker, on: day)
    case .recordConsultationReceipt: .recordConsultationReceipt(id: "k1", on: day)
    case .recordOpinion: .recordOpinion(id: "k1", answer: .consents, on: day)
    case .recordSilence: .recordSilence(id: "k1", on: day)
    case .discontinueConsultation: .discontinueConsultation(id: "k1", reason: "两次退件", on: day)
    case .extend: .extend(workingDays: 10, reason: "检索量大", notifiedOn: day)
    case .chargeFee: .chargeFee(.pages(250), on: day)
    case .recordNoticeReceipt: .recordNoticeReceipt(on: day)
    case .recordPayment: .recordPayment(receiptNumber: nil, on: day)
    case .closeUnpaid: .closeUnpaid(note: "逾期", service: service)
    case .reply: .reply(ReplyDraft(items: [ReplyItem(subject: "批复", kind: .provided)], service: service))
    case .concludeRecordCorrection: .concludeRecordCorrection(.corrected, note: "已更正", service: service)
    case .concludeProposal: .concludeProposal(.declined, note: "不符合条件", service: service)
    case .withdraw: .withdraw(on: day)
    case .closeOtherwise: .closeOtherwise(note: "申请人死亡", service: service)
    case .archive: .archive(on: day)
    case .reopen: .reopen(.judgment, reference: "（2025）行初1号", workingDays: 15, receivedOn: day)
    case .adjustStep: .adjustStep(CaseStep(.extended), to: day, reason: "误录")
    case .adjustReceipt: .adjustReceipt(to: try civil("2025-03-03"), reason: "误录")
    case .adjustService: .adjustService(to: try civil("2025-03-04"), reason: "以邮戳为准")
    }
  }
}
