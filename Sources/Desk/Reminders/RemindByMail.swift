import Chronicle
import Civil
import Foundation
import Ledger
import Mail
import Statute

/// Puts the day's digests into the outbox (邮件提醒): one a day to each person who wants them, with what they were not told
/// before at its stage. It may run at any time and on any number of nodes: what a digest told is written down in the
/// transaction that makes it, and what was missed while the program stood still is made up for.
package struct RemindByMail: Sendable {
  package let desk: Desk

  package init(desk: Desk) { self.desk = desk }

  /// How long marks and digests are kept, in days: longer than any of them could be asked for.
  private static let keptDays: Int64 = 800

  /// Returns how many digests were made.
  @discardableResult
  package func run() async throws -> Int {
    let now = desk.clock.now
    let people = try await desk.database.read { db -> [Int64] in
      let settings = try ReminderSettings.load(in: db)
      guard settings.isMailed, try MailSettings.load(in: db) != nil, Self.hour(of: now) >= settings.hour else {
        return []
      }
      let today = desk.clock.today
      return try PersonContacts.reminded(in: db).filter { try !ReminderMarks.hasDigest(of: $0, on: today, in: db) }
    }
    var made = 0
    for person in people where try await remind(person, at: now) { made += 1 }
    if !people.isEmpty {
      try await desk.database.write {
        let end = now.advanced(bySeconds: -Self.keptDays * 86_400)
        try ReminderMarks.removeOld(before: end, in: $0)
        try Outbox.removeOld(before: end, in: $0)
      }
    }
    return made
  }

  private func remind(_ id: Int64, at now: Instant) async throws -> Bool {
    // Most people have nothing new: they are looked at without a lock that writers would wait for.
    let isWorthIt = try await desk.database.read { try digest(for: id, in: $0) != nil }
    guard isWorthIt else { return false }
    return try await desk.database.write { db in
      guard let digest = try digest(for: id, in: db), let settings = try MailSettings.load(in: db),
        try ReminderMarks.takeDigest(of: id, on: desk.clock.today, at: now, in: db)
      else { return false }
      try ReminderMarks.add(digest.reminders.map(\.key), .mailed, of: id, at: now, in: db)
      let text = DigestText(digest.reminders, name: digest.person.displayName, site: settings.site)
      try desk.outbox.add(
        OutboxDraft(
          kind: .reminder, body: digest.body, person: id,
          messageID: MailMessage.freshID(host: try MailAddress(settings.address).host),
          content: OutboxContent(recipient: digest.address, subject: text.subject, text: text.body)),
        by: nil, at: now, in: db)
      return true
    }
  }

  private struct Digest {
    let person: Person
    let body: Int64
    let address: String
    let reminders: [Reminder]
  }

  /// Nil when there is nothing to tell, or today is no working day where the person works.
  private func digest(for id: Int64, in db: any ReadConnection) throws -> Digest? {
    guard let person = try People.find(id, in: db), person.isActive, let body = person.roles.map(\.body).min(),
      let address = try PersonContacts(cipher: desk.cipher).contact(of: id, in: db).address,
      (try? OfficeCalendar.calendar(of: body, in: db).isWorkingDay(desk.clock.today)) ?? true
    else { return nil }
    let told = try ReminderMarks.all(.mailed, of: id, in: db)
    let dismissed = try ReminderMarks.all(.dismissed, of: id, in: db)
    let new = try ReminderSearch.run(desk, for: person, in: db).filter {
      !told.contains($0.key) && !dismissed.contains($0.key)
    }
    return new.isEmpty ? nil : Digest(person: person, body: body, address: address, reminders: new)
  }

  private static func hour(of now: Instant) -> Int { Int(OfficeClock.time(of: now).prefix(2)) ?? 0 }
}
