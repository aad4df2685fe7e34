import Desk
import Hummingbird
import Ledger

/// The trail of who did what (操作记录).
enum AuditPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [(.get, .audit, { try await show($0) })]

  private static let size = 100

  struct Page: Sendable {
    struct Entry: Sendable {
      let time: String
      let isoTime: String
      let person: String
      let title: String
      let detail: String
      let url: String?
      let position: String
    }

    let hasEntries: Bool
    let entries: [Entry]
    let older: String?
    let newest: String?
  }

  private static func show(_ visit: Visit) async throws -> Response {
    try visit.require(.viewAudit)
    let before = visit.query("before").flatMap { Int64($0) }
    let trail = try await visit.desk.auditTrail(before: before, limit: size + 1, for: visit.person)
    let entries = trail.prefix(size).map { recorded, name in entry(recorded, name: name) }
    let older = trail.count > size ? trail.prefix(size).last?.recorded.position : nil
    return try await visit.show(
      "office/audit", title: "操作记录",
      Page(
        hasEntries: !entries.isEmpty, entries: Array(entries),
        older: older.map { Route.audit.with(["before": String($0)]) }, newest: before == nil ? nil : Route.audit.path))
  }

  private static func entry(_ recorded: RecordedAuditEntry, name: String?) -> Page.Entry {
    let entry = recorded.entry
    let day = OfficeClock.day(of: entry.recordedAt)
    let time = OfficeClock.time(of: entry.recordedAt)
    // Whole lists are shown where they belong.
    let details = entry.detail.filter { !["before", "after"].contains($0.key) }.sorted { $0.key < $1.key }.map { "\(labels[$0.key] ?? $0.key)：\($0.value)" }
    return Page.Entry(
      time: "\(day) \(time)", isoTime: "\(day)T\(time):00+08:00",
      person: name ?? (entry.person == nil ? "未登录" : "已删除的账号"), title: titles[entry.action] ?? entry.action,
      detail: ([object(entry.object)] + details).joined(separator: "　"), url: url(of: entry.object),
      position: String(recorded.position))
  }

  private static func url(of object: String) -> String? {
    let parts = object.split(separator: ":")
    if parts.count == 2, parts[0] == "calendar" { return Route.calendar.with(["year": String(parts[1])]) }
    guard parts.count == 2, parts[0] == "case", let id = Int64(parts[1]) else { return nil }
    return Route.officeCase(.id(id)).path
  }

  /// The record an entry is about: `申请 12`.
  private static func object(_ object: String) -> String {
    let parts = object.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return object }
    return "\(labels[parts[0]] ?? parts[0]) \(parts[1])"
  }

  private static let labels = [
    "case": "申请", "person": "人员", "report": "年报", "calendar": "工作日历", "reviewer": "审查人", "roles": "角色",
    "moved": "改变到期日的件数", "flipped": "改变按期与否的件数", "reason": "原因", "contentHash": "内容校验值",
  ]

  private static let titles = [
    "person.signed-in": "登录", "person.sign-in-failed": "登录失败", "person.password-changed": "修改密码",
    "person.added": "添加人员", "person.blocked": "停用账号", "person.readmitted": "恢复账号",
    "case.personal-data-opened": "查看申请人信息", "case.secrecy-review": "登记保密审查", "calendar.entered": "录入工作日历",
    "report.stored": "保存年报",
  ]
}
