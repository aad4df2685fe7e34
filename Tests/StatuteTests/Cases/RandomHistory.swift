import Civil
import Statute
import TestSupport

/// Makes random but lawful histories: it tries anything, and keeps what the law lets through.
struct RandomHistory {
  var random: SeededGenerator
  private(set) var current: Case?
  private(set) var events: [CaseEvent] = []
  private(set) var context: CaseContext
  private(set) var refusals = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let start = try civil("2023-09-01").adding(days: .random(in: 0...600, using: &random))
    context = CaseContext(today: start, approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    let channel = Channel.allCases.randomElement(using: &random) ?? .portal
    let applicant = ApplicantKind.allCases.randomElement(using: &random) ?? .other
    var registration = try CaseDriver.registration(channel: channel, applicant: applicant, on: start.description)
    // Sent some time before it arrived, so that a receipt entered wrongly can be put right by much.
    registration.submittedOn = try start.adding(days: -Int.random(in: 0...30, using: &random))
    try attempt(.register(registration))
  }

  /// Lets some days pass and tries one command; tells whether it was allowed.
  @discardableResult
  mutating func step() throws -> Bool {
    let pause = [0, 1, 1, 2, 3, 5, 8, 25].randomElement(using: &random) ?? 1
    context.today = try context.today.adding(days: pause)
    guard let current else { return false }
    let action = CaseAction.allCases.randomElement(using: &random) ?? .reply
    let rare: Set<CaseAction> = [.split, .transfer, .withdraw, .closeOtherwise, .reopen]
    let usual = CaseAction.allCases.filter { $0.states.contains(current.state) && !rare.contains($0) }
      .randomElement(using: &random)
    return try attempt(command(Bool.random(using: &random) ? action : usual ?? action))
  }

  @discardableResult
  private mutating func attempt(_ command: CaseCommand) throws -> Bool {
    do throws(CaseRefusal) {
      let new = try Case.decide(command, current, in: context)
      for event in new {
        if current == nil { current = Case.replaying([event]) } else { current?.apply(event) }
      }
      events += new
      return true
    } catch {
      refusals += 1
      return false
    }
  }

  private mutating func command(_ action: CaseAction) throws -> CaseCommand {
    let day = try context.today.adding(days: -([0, 0, 0, 1, 3].randomElement(using: &random) ?? 0))
    let method = [ServiceMethod.post, .portal, .email, .courier].randomElement(using: &random) ?? .post
    let service = Service(method: method, sentOn: day)
    let waiting = current?.consultations.filter(\.isOpen).randomElement(using: &random)?.id
    let letter = action == .consult ? "k\(Int.random(in: 1...4, using: &random))" : waiting ?? "k1"
    switch action {
    case .confirmReceipt: return .confirmReceipt(confirmedOn: day, delayReason: "联系不上")
    case .adjustReceipt:
      return .adjustReceipt(
        to: try day.adding(days: -Int.random(in: 0...40, using: &random)), reason: "误录",
        ofOriginal: Bool.random(using: &random))
    case .adjustService:
      return .adjustService(to: try day.adding(days: -Int.random(in: 0...9, using: &random)), reason: "以邮戳为准")
    case .adjustStep:
      let step = current?.datedSteps.randomElement(using: &random) ?? CaseStep(.extended)
      let old = current?.day(of: step) ?? day
      return .adjustStep(step, to: try old.adding(days: Int.random(in: -4...4, using: &random)), reason: "误录")
    case .consult:
      return .consult(
        id: letter, party: Consultation.Party.allCases.randomElement(using: &random) ?? .otherBody, on: day)
    case .recordConsultationReceipt: return .recordConsultationReceipt(id: letter, on: day)
    case .recordOpinion:
      return .recordOpinion(
        id: letter, answer: Consultation.Answer.allCases.randomElement(using: &random) ?? .opinion, on: day)
    case .recordSilence: return .recordSilence(id: letter, on: day)
    case .discontinueConsultation: return .discontinueConsultation(id: letter, reason: "两次退件", on: day)
    case .requestCorrection:
      return .requestCorrection(points: ["名称"], periodWorkingDays: 10, on: day, by: method)
    case .supplyCorrection: return .supplyCorrection(requested: "更清楚", acceptedReason: nil, on: day)
    case .askReasons: return .askReasons(facts: "数量大", periodWorkingDays: nil, on: day, by: method)
    case .receiveReasons: return .receiveReasons(on: day)
    case .deferReply: return .deferReply(until: try day.adding(days: 60), reason: "数量大", on: day)
    case .extend: return .extend(workingDays: Int.random(in: -1...22, using: &random), reason: "检索", notifiedOn: day)
    case .chargeFee:
      return .chargeFee(.items(prior: 8, count: Int.random(in: 1...9, using: &random)), on: day, by: method)
    case .recordNoticeReceipt: return .recordNoticeReceipt(on: day)
    case .recordPayment: return .recordPayment(receiptNumber: nil, on: day)
    case .closeUncorrected: return .closeUncorrected(note: "逾期", service: service)
    case .closeUnpaid: return .closeUnpaid(note: "逾期", service: service)
    case .closeOtherwise: return .closeOtherwise(note: "其他", service: service)
    case .withdraw: return .withdraw(on: day)
    case .archive: return .archive(on: day)
    case .split:
      return .split(
        into: ["c2", "c3"].map { SplitPart(id: $0, number: $0, requested: "部分") }, on: context.today)
    case .reopen:
      let days = Bool.random(using: &random) ? 20 : 15
      return .reopen(.reconsideration, reference: "复决1号", workingDays: days, receivedOn: day)
    case .reply:
      let items = (0..<Int.random(in: 1...3, using: &random)).map { index in
        ReplyItem(
          subject: "第\(index)项", kind: ReplyKind.allCases.randomElement(using: &random) ?? .provided,
          ground: Bool.random(using: &random) ? Ground.allCases.randomElement(using: &random) : nil)
      }
      return .reply(ReplyDraft(items: items, service: service, publicInterestReason: "公共利益"))
    default: return try SampleCases.command(action)
    }
  }
}
