import PageKit
import Chronicle
import Civil
import Desk
import Ledger
import Statute

/// A paper on its way to being issued (see office/paper-draft).
struct DraftPage: Sendable {
  struct Line: Sendable {
    let text: String
    let isHeading: Bool
    let cells: [String]
    let isRow: Bool
  }

  struct Step: Sendable {
    let name: String
    let state: Badge
    let who: String
    let remark: String
  }

  struct Version: Sendable {
    let name: String
    let who: String
    let note: String
    let compareURL: String?
  }

  struct Part: Sendable {
    let text: String
    let inserted: Bool
    let removed: Bool
  }

  let title: String
  let state: Badge
  let number: String
  let subject: String
  let caseURL: String
  let issuer: String
  let documentNumber: String
  let heading: String
  let salutation: String
  let lines: [Line]
  let signature: String
  let hasMissing: Bool
  let missing: [String]
  let hasErrors: Bool
  let errors: [ErrorLink]
  let version: String
  let revision: String
  let editURL: String?
  let submitURL: String?
  let decideURL: String?
  let decideName: String
  let remark: String
  let bar: String?
  let withdrawURL: String?
  let issueURL: String?
  let steps: [Step]
  let hasSteps: Bool
  let earlier: [Step]
  let hasEarlier: Bool
  let versions: [Version]
  let enclosures: [String]
  let hasEnclosures: Bool
  let differences: [Part]
  let hasDifferences: Bool
  let compared: String

  init(
    _ opened: OpenedPaper, refusal: String?, remark: String, compared: (from: Int, to: Int, [TextDifference])?
  ) {
    let (paper, id) = (opened.paper, Route.Part.id(opened.paper.id))
    let letter = opened.current?.letter
    title = paper.kind.label
    state = Badge(paper: paper.state)
    number = opened.file.law.number
    subject = opened.file.filing.title
    caseURL = Route.officeCase(.id(opened.file.id)).path
    issuer = letter?.issuer ?? ""
    documentNumber = paper.documentNumber ?? opened.nextNumber.map { "\($0)（印发时编定）" } ?? ""
    heading = letter?.title ?? ""
    salutation = letter?.salutation ?? ""
    lines = (letter?.body ?? []).flatMap(Self.lines)
    signature = letter?.signature ?? ""
    missing = opened.missing.map(\.label)
    hasMissing = !missing.isEmpty && !paper.state.isFinal
    errors = refusal.map { [ErrorLink(url: "#main", text: $0)] } ?? []
    hasErrors = !errors.isEmpty
    version = String(paper.current)
    revision = String(paper.revision)
    editURL = opened.mayEdit ? Route.draftEdit(id).path : nil
    submitURL = opened.maySubmit ? Route.draftSubmit(id).path : nil
    decideURL = opened.decision == nil ? nil : Route.draftDecide(id).path
    decideName = opened.decision?.label ?? ""
    self.remark = remark
    bar = opened.bar.map { WorkflowRefusal.barred($0).message }
    withdrawURL = opened.mayEdit ? Route.draftWithdraw(id).path : nil
    issueURL = opened.mayIssue ? Route.draftIssue(id).path : nil
    steps = Self.steps(opened)
    hasSteps = !steps.isEmpty
    let counts = [PaperState.inReview, .approved, .issued].contains(paper.state)
    earlier = paper.rounds.filter { !counts || $0 != paper.round }.flatMap(\.decisions).map {
      Self.step($0, opened.names)
    }
    hasEarlier = !earlier.isEmpty
    versions = opened.versions.reversed().map { version in
      let facts = version.facts
      let note = facts.number == paper.current ? "现行" : facts.isBeside ? "另存，没有代替现行的一版" : ""
      return Version(
        name: "第\(facts.number)版", who: Self.who(facts.author, facts.savedAt, opened.names), note: note,
        compareURL: facts.base.map {
          Route.draft(id).with(["from": String($0), "to": String(facts.number)]) + "#differences"
        })
    }
    enclosures = opened.enclosures.map(\.facts.fileName)
    hasEnclosures = !enclosures.isEmpty
    differences = (compared?.2 ?? []).map { part in
      switch part {
      case .same(let text): Part(text: text, inserted: false, removed: false)
      case .removed(let text): Part(text: text, inserted: false, removed: true)
      case .inserted(let text): Part(text: text, inserted: true, removed: false)
      }
    }
    hasDifferences = compared != nil
    self.compared = compared.map { "第\($0.from)版到第\($0.to)版" } ?? ""
  }

  private static func lines(_ block: Letter.Block) -> [Line] {
    switch block {
    case .paragraph(let text, _): [Line(text: text, isHeading: false, cells: [], isRow: false)]
    case .heading(let text): [Line(text: text, isHeading: true, cells: [], isRow: false)]
    case .table(let rows): rows.map { Line(text: "", isHeading: false, cells: $0, isRow: true) }
    }
  }

  private static func steps(_ opened: OpenedPaper) -> [Step] {
    let isCurrent = [.inReview, .approved, .issued].contains(opened.paper.state)
    let decisions = isCurrent ? opened.paper.round?.decisions ?? [] : []
    return opened.chain.steps.enumerated().map { index, step in
      if decisions.indices.contains(index) { return Self.step(decisions[index], opened.names) }
      let waits = isCurrent && index == decisions.count
      return Step(name: step.label, state: waits ? Badge(.waiting, "待办") : Badge(.plain, "未到"), who: "", remark: "")
    }
  }

  private static func step(_ decision: ApprovalDecision, _ names: [Int64: String]) -> Step {
    Step(
      name: decision.step.label, state: decision.verdict == .agreed ? Badge(.done, "同意") : Badge(.late, "退回"),
      who: who(decision.person, decision.at, names), remark: decision.remark)
  }

  private static func who(_ person: Int64, _ at: Instant, _ names: [Int64: String]) -> String {
    "\(names[person] ?? "已删除的账号")　\(OfficeClock.day(of: at).chinese) \(OfficeClock.time(of: at))"
  }
}
