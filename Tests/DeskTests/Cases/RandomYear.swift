import Civil
import Desk
import Ledger
import Statute
import TestSupport

/// A year of work at one body: applications arrive on random days, and on random days somebody does one of the things
/// that the case page offers.
struct RandomYear {
  let office: Office
  var random: SeededGenerator
  private(set) var ids: [Int64] = []
  private(set) var done: [CaseAction: Int] = [:]
  private(set) var refused = 0

  init(_ office: Office, seed: UInt64) {
    self.office = office
    random = SeededGenerator(seed: seed)
  }

  /// Files `count` applications and does about four things to each, from the day on which the office's clock stands.
  mutating func run(applications count: Int, from start: Day) async throws {
    var today = start
    for step in 0..<(count * 5) {
      if step.isMultiple(of: 5) {
        today = try today.adding(days: .random(in: 0...3, using: &random))
        office.clock.move(to: today)
        ids.append(try await file(on: today))
      } else {
        try await act(on: today)
      }
    }
  }

  private mutating func file(on today: Day) async throws -> Int64 {
    let kind = ApplicantKind.allCases.randomElement(using: &random) ?? .other
    var form = kind.isOrganisation ? ApplicationForm.ofCompany : .valid
    form.applicantKind = kind
    let channel = Channel.allCases.randomElement(using: &random) ?? .portal
    guard channel != .portal else { return try await office.filed(.own, form).caseID }
    let arrival = Arrival(channel: channel, submittedOn: try today.adding(days: -2), arrivedOn: today)
    return try await office.desk.registerApplication(
      form, to: office.body(), arrival: arrival, by: office.person(.officer)
    ).caseID
  }

  private mutating func act(on today: Day) async throws {
    guard let id = ids.suffix(60).randomElement(using: &random) else { return }
    let head = try office.person(.head)
    let opened = try await office.desk.openCase(id, for: head)
    let rare: Set<CaseAction> = [.transfer, .split, .withdraw, .closeOtherwise, .reopen, .adjustReceipt, .adjustStep]
    let offered = opened.actions.compactMap { state in
      if case .allowed = state.verdict { state.action } else { nil as CaseAction? }
    }
    let usual = offered.filter { !rare.contains($0) || Int.random(in: 0..<8, using: &random) == 0 }
    guard let action = usual.randomElement(using: &random), let command = command(action, on: opened.file.law, today)
    else { return }
    let before = opened.file.version
    do {
      if let split = command.arguments as? SplitCase {
        ids += try await office.desk.split(
          id, into: split.parts.map(\.requested), on: split.day, expecting: before, by: head)
      } else {
        try await office.desk.act(
          command, on: id, expecting: before, by: head,
          secrecyReviewer: action == .reply ? office.person(.secrecyReviewer).id : nil)
      }
      done[action, default: 0] += 1
    } catch DeskRefusal.law {
      refused += 1
    }
  }

  private mutating func command(_ action: CaseAction, on law: Case, _ today: Day) -> CaseCommand? {
    let letter = law.consultations.filter(\.isOpen).randomElement(using: &random)?.id ?? "1"
    switch action {
    case .reply:
      let items = (0..<Int.random(in: 1...3, using: &random)).map { index in
        let kind = ReplyKind.allCases.filter(\.answersAnItem).randomElement(using: &random) ?? .notFound
        let ground = kind.needsGround ? Ground.allCases.randomElement(using: &random) : nil
        return ReplyItem(subject: "第\(index)项", kind: kind, ground: ground, note: "经检索")
      }
      return .reply(
        ReplyDraft(items: items, service: Service(method: .post, sentOn: today), publicInterestReason: "公共利益"))
    case .confirmReceipt: return .confirmReceipt(confirmedOn: today, delayReason: "联系不上")
    case .consult:
      let party = Consultation.Party.allCases.randomElement(using: &random) ?? .otherBody
      return .consult(id: String(law.consultations.count + 1), party: party, on: today)
    case .recordConsultationReceipt: return .recordConsultationReceipt(id: letter, on: today)
    case .recordOpinion:
      return .recordOpinion(
        id: letter, answer: Consultation.Answer.allCases.randomElement(using: &random) ?? .opinion, on: today)
    case .recordSilence: return .recordSilence(id: letter, on: today)
    case .discontinueConsultation: return .discontinueConsultation(id: letter, reason: "两次退件", on: today)
    case .deferReply:
      return (try? today.adding(days: 60)).map { .deferReply(until: $0, reason: "数量大", on: today) }
    case .requestCorrection:
      let method = [ServiceMethod.post, .portal].randomElement(using: &random)
      return .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: today, by: method)
    case .chargeFee:
      return .chargeFee(.pages(250), on: today, by: [ServiceMethod.post, .portal].randomElement(using: &random))
    case .adjustStep:
      guard let step = law.datedSteps.randomElement(using: &random), let day = law.day(of: step) else { return nil }
      return (try? day.adding(days: Int.random(in: -2...2, using: &random)))
        .map { .adjustStep(step, to: $0, reason: "误录") }
    case .adjustReceipt: return law.receiptDay.map { .adjustReceipt(to: $0, reason: "误录") }
    default: return SampleActions().command(action, on: today)
    }
  }
}
