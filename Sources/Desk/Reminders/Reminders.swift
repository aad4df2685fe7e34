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
    try await database.read { db in
      let all = try ReminderSearch.run(self, for: person, in: db)
      let dismissed = try ReminderMarks.all(.dismissed, of: person.id, in: db)
      let open = all.filter { !dismissed.contains($0.key) }
      return ReminderList(reminders: open, dismissed: all.count - open.count)
    }
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
