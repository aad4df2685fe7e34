import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The page of one dispute (see office/dispute).
struct DisputePage: Sendable {
  struct Round: Sendable {
    let title: String
    let facts: [Fact]
  }

  let title: String
  let number: String
  let state: Badge
  let remaining: Badge?
  let dueText: String
  let facts: [Fact]
  let rounds: [Round]
  let events: [CaseTimeline.Line]
  let hasActions: Bool
  let actions: [Action]
  let noActions: String
  let hasClock: Bool
  let steps: [CasePage.Step]

  init(_ line: DisputeLine, entries: [RecordedEntry], names: [Int64: String], mayManage: Bool, today: Day) {
    let law = line.stored.law
    title = law.route.label
    number = law.current?.reference ?? ""
    state = Badge(line)
    remaining = Badge(remaining: line)
    dueText = Self.dueText(line)
    facts = [
      Fact("所涉申请", line.summary.number, url: Route.officeCase(.id(line.stored.caseID)).path),
      Fact("申请内容", line.summary.title), Fact("被申请人（被告）", line.bodyName),
      law.procedure.map { Fact("程序", $0.label) },
      law.previousID.flatMap { Int64($0) }.map { Fact("此前的复议", "查看", url: Route.officeDispute(.id($0)).path) },
    ].compactMap(\.self)
    rounds = law.rounds.enumerated().map { Round($1, ordinal: $0, isLitigation: law.route.isLitigation) }
    events = entries.compactMap { CaseTimeline.Line(dispute: $0, names: names, today: today) }
    let id = Route.Part.id(line.stored.id)
    actions =
      mayManage
      ? DisputeAct.offered(for: law).enumerated().map { index, act in
        Action(
          act.label, Route.disputeAct(dispute: id, act: .value(act.rawValue)).path,
          main: index == 0 && law.isPending)
      } : []
    hasActions = !actions.isEmpty
    noActions = "您的角色可以查看，不能登记。"
    steps = line.replyPeriod?.steps.map { CasePage.Step(text: $0.text, law: $0.citation.chinese) } ?? []
    hasClock = !steps.isEmpty
  }

  private static func dueText(_ line: DisputeLine) -> String {
    let law = line.stored.law
    if let conclusion = law.current?.conclusion { return "\(conclusion.decidedOn.chinese)作出" }
    if let replied = law.current?.repliedOn { return "\(replied.chinese)已提交答复（答辩）" }
    guard law.awaitsReply else { return "本机关上诉，等待审理" }
    return line.replyPeriod.map { "应在\($0.due.chineseWithWeekday)前提交答复（答辩）" } ?? "工作日历不完整，答复期限没有推算"
  }
}

extension DisputePage.Round {
  init(_ round: Dispute.Round, ordinal: Int, isLitigation: Bool) {
    title = isLitigation ? (ordinal == 0 ? "第一审" : "上诉审") : "行政复议"
    var facts = [Fact("受理机关", round.forum), Fact("案号", round.reference)]
    if let appellant = round.appellant { facts.append(Fact("上诉人", appellant.label)) }
    facts.append(Fact(round.appellant == .body ? "提交日期" : "收到日期", round.receivedOn.chinese))
    if round.appellant != .body { facts.append(Fact("答复（答辩）", round.repliedOn?.chinese ?? "尚未提交")) }
    if let conclusion = round.conclusion {
      facts.append(Fact("结果", conclusion.result.label))
      facts.append(Fact("结果内容", conclusion.summary))
      facts.append(Fact("作出日期", conclusion.decidedOn.chinese))
      facts.append(Fact("收到文书", conclusion.receivedOn.chinese))
      facts.append(Fact("对原申请", conclusion.effect.workingDays.map { "责令在\($0)个工作日内重新答复" } ?? "不需要重新办理"))
    }
    self.facts = facts
  }
}

extension CaseTimeline.Line {
  /// An entry about a dispute; nil for any other.
  init?(dispute recorded: RecordedEntry, names: [Int64: String], today: Day) {
    guard case .dispute(_, let event) = recorded.entry else { return nil }
    let remark: String? =
      switch event {
      case .opened(let opened): "\(opened.forum)，\(opened.reference)"
      case .decided(let conclusion): conclusion.summary
      case .appealed(let appellant, let forum, let reference, _): "\(appellant.label)上诉，\(forum)，\(reference)"
      case .receiptAdjusted(let from, let to, let reason, _): "\(from.chinese)改为\(to.chinese)；理由：\(reason)"
      case .procedureChanged, .replied, .withdrawn: nil
      }
    let isFinal = if case .decided = event { true } else if case .withdrawn = event { true } else { false }
    self.init(
      date: event.day.inList(year: today.year), isoDate: event.day.description, title: event.label,
      person: recorded.actor.map { names[$0] ?? "已删除的账号" }, remark: remark, state: isFinal ? "final" : "running")
  }
}
