import Chronicle
package import Civil
import Foundation
package import Ledger
package import Statute

/// A list of holidays as it was entered or amended (节假日安排的修改), read from the trail, which keeps every list for good.
package struct CalendarAmendment: Sendable {
  package var recordedAt: Instant
  /// Who entered it.
  package var person: String?
  /// Why; empty for the first list of a year.
  package var reason: String
  /// The list it took the place of; nil where the year had none.
  package var before: YearTable?
  /// The list entered; nil for an entry older than the keeping of lists.
  package var after: YearTable?
  /// How many open cases got another due day.
  package var moved: Int
  /// How many replies became late, or in time.
  package var flipped: Int
}

extension CalendarAmendment {
  static func entry(
    from before: YearTable?, to after: YearTable, year: Int, reason: String, effect: CalendarEffect, by person: Int64,
    at now: Instant, requestID: String?
  ) throws -> AuditEntry {
    var detail = [
      "moved": String(effect.moved.count), "flipped": String(effect.flipped.count), "after": try text(after),
    ]
    if let before { detail["before"] = try text(before) }
    if !reason.isEmpty { detail["reason"] = reason }
    return AuditEntry(
      recordedAt: now, person: person, action: "calendar.entered", object: "calendar:\(year)", requestID: requestID,
      detail: detail)
  }

  private static func text(_ table: YearTable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(table), as: UTF8.self)
  }

  fileprivate init(_ entry: AuditEntry, name: String?) {
    func table(_ name: String) -> YearTable? {
      entry.detail[name].flatMap { try? JSONDecoder().decode(YearTable.self, from: Data($0.utf8)) }
    }
    recordedAt = entry.recordedAt
    person = name
    reason = entry.detail["reason"] ?? ""
    (before, after) = (table("before"), table("after"))
    moved = entry.detail["moved"].flatMap { Int($0) } ?? 0
    flipped = entry.detail["flipped"].flatMap { Int($0) } ?? 0
  }

  /// Every list entered for a year, the newest first.
  fileprivate static func all(year: Int, in db: any ReadConnection) throws -> [CalendarAmendment] {
    var names: [Int64: String] = [:]
    return try AuditTrail.entries(AuditFilter(object: "calendar:\(year)", limit: 1_000), in: db)
      .filter { $0.entry.action == "calendar.entered" }
      .map { recorded in
        if let id = recorded.entry.person, names[id] == nil { names[id] = try People.find(id, in: db)?.displayName }
        return CalendarAmendment(recorded.entry, name: recorded.entry.person.flatMap { names[$0] })
      }
  }
}

extension Desk {
  /// The calendar that counts at the body where the person works.
  package func calendar(for person: Person) async throws -> WorkingCalendar {
    let body = person.roles.map(\.body).min()
    return try await database.read { try OfficeCalendar.calendar(of: body, in: $0) }
  }

  /// Every list that was entered for a year, with who, when and why; the newest first. The calendar is everybody's to see.
  package func calendarHistory(year: Int) async throws -> [CalendarAmendment] {
    try await database.read { try CalendarAmendment.all(year: year, in: $0) }
  }
}
