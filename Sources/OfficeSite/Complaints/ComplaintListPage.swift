import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The register of complaints and reports (see office/complaints).
struct ComplaintListPage: Sendable {
  struct Tab: Sendable {
    let name: String
    let url: String
    let current: Bool
  }

  struct Row: Sendable {
    let number: String
    let title: String
    let url: String
    let respondent: String
    let matter: String
    let person: String
    let state: Badge
    let remaining: Badge?
    let due: WorklistPage.Due?
  }

  let title = "投诉举报"
  let lead: String
  let registerURL: String?
  let tabs: [Tab]
  let action: String = Route.complaints.path
  let query: String
  let tab: String
  let hasRows: Bool
  let rows: [Row]
  let pages: Pager?
  let empty: String
}

extension ComplaintListPage.Row {
  init(_ line: ComplaintSummary, person: String?, today: Day) {
    number = line.number
    title = line.title
    url = Route.officeComplaint(.id(line.id)).path
    respondent = line.respondent.name
    matter = line.matter.label
    self.person = person ?? (line.state.isOpen ? "未交办" : "")
    state = Badge(complaint: line.state)
    remaining = line.dueDay.flatMap { Badge(complaintDue: $0, today: today) }
    due = line.dueDay.map { .init(text: $0.inList(year: today.year), isoDate: $0.description) }
  }
}

extension Badge {
  init(complaint state: ComplaintState) {
    let kind: Kind =
      switch state {
      case .received, .approved: .notice
      case .handling: .running
      case .awaitingStatement, .inReview, .correcting: .waiting
      case .answered, .closed: .done
      case .withdrawn, .passedOn: .plain
      }
    self.init(kind, state.label)
  }

  /// How much time is left, in calendar days.
  init(complaintDue due: Day, today: Day) {
    let days = today.days(to: due)
    if days < 0 {
      self.init(.late, "逾期\(-days)天")
    } else {
      self.init(days <= 3 ? .soon : .running, days == 0 ? "今天到期" : "还剩\(days)天")
    }
  }
}
