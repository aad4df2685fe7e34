import PageKit
import Civil
import Desk
import Ledger
import Statute

/// What the papers wait for (see office/queue).
struct QueuePage: Sendable {
  struct Line: Sendable {
    let name: String
    let url: String
    let number: String
    let subject: String
    let drafter: String
    let since: String
    let due: String
    let state: Badge
  }

  struct Group: Sendable {
    let id: String
    let title: String
    let count: String
    let lines: [Line]
  }

  let groups: [Group]
  let isEmpty: Bool

  init(_ queue: PaperQueue) {
    let all = [
      ("decide", "待我审批", queue.toDecide), ("returned", "退回给我", queue.returned), ("drafts", "我的草稿", queue.drafts),
      ("waiting", "已送审", queue.waiting), ("issue", "待印发", queue.toIssue),
    ]
    groups = all.filter { !$0.2.isEmpty }.map { id, title, lines in
      Group(id: id, title: title, count: String(lines.count), lines: lines.map(Line.init))
    }
    isEmpty = groups.isEmpty
  }
}

extension QueuePage.Line {
  init(_ line: PaperQueue.Line) {
    let paper = line.paper
    self.init(
      name: paper.kind.label, url: Route.draft(.id(paper.id)).path, number: line.caseNumber, subject: line.caseTitle,
      drafter: line.drafterName, since: OfficeClock.day(of: paper.waitingSince).chinese,
      due: line.due?.chinese ?? "不计",
      state: paper.step.map { Badge(.waiting, "待\($0.label)") } ?? Badge(paper: paper.state))
  }
}
