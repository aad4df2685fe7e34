import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The page of one case (see office/case).
struct CasePage: Sendable {
  struct File: Sendable {
    let name: String
    let url: String
    let size: String
  }

  struct Choice: Sendable {
    let name: String
    let url: String
    let why: String
    let main: Bool
  }

  struct Refused: Sendable {
    let name: String
    let why: String
    let law: String
    /// Where it is entered that it was done in time; nil for all else.
    var lateURL: String?
  }

  struct Step: Sendable {
    let text: String
    let law: String?
  }

  let number: String
  /// What is asked, where it is not the disclosure of information.
  let kind: String?
  let subject: String
  let state: Badge
  let remaining: Badge?
  let dueText: String
  let gap: String?
  let calendarURL: String
  var facts: [Fact]
  let personal: [Fact]
  let hasPersonal: Bool
  let canReveal: Bool
  let revealURL: String
  let attachments: [File]
  let hasAttachments: Bool
  let events: [CaseTimeline.Line]
  let hasActions: Bool
  let actions: [Choice]
  let noActions: String
  let hasRefused: Bool
  let refused: [Refused]
  let hasClock: Bool
  let steps: [Step]
  let calendar: MonthPages
  let hasMonths: Bool
  let work: WorkSection
  let remedy: String?
  let remedyLaw: String?
  /// Its disputes, what is like it, and its archive.
  var supplement: CaseSupplement?

  /// - Parameters:
  ///   - work: who has it in hand.
  ///   - makesPDF: whether letters are offered as PDF; letters are offered at all to who may open the applicant's data.
  ///   - opened: the applicant in the clear, when the person has just opened it and that is on record.
  init(
    _ found: OpenedCase, today: Day, work: WorkSection, canReveal: Bool, makesPDF: Bool = false,
    opened: Applicant? = nil
  ) {
    self.work = work
    let (law, clock, id) = (found.file.law, found.clock, found.file.id)
    number = law.number
    kind = law.kind == .disclosure ? nil : law.kind.label
    subject = found.file.filing.title
    state = Badge(officeState: law.state)
    remaining = law.state.isOpen && clock.kind != .unlimited ? Badge(officeClock: clock) : nil
    dueText = Self.dueText(law, clock)
    gap = clock.gap?.chinese
    calendarURL = Route.calendar.path
    facts = Self.facts(found)
    personal = opened.map(Self.personal) ?? []
    hasPersonal = opened != nil
    self.canReveal = canReveal && opened == nil
    revealURL = Route.officeApplicant(.id(id)).path
    attachments = found.attachments.map { attachment in
      File(
        name: "\(attachment.facts.fileName)（\(attachment.facts.kind.label)）",
        url: Route.officePaper(case: .id(id), id: .id(attachment.id)).path, size: Self.size(attachment.size))
    }
    hasAttachments = !attachments.isEmpty
    let letterLinks: @Sendable (PaperKind, Int64) -> LetterLinks = {
      LetterLinks(caseID: id, event: $1, paper: $0, makesPDF: makesPDF)
    }
    events =
      CaseTimeline(found, today: today, letterLinks: canReveal ? letterLinks : nil) {
        Route.officePaper(case: .id(id), id: .id($0.id)).path
      }.lines
    actions = Self.actions(found)
    hasActions = !actions.isEmpty
    noActions = law.state.isOpen ? "您的角色在这一步没有可以办理的事项，可以查看办理过程。" : "这件申请已经办结，没有可以办理的事项。"
    refused = Self.refused(found)
    hasRefused = !refused.isEmpty
    steps = Self.steps(law, clock)
    let shown = clock.running.first { $0.kind == .correction || $0.kind == .fee } ?? clock.running.first
    calendar =
      shown.flatMap { MonthPages($0.deadline, calendar: found.calendar, today: today) } ?? MonthPages(months: [])
    hasMonths = !calendar.months.isEmpty
    hasClock = !steps.isEmpty || hasMonths
    remedy = found.remedy.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    remedyLaw = found.remedy.map { $0.citations.map(\.chinese).joined(separator: "、") }
  }

  /// The lines that explain the clock; where no period is set, that, and why.
  private static func steps(_ law: Case, _ clock: CaseClock) -> [Step] {
    guard clock.kind == .unlimited else { return clock.steps.map { Step(text: $0.text, law: $0.citation.chinese) } }
    let article = law.kind == .recordCorrection ? CaseAction.concludeRecordCorrection : .concludeProposal
    return [
      Step(
        text: "条例没有规定“\(law.kind.label)”的办理期限，本机关也没有设定，请及时办理。期限可以在“审批和文号”的“期限”中设定。",
        law: article.citation.chinese)
    ]
  }

  private static func dueText(_ law: Case, _ clock: CaseClock) -> String {
    if let closed = law.closedOn { return "\(closed.chinese)办结" }
    if clock.kind == .receiptConfirmation, let due = clock.due { return "至迟于\(due.chineseWithWeekday)确认收到日期" }
    if let due = clock.due { return "\(clock.kind.label)至\(due.chineseWithWeekday)" }
    return clock.standing == .waitingForOthers
      ? "等待他方，期限暂停计算" : clock.standing == .unknown ? clock.standing.label : clock.kind.label
  }

