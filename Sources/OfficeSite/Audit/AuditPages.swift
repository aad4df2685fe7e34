import PageKit
import Chronicle
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
    let entries = trail.prefix(size).map { recorded, name in
      entry(recorded, name: name, opensCases: visit.may(.viewCases))
    }
    let older = trail.count > size ? trail.prefix(size).last?.recorded.position : nil
    return try await visit.show(
      .audit, title: "操作记录",
      Page(
        hasEntries: !entries.isEmpty, entries: Array(entries),
        older: older.map { Route.audit.with(["before": String($0)]) }, newest: before == nil ? nil : Route.audit.path))
  }

  private static func entry(_ recorded: RecordedAuditEntry, name: String?, opensCases: Bool) -> Page.Entry {
    let entry = recorded.entry
    let day = OfficeClock.day(of: entry.recordedAt)
    let time = OfficeClock.time(of: entry.recordedAt)
    // Whole lists are shown where they belong.
    let details = entry.detail.filter { !["before", "after"].contains($0.key) }.sorted { $0.key < $1.key }
      .map { AuditWording.detail($0.key, $0.value) }
    return Page.Entry(
      time: "\(day) \(time)", isoTime: "\(day)T\(time):00+08:00",
      person: name ?? AuditWording.nobody(entry), title: AuditWording.title(entry.action),
      detail: ([AuditWording.object(entry.object)] + details).joined(separator: "　"),
      url: opensCases ? url(of: entry.object) : nil,
      position: String(recorded.position))
  }

  private static func url(of object: String) -> String? {
    let parts = object.split(separator: ":")
    guard parts.count == 2, parts[0] == "case", let id = Int64(parts[1]) else { return nil }
    return Route.officeCase(.id(id)).path
  }
}
