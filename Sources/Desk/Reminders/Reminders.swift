import Chronicle
package import Ledger

/// The page of reminders (提醒).
package struct ReminderList: Sendable {
  /// What was not put aside, soonest due first.
  package var reminders: [Reminder]
  /// How many were put aside.
  package var dismissed: Int
}

extension Desk {
  /// What the person is to be reminded of, worked out now.
  package func reminders(for person: Person) async throws -> ReminderList {
    try await database.read { try reminders(for: person, in: $0) }
  }

  func reminders(for person: Person, in db: any ReadConnection) throws -> ReminderList {
    let all = try ReminderSearch.run(self, for: person, in: db)
    let open = try Self.open(all, of: person, in: db)
    return ReminderList(reminders: open, dismissed: all.count - open.count)
  }

  /// What the person is to be reminded of and did not put aside.
  func openReminders(of person: Person, in db: any ReadConnection) throws -> [Reminder] {
    try Self.open(ReminderSearch.run(self, for: person, in: db), of: person, in: db)
  }

  private static func open(_ all: [Reminder], of person: Person, in db: any ReadConnection) throws -> [Reminder] {
    let dismissed = try ReminderMarks.all(.dismissed, of: person.id, in: db)
    return all.filter { !dismissed.contains($0.key) }
  }

  /// Puts reminders aside until their next stage; keys that are none of theirs now are left alone.
  package func dismissReminders(_ keys: Set<ReminderMarks.Key>, by person: Person) async throws {
    let now = clock.now
    try await database.write { db in
      let known = Set(try ReminderSearch.run(self, for: person, in: db).map(\.key))
      try ReminderMarks.add(keys.intersection(known), .dismissed, of: person.id, at: now, in: db)
    }
  }

  /// Shows again what the person put aside.
  package func restoreReminders(by person: Person) async throws {
    try await database.write { try ReminderMarks.remove(.dismissed, of: person.id, in: $0) }
  }
}
