package import Chronicle
package import Civil

extension SubjectKind {
  /// The days that a body's calendar treats otherwise; those for all bodies have the id 0.
  package static let calendar = SubjectKind(rawValue: "calendar")
}

/// What happened to a day of a calendar. The words are part of stored entries and never change.
package enum CalendarEvent: Sendable, Equatable {
  case set(CalendarOverride)
  /// It stood there when the recording of calendars began.
  case takenOver(CalendarOverride)
  case removed(Day)
}

extension CalendarEvent: Codable {
  private enum Word: String, Codable { case set, takenOver, removed }
  private enum Key: String, CodingKey { case entry, day, kind, note }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let day = try container.decode(Day.self, forKey: .day)
    func override() throws -> CalendarOverride {
      CalendarOverride(
        day: day, kind: try container.decode(CalendarOverride.Kind.self, forKey: .kind),
        note: try container.decode(String.self, forKey: .note))
    }
    self =
      switch try container.decode(Word.self, forKey: .entry) {
      case .set: .set(try override())
      case .takenOver: .takenOver(try override())
      case .removed: .removed(day)
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ word: Word, _ override: CalendarOverride) throws {
      try container.encode(word, forKey: .entry)
      try container.encode(override.day, forKey: .day)
      try container.encode(override.kind, forKey: .kind)
      try container.encode(override.note, forKey: .note)
    }
    switch self {
    case .set(let override): try put(.set, override)
    case .takenOver(let override): try put(.takenOver, override)
    case .removed(let day):
      try container.encode(Word.removed, forKey: .entry)
      try container.encode(day, forKey: .day)
    }
  }
}

/// The days that a body's calendar treats otherwise than the national arrangement does, as the entries say.
package struct CalendarRecord: ChronicledRecord, Equatable {
  private struct Entered: Equatable {
    var override: CalendarOverride
    var by: Int64?
    var at: Instant
  }

  package let id: Int64
  private var days: [Day: Entered] = [:]

  package init(id: Int64) { self.id = id }

  package static let kind = SubjectKind.calendar
  /// The document that orders a day stands in the clear, because due days follow from it.
  package static let names = FactNames(facts: ["kind", "note"], word: "entry")
  package static func home(of id: Int64) -> ChainName { ChainName(.records, body: id) }

  package static let projections = [
    Projection<CalendarRecord>(
      "calendar_overrides", owner: "body_id", keys: ["day"],
      columns: ["body_id", "day", "kind", "note", "changed_by", "changed_at"]
    ) { record, _ in
      record.days.sorted { $0.key < $1.key }.map { day, entered in
        [
          .integer(record.id), SQLValue(day), .text(entered.override.kind.rawValue), .text(entered.override.note),
          SQLValue(entered.by), SQLValue(entered.at),
        ]
      }
    }
  ]

  /// Whether a day is treated otherwise.
  func holds(_ day: Day) -> Bool { days[day] != nil }

  package mutating func apply(_ event: CalendarEvent, from entry: StoredEntry) {
    switch event {
    case .set(let override), .takenOver(let override):
      days[override.day] = Entered(override: override, by: entry.actor, at: entry.recordedAt)
    case .removed(let day): days[day] = nil
    }
  }
}
