import Civil
import Foundation
import Ledger
import Statute

/// A random but lawful history of one application: it tries what suits the state, and keeps what the law lets through.
struct GeneratedCase {
  var events: [CaseEvent] = []
  var current: Case?
  private var context: CaseContext

  /// - Parameter parts: hands out ids and numbers for the parts of an application that is split.
  init(
    _ registration: Registration, from first: Day, until last: Day, using source: inout some RandomNumberGenerator,
    parts: () throws -> [SplitPart]
  ) throws {
    context = CaseContext(today: first, approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    try attempt(.register(registration))
    for _ in 0..<12 {
      let waits = [CaseState.awaitingFee, .awaitingCorrection].contains(current?.state)
      let pause = (waits ? [5, 40] : [0, 1, 2, 3, 5, 8, 13]).randomElement(using: &source) ?? 1
      context.today = try context.today.adding(days: pause)
      guard context.today <= last, let state = current?.state, state != .split, state != .archived else { return }
      try attempt(try next(state, using: &source, parts: parts))
    }
  }

  private mutating func attempt(_ command: CaseCommand) throws {
    guard let new = try? Case.decide(command, current, in: context) else { return }
    for event in new {
      if current == nil { current = Case.replaying([event]) } else { current?.apply(event) }
    }
    events += new
  }

  private func next(
    _ state: CaseState, using source: inout some RandomNumberGenerator, parts: () throws -> [SplitPart]
  ) throws -> CaseCommand {
    let today = context.today
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &source) < percent }
    let service = Service(method: [.post, .portal].randomElement(using: &source) ?? .post, sentOn: today)
    if chance(3) { return .withdraw(on: today) }
    if chance(2) { return .closeOtherwise(note: "其他", service: service) }
    if chance(2) {
      return .adjustReceipt(to: try today.adding(days: -Int.random(in: 0...9, using: &source)), reason: "误录")
    }
    switch state {
    case .arrived:
      return chance(3)
        ? .transfer(to: "区水利局", reason: "误投", on: today) : .confirmReceipt(confirmedOn: today, delayReason: "联系不上")
    case .awaitingCorrection:
      return chance(60)
        ? .supplyCorrection(requested: nil, acceptedReason: nil, on: today)
        : .closeUncorrected(note: "逾期", service: service)
    case .awaitingFee:
      return chance(60) ? .recordPayment(receiptNumber: "票", on: today) : .closeUnpaid(note: "逾期", service: service)
    case .awaitingReasons: return .receiveReasons(on: today)
    case .consulting:
      let letter = current?.consultations.first(where: \.isOpen)?.id ?? "k"
      return chance(50)
        ? .recordOpinion(id: letter, answer: .consents, on: today) : .recordConsultationReceipt(id: letter, on: today)
    case .answered, .closed:
      return chance(8)
        ? .reopen(.reconsideration, reference: "复决", workingDays: 15, receivedOn: today) : .archive(on: today)
    default: break
    }
    if chance(3) { return .split(into: try parts(), on: today) }
    if chance(15) { return .requestCorrection(points: ["名称"], periodWorkingDays: 10, on: today) }
    if chance(8) { return .consult(id: "k", party: .thirdParty, on: today) }
    if chance(5) { return .extend(workingDays: 20, reason: "检索", notifiedOn: today) }
    if chance(6) { return .chargeFee(.items(prior: 9, count: 5), on: today) }
    if chance(6) { return .askReasons(facts: "数量大", periodWorkingDays: nil, on: today) }
    if chance(40) { return .archive(on: today) }
    var items = Self.items(using: &source)
    if current?.correction?.suppliedOn != nil, chance(40) { items = [ReplyItem(subject: "全部", kind: .stillUnclear)] }
    if current?.reasons?.givenOn != nil, chance(60) { items = [ReplyItem(subject: "全部", kind: .excessive)] }
    return .reply(ReplyDraft(items: items, service: service, publicInterestReason: "公共利益"))
  }

  private static func items(using source: inout some RandomNumberGenerator) -> [ReplyItem] {
    (0..<([1, 1, 1, 2, 3].randomElement(using: &source) ?? 1)).map { index in
      let kind = ReplyKind.allCases.randomElement(using: &source) ?? .provided
      let ground = kind.needsGround ? Ground.allCases.randomElement(using: &source) : nil
      return ReplyItem(subject: "第\(index)项", kind: kind, ground: ground, note: "理由")
    }
  }
}
