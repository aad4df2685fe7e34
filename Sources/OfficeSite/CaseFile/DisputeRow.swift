import PageKit
import Civil
import Desk
import Ledger
import Statute

/// A dispute in a list (see partials/dispute-table).
struct DisputeRow: Sendable {
  let remaining: Badge?
  let due: WorklistPage.Due?
  let reference: String
  let url: String
  let route: String
  let forum: String
  let number: String
  let subject: String
  let caseURL: String
  let state: Badge

  init(_ line: DisputeLine, today: Day) {
    let (law, round) = (line.stored.law, line.stored.law.current)
    remaining = Badge(remaining: line)
    due = (law.awaitsReply ? line.replyPeriod?.due : nil).map {
      WorklistPage.Due(text: $0.inList(year: today.year), isoDate: $0.description)
    }
    reference = round?.reference ?? ""
    url = Route.officeDispute(.id(line.stored.id)).path
    route = law.route.label
    forum = round?.forum ?? ""
    number = line.summary.number
    subject = line.summary.title
    caseURL = Route.officeCase(.id(line.stored.caseID)).path
    state = Badge(line)
  }
}

extension Badge {
  /// Where a dispute stands.
  init(_ line: DisputeLine) {
    let law = line.stored.law
    if let conclusion = law.current?.conclusion {
      self.init(conclusion.result == .corrected ? .warning : .done, conclusion.result.label)
    } else if law.awaitsReply {
      self.init(line.isOverdue ? .late : .running, "待答复")
    } else {
      self.init(.waiting, "尚未审结")
    }
  }

  /// How much time is left for the answer; nil once nothing is owed.
  init?(remaining line: DisputeLine) {
    guard let days = line.remainingDays, let period = line.replyPeriod else { return nil }
    let unit = period.countsWorkingDays ? "个工作日" : "日"
    if days < 0 {
      self.init(.late, "逾期\(-days)\(unit)")
    } else {
      self.init(days <= 3 ? .soon : .running, days == 0 ? "今天到期" : "还剩\(days)\(unit)")
    }
  }
}
