import PageKit
import Desk
import Ledger

/// The links at the side of the office: only what the person may open.
enum OfficeMenus {
  private struct Place {
    let name: String
    let route: Route
    /// The right it needs; nil for what everybody may read.
    let right: Right?
  }

  private static let groups: [(label: String, entries: [Place])] = [
    (
      "办理",
      [
        Place(name: "工作台", route: .office, right: .viewCases),
        Place(name: "提醒", route: .reminders, right: .viewCases),
        Place(name: "登记申请", route: .register, right: .registerApplication),
        Place(name: "文书", route: .drafts, right: .viewCases),
        Place(name: "协办", route: .assistance, right: .noteCase),
        Place(name: "复议诉讼", route: .disputes, right: .viewCases),
        Place(name: "投诉举报", route: .complaints, right: .viewComplaints),
        Place(name: "主管部门来件", route: .demands, right: .answerComplaints),
        Place(name: "发件箱", route: .outbox, right: .manageOutbox),
        Place(name: "纳入主动公开", route: .publications, right: .viewCases),
      ]
    ),
    (
      "年报",
      [
        Place(name: "收到和处理情况", route: .tables, right: .viewTables),
        Place(name: "年报导入与核对", route: .officeReports, right: .importReport),
      ]
    ),
    (
      "管理",
      [
        Place(name: "工作日历", route: .calendar, right: nil),
        Place(name: "文书模板", route: .templates, right: .manageTemplates),
        Place(name: "人员与角色", route: .people, right: .managePeople),
        Place(name: "审批和文号", route: .workflow, right: .manageWorkflow),
        Place(name: "投诉举报的设置", route: .complaintSettings, right: .manageComplaints),
        Place(name: "邮件", route: .mailSettings, right: .manageMail),
        Place(name: "权限表", route: .rights, right: nil), Place(name: "操作记录", route: .audit, right: .viewAudit),
      ]
    ),
  ]

  static func menus(for rights: Set<Right>, at path: String, waiting: OfficeFrame) -> [OfficeMenu] {
    let allowed = groups.map { group in
      (group.label, group.entries.filter { entry in entry.right.map(rights.contains) ?? true })
    }
    let current = allowed.flatMap(\.1).map(\.route.path).filter { isAt(path, $0) }.max { $0.count < $1.count }
    return allowed.filter { !$0.1.isEmpty }.map { label, entries in
      OfficeMenu(
        label: label,
        items: entries.map {
          .init(
            name: $0.name, url: $0.route.path, current: $0.route.path == current,
            number: number(at: $0.route, waiting))
        })
    }
  }

  private static func number(at route: Route, _ waiting: OfficeFrame) -> OfficeMenu.Number? {
    let (count, late) =
      switch route {
      case .drafts: (waiting.papers, false)
      case .reminders: (waiting.reminders, waiting.isLate)
      case .outbox: (waiting.failedMessages, true)
      default: (0, false)
      }
    return count > 0 ? OfficeMenu.Number(String(count), late: late) : nil
  }

  /// Where a person lands after signing in: at the work they are there for.
  static func home(of person: Person) -> Route {
    let homes: [(Right, Route)] = [(.viewCases, .office), (.viewTables, .tables), (.managePeople, .people)]
    return homes.first { RightsTable.allowsSomewhere($0.0, roles: person.roles) }?.1 ?? .calendar
  }

  private static func isAt(_ path: String, _ own: String) -> Bool { path == own || path.hasPrefix(own + "/") }
}
