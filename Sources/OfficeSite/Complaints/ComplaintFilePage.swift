import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The page of one complaint (see office/complaint).
struct ComplaintFilePage: Sendable {
  struct Refused: Sendable {
    let name: String
    let reason: String
  }

  struct Paper: Sendable {
    let name: String
    let docxURL: String
    let pdfURL: String?
  }

  let title: String
  let number: String
  let state: Badge
  let remaining: Badge?
  let dueText: String
  let facts: [Fact]
  let person: [Fact]
  let revealURL: String?
  let text: [String]
  let hasFiles: Bool
  let files: [CaseTimeline.Paper]
  let hasPapers: Bool
  let papers: [Paper]
  let draft: [String]
  let hasDraft: Bool
  let draftTitle: String
  let events: [CaseTimeline.Line]
  let hasActions: Bool
  let actions: [Action]
  let hasRefused: Bool
  let refused: [Refused]

  init(_ view: ComplaintView, opened: Applicant?, today: Day, makesPDF: Bool) {
    let (law, receipt, id) = (view.law, view.law.receipt, Route.Part.id(view.record.id))
    title = receipt.title
    number = receipt.number
    state = Badge(complaint: law.state)
    remaining = law.nextDue.map { Badge(complaintDue: $0, today: today) }
    dueText = Self.dueText(law, view.settings)
    facts = Self.facts(view)
    person = Self.person(view, opened)
    let mayReveal = view.rights.contains(.openPersonalData) && view.complainant != nil && opened == nil
    revealURL = mayReveal ? Route.complaintPerson(id).path : nil
    text = receipt.text.split(whereSeparator: \.isNewline).map { String($0) }
    files = (view.record.isErased ? [] : view.record.files).map { file in
      .init(name: file.facts.fileName, url: Route.complaintFile(complaint: id, file: .id(file.facts.id)).path)
    }
    hasFiles = !files.isEmpty
    papers = view.letters.map { letter in
      Paper(
        name: letter.title, docxURL: Route.complaintLetterDOCX(complaint: id, letter: .value(letter.key)).path,
        pdfURL: makesPDF ? Route.complaintLetterPDF(complaint: id, letter: .value(letter.key)).path : nil)
    }
    hasPapers = !papers.isEmpty
    let pending = law.pending?.draft
    draft = pending?.text.split(whereSeparator: \.isNewline).map { String($0) } ?? []
    hasDraft = pending != nil
    draftTitle = pending.map { "\($0.paper.label)（\(law.state.label)）" } ?? ""
    events = view.record.entries.compactMap { CaseTimeline.Line(complaint: $0, names: view.names, today: today) }
    actions = view.actions.enumerated().map { index, action in
      Action(
        action.label, Route.complaintAct(complaint: id, act: .value(action.rawValue)).path,
        main: action == Self.main(view.actions))
    }
    hasActions = !actions.isEmpty
    refused = view.refused.map { Refused(name: $0.action.label, reason: $0.reason) }
    hasRefused = !refused.isEmpty
  }

  /// The act that is most likely next.
  private static func main(_ actions: [ComplaintAction]) -> ComplaintAction? {
    let order: [ComplaintAction] = [.issue, .approve, .recordCorrection, .receiveStatement, .close, .draft, .assign]
    return order.first(where: actions.contains)
  }

  private static func dueText(_ law: Complaint, _ settings: ComplaintSettings) -> String {
    guard law.state.isOpen else { return law.endedOn.map { "\($0.chinese)\(law.state.label)" } ?? "" }
    if let order = law.openOrder { return "责令在\(order.due.chineseWithWeekday)前改正" }
    if let answer = law.answer { return "\(answer.issuedOn.chinese)已答复" }
    return law.due.map { "应在\($0.chineseWithWeekday)前答复（\(settings.source)）" } ?? "没有设定答复期限，或者工作日历还没有录到那一年"
  }

  private static func facts(_ view: ComplaintView) -> [Fact] {
    let (law, receipt) = (view.law, view.law.receipt)
    return [
      Fact("类型", receipt.kind.label), Fact("反映的问题", receipt.matter.label),
      Fact("被投诉的机关", receipt.respondent.name), Fact("办理机关", view.office.facts.name),
      Fact("收到", "\(receipt.receivedOn.chinese)，\(receipt.channel.label)"),
      Fact("承办人", law.assignee.flatMap { view.names[$0] } ?? "未交办"),
      view.caseNumber.map { number in
        Fact("所涉申请", number, url: law.caseID.map { Route.officeCase(.id($0)).path })
      },
      law.inquiries.last.map {
        Fact("情况说明", $0.answeredOn.map { "\($0.chinese)收到" } ?? "应在\($0.due.chinese)前提交")
      },
    ].compactMap(\.self)
  }

  private static func person(_ view: ComplaintView, _ opened: Applicant?) -> [Fact] {
    if let opened {
      return [
        Fact("姓名", opened.name), opened.details.telephone.map { Fact("电话", $0) },
        opened.details.email.map { Fact("邮箱", $0) }, opened.details.address.map { Fact("地址", $0) },
      ].compactMap(\.self)
    }
    guard let masked = view.complainant else {
      return [Fact("姓名", view.law.receipt.isAnonymous ? "匿名" : "已删除")]
    }
    return [
      Fact("姓名", masked.name), masked.telephone.map { Fact("电话", $0) }, masked.email.map { Fact("邮箱", $0) },
    ].compactMap(\.self)
  }
}

extension CaseTimeline.Line {
  /// An entry of a complaint; nil for what only the ledger needs.
  init?(complaint recorded: RecordedComplaintEntry, names: [Int64: String], today: Day) {
    guard case .law(let event) = recorded.entry else { return nil }
    let remark: String? =
      switch event {
      case .statementAsked(let question, let due, _): "\(question)（\(due.chinese)前）"
      case .statementReceived(let text, _), .correctionReported(let text, _): text
      case .draftReturned(let reason, _), .withdrawn(let reason, _): reason
      case .assigned(let person, _): names[person].map { "承办人\($0)" }
      case .passedOn(let passing): passing.reason
      case .adjusted(_, _, let reason, _): reason
      case .issued(let draft, _): draft.correctBy.map { "改正期限\($0.chinese)" }
      case .received, .drafted, .draftApproved, .closed, .caseLinked: nil
      }
    let isFinal =
      switch event {
      case .closed, .withdrawn, .passedOn: true
      case .received, .assigned, .statementAsked, .statementReceived, .drafted, .draftApproved, .draftReturned,
        .issued, .correctionReported, .caseLinked, .adjusted:
        false
      }
    self.init(
      date: event.day.inList(year: today.year), isoDate: event.day.description, title: event.label,
      person: recorded.actor.map { names[$0] ?? "已删除的账号" }, remark: remark, state: isFinal ? "final" : "running")
  }
}