  private static func facts(_ opened: OpenedCase) -> [Fact] {
    let (law, applicant) = (opened.file.law, opened.applicant)
    var facts = [Fact("申请人", "\(applicant.name)（\(applicant.kind.label)）")]
    if let number = applicant.identityNumber { facts.append(Fact("身份证明", number)) }
    if let phone = applicant.telephone { facts.append(Fact("电话", phone)) }
    if let mail = applicant.email { facts.append(Fact("电子邮箱", mail)) }
    if applicant.hasAddress { facts.append(Fact("通信地址", "已登记")) }
    if let help = applicant.assistance { facts.append(Fact("需要的帮助", help)) }
    facts.append(Fact("办理机关", opened.body.facts.name))
    facts.append(Fact("提交方式", law.channel.label))
    facts.append(Fact("提交日期", law.submittedOn.chinese))
    if law.arrivedOn != law.submittedOn { facts.append(Fact("到达日期", law.arrivedOn.chinese)) }
    facts.append(Fact("收到申请之日", law.firstReceiptDay?.chinese ?? "尚未确认"))
    if law.originalReceipt != nil, let supplied = law.receiptDay { facts.append(Fact("收到补正之日", supplied.chinese)) }
    switch law.kind {
    case .disclosure: facts += [Fact("申请内容", law.requested), Fact("获取方式", law.formWanted.label)]
    case .recordCorrection: facts += [Fact("要求更正的信息", law.requested), Fact("告知结果的方式", law.formWanted.label)]
    case .activeDisclosureProposal:
      facts += [Fact("建议公开的信息", law.requested), Fact("告知结果的方式", law.formWanted.label)]
    }
    if let result = law.recordCorrectionResult?.label ?? law.proposalResult?.label {
      facts.append(Fact("处理结果", result))
    }
    if let assignee = opened.file.assignee, let name = opened.names[assignee] { facts.append(Fact("经办人", name)) }
    if let parent = law.parentID.flatMap({ Int64($0) }) {
      facts.append(Fact("分案自", "查看原申请", url: Route.officeCase(.id(parent)).path))
    }
    for (index, child) in law.childIDs.compactMap({ Int64($0) }).enumerated() {
      facts.append(Fact("分案\(index + 1)", "查看这一件", url: Route.officeCase(.id(child)).path))
    }
    return facts
  }

  private static func personal(_ applicant: Applicant) -> [Fact] {
    let details = applicant.details
    let lines: [(String, String?)] = [
      ("姓名或者名称", applicant.name), ("证件", details.identityDocument), ("证件号码", applicant.identityNumber),
      ("法定代表人", details.legalRepresentative), ("联系人", details.contactPerson), ("电话", details.telephone),
      ("电子邮箱", details.email), ("邮政编码", details.postalCode), ("通信地址", details.address), ("代理人", details.agent),
    ]
    return lines.compactMap { name, text in text.map { Fact(name, $0) } }
  }

  private static func actions(_ opened: OpenedCase) -> [Choice] {
    let allowed = opened.actions.compactMap { state -> CaseAction? in
      guard case .allowed = state.verdict else { return nil }
      // What is ordered while a case is open comes with the decision, from the register of disputes.
      return state.action == .reopen && opened.file.law.state.isOpen ? nil : state.action
    }
    let main = CaseAction.mainFirst.first(where: allowed.contains)
    return allowed.sorted { ($0 == main ? 0 : 1) < ($1 == main ? 0 : 1) }.map { action in
      Choice(
        name: action.label, url: action.url(ofCase: opened.file.id),
        why: action.citation(for: opened.file.law.kind).chinese,
        main: action == main)
    }
  }

  private static func refused(_ opened: OpenedCase) -> [Refused] {
    opened.actions.compactMap { state -> Refused? in
      switch state.verdict {
      case .allowed: return nil
      case .withoutRight(let right):
        return Refused(name: state.action.label, why: "您没有“\(DeskWording.label(of: right))”的权限。", law: "")
      case .againstTheLaw(let refusal):
        return Refused(
          name: state.action.label, why: refusal.chinese + instead(refusal, opened),
          law: refusal.citation?.chinese ?? "",
          lateURL: refusal.dependsOnDay && !opened.isByPaper(state.action)
            ? state.action.url(ofCase: opened.file.id) : nil)
      }
    }
  }

  /// What can be done instead, of what is allowed now.
  private static func instead(_ refusal: CaseRefusal, _ opened: OpenedCase) -> String {
    guard case .notInState = refusal else {
      let names = refusal.instead.map(\.label)
      return names.isEmpty ? "" : "可以：\(names.joined(separator: "、"))。"
    }
    return ""
  }

  static func size(_ bytes: Int64) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1 << 20 { return "\(bytes >> 10) KB" }
    return "\(bytes >> 20).\((bytes & (1 << 20 - 1)) * 10 >> 20) MB"
  }
}

extension CaseAction {
  /// Which of the allowed actions a page puts first.
  static let mainFirst: [CaseAction] = [
    .confirmReceipt, .reply, .supplyCorrection, .recordPayment, .recordOpinion, .concludeRecordCorrection,
    .concludeProposal, .archive,
  ]

  /// The page that does it.
  func url(ofCase id: Int64) -> String {
    self == .reply
      ? Route.officeReply(.id(id)).path : Route.officeAction(case: .id(id), action: .value(rawValue)).path
  }
}

extension AttachmentFacts.Kind {
  /// The Chinese name.
  var label: String {
    switch self {
    case .application: "申请材料"
    case .identityProof: "身份证明"
    case .correction: "补正材料"
    case .letter: "文书"
    case .disclosed: "提供的信息"
    case .payment: "缴费凭证"
    case .proofOfService: "送达凭证"
    case .other: "其他"
    }
  }
}
