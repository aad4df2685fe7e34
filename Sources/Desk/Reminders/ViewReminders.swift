import Chronicle
package import Ledger

/// What the page of reminders shows, read in one transaction.
package struct RemindersView: Sendable {
  package var list: ReminderList
  package var contact: PersonContacts.Contact
  /// Whether this installation sends reminders by mail.
  package var isMailed: Bool
  package var frame: OfficeFrame
}

extension Desk {
  package func viewReminders(for person: Person) async throws -> RemindersView {
    try await database.read { db in
      RemindersView(
        list: try reminders(for: person, in: db), contact: try contact(of: person.id, for: person, in: db),
        isMailed: try MailSettings.load(in: db) != nil && ReminderSettings.load(in: db).isMailed,
        frame: try frame(for: person, in: db))
    }
  }
}
