import Civil
import Statute

/// A random history of one application up to today: the law decides every step, and what it refuses does not happen.
struct LawfulHistory {
  private(set) var events: [CaseEvent] = []
  private(set) var law: Case?
  /// What was done last, and so the day as of which the due day was worked out.
  private(set) var last: Day
  private let today: Day

  init(_ registration: Registration, until today: Day, using source: inout Randomness) throws {
    (self.today, last) = (today, registration.arrivedOn)
    attempt(.register(registration), on: last)
    // One in a hundred is left lying.
    guard !source.chance(1) else { return }
    for _ in 0..<8 {
      let waits = [CaseState.awaitingCorrection, .awaitingFee, .consulting].contains(law?.state)
      let pause = waits ? Int.random(in: 3...25, using: &source) : Int.random(in: 1...9, using: &source)
      let day = try last.adding(days: law?.state.isOpen == true ? pause : 40)
      guard day <= today, let state = law?.state, state != .archived else { return }
      attempt(next(state, on: day, using: &source), on: day)
    }
  }

  func due(in context: CaseContext) -> Day? { law?.clock(in: context).due }

  private mutating func attempt(_ command: CaseCommand, on day: Day) {
    let context = CaseContext(today: day, approvals: .init(head: true, secrecyReview: true))
    last = max(last, day)
    guard let new = try? Case.decide(command, law, in: context) else { return }
    for event in new {
      if law == nil { law = Case.replaying([event]) } else { law?.apply(event) }
    }
    events += new
  }

  private func next(_ state: CaseState, on day: Day, using source: inout Randomness) -> CaseCommand {
    let service = Service(method: .portal, sentOn: day)
    switch state {
    case .arrived: return .confirmReceipt(confirmedOn: day, delayReason: "核实申请人联系方式")
    case .awaitingCorrection:
      return source.chance(80)
        ? .supplyCorrection(requested: nil, acceptedReason: nil, on: day)
        : .closeUncorrected(note: "逾期不补正", service: service)
    case .awaitingFee:
      return source.chance(80)
        ? .recordPayment(receiptNumber: "0001", on: day) : .closeUnpaid(note: "未缴费", service: service)
    case .consulting: return .recordOpinion(id: "k", answer: .consents, on: day)
    case .answered, .closed: return .archive(on: day)
    default: break
    }
    if source.chance(8) { return .requestCorrection(points: ["文件名称"], periodWorkingDays: 10, on: day) }
    if source.chance(5) { return .consult(id: "k", party: .thirdParty, on: day) }
    if source.chance(4) { return .extend(workingDays: 10, reason: "需要检索", notifiedOn: day) }
    if source.chance(2) { return .chargeFee(.items(prior: 9, count: 5), on: day) }
    if source.chance(3) { return .withdraw(on: day) }
    if source.chance(35) { return .archive(on: day) }
    let kind = ReplyKind.allCases.randomElement(using: &source) ?? .provided
    let ground = kind.needsGround ? Ground.allCases.randomElement(using: &source) : nil
    let item = ReplyItem(subject: "全部", kind: source.chance(60) ? .provided : kind, ground: ground, note: "见附件")
    return .reply(ReplyDraft(items: [item], service: service, publicInterestReason: nil))
  }
}
