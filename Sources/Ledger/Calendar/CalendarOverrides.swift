package import Chronicle
package import Civil
import Statute

/// A day that a body's calendar treats otherwise than the national arrangement does.
package struct CalendarOverride: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// A holiday (休息日).
    case rest
    /// A make-up working day (调休上班日).
    case work
  }

  package var day: Day
  package var kind: Kind
  /// The document that orders it.
  package var note: String

  package init(day: Day, kind: Kind, note: String) {
    self.day = day
    self.kind = kind
    self.note = note
  }
}

package enum CalendarOverrides {
  /// The overrides for all bodies with those of `body` over them, by day.
  package static func all(body: Int64?, in db: any ReadConnection) throws -> [CalendarOverride] {
    var byDay: [Day: CalendarOverride] = [:]
    let rows = try db.query(
      "SELECT day, kind, note FROM calendar_overrides WHERE body_id IN (0, $1) ORDER BY body_id",
      .integer(body ?? 0))
    for row in rows {
      let override = CalendarOverride(
        day: try row.day("day"), kind: try row.choice("kind"), note: try row.text("note"))
      byDay[override.day] = override
    }
    return byDay.values.sorted { $0.day < $1.day }
  }

  package static func set(
    _ override: CalendarOverride, body: Int64?, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    try Records.append([.set(override)], to: CalendarRecord.self, body ?? 0, by: person, at: now, in: db)
  }

  /// Takes an override back. False when there was none.
  @discardableResult
  package static func remove(
    _ day: Day, body: Int64?, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    let known = try db.first(
      "SELECT day FROM calendar_overrides WHERE body_id = $1 AND day = $2", .integer(body ?? 0), SQLValue(day))
    guard known != nil else { return false }
    try Records.append([.removed(day)], to: CalendarRecord.self, body ?? 0, by: person, at: now, in: db)
    return true
  }
}
