package import Chronicle
import Civil
import Foundation
import Ledger

/// When people are reminded (提醒), for all bodies.
package struct ReminderSettings: Sendable, Codable, Equatable {
  package static let name = "reminder.settings"

  /// At how many working days before the end of the office's own periods.
  package var days: [Int]
  /// The same for periods in which somebody else has to act, and for the notice of correction.
  package var shortDays: [Int]
  /// After how many working days a late one is told again; 1 for each working day.
  package var lateEvery: Int
  /// From which hour of the day the digests are sent.
  package var hour: Int
  /// Whether reminders are sent by mail at all.
  package var isMailed: Bool

  package init(
    days: [Int] = [5, 3, 1], shortDays: [Int] = [1], lateEvery: Int = 5, hour: Int = 8, isMailed: Bool = true
  ) {
    self.days = days
    self.shortDays = shortDays
    self.lateEvery = lateEvery
    self.hour = hour
    self.isMailed = isMailed
  }

  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    for (field, days) in [("days", days), ("shortDays", shortDays)]
    where days.isEmpty || days.count > 8 || days.contains(where: { !(1...30).contains($0) }) {
      problems.append(FieldProblem(field, .outOfRange(1...30)))
    }
    if !(1...20).contains(lateEvery) { problems.append(FieldProblem("lateEvery", .outOfRange(1...20))) }
    if !(0...23).contains(hour) { problems.append(FieldProblem("hour", .outOfRange(0...23))) }
    return problems
  }

  /// The defaults while nobody set anything.
  package static func load(in db: any ReadConnection) throws -> ReminderSettings {
    guard let text = try Settings.value(name, body: nil, in: db) else { return ReminderSettings() }
    return try JSONDecoder().decode(ReminderSettings.self, from: Data(text.utf8))
  }

  func store(by person: Int64?, at now: Instant, in db: any WriteConnection) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try Settings.set(Self.name, to: text, body: nil, by: person, at: now, in: db)
  }
}
