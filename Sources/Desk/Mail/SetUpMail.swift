import Civil
import Chronicle
import Foundation
package import Ledger
import Mail
import Statute

/// The mail settings as typed.
package struct MailSettingsForm: Sendable {
  package var settings: MailSettings
  /// Empty to keep the one that is stored.
  package var password: String

  package init(settings: MailSettings, password: String) {
    self.settings = settings
    self.password = password
  }

  /// What must be put right before it can be used.
  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    do throws(MailServerError) {
      _ = try MailServer(
        host: settings.host, port: settings.port, security: settings.security,
        login: settings.user.isEmpty ? nil : MailServer.Login(user: settings.user, password: password))
    } catch {
      switch error {
      case .badHost: problems.append(FieldProblem("host", .mail(.badHost)))
      case .badPort: problems.append(FieldProblem("port", .outOfRange(1...65535)))
      case .plainBeyondThisMachine: problems.append(FieldProblem("security", .mail(.plainBeyondThisMachine)))
      case .badLogin: problems.append(FieldProblem("user", .mail(.badLogin)))
      }
    }
    if (try? MailAddress(settings.address)) == nil { problems.append(FieldProblem("address", .badEmail)) }
    if settings.senderName.isEmpty {
      problems.append(FieldProblem("senderName", .missing))
    } else if !MailMessage.isOneLine(settings.senderName) || settings.senderName.count > 60 {
      problems.append(FieldProblem("senderName", .tooLong(limit: 60)))
    }
    if !settings.site.isEmpty, !Self.isSite(settings.site) {
      problems.append(FieldProblem("site", .mail(.badSite)))
    }
    if !(1...100).contains(settings.attachmentLimit) {
      problems.append(FieldProblem("attachmentLimit", .outOfRange(1...100)))
    }
    return problems
  }

  private static func isSite(_ text: String) -> Bool {
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil,
      url.query() == nil, url.fragment() == nil, ["", "/"].contains(url.path()), text.count <= 200
    else { return false }
    return MailMessage.isOneLine(text)
  }
}

/// The page of the mail settings.
package struct MailSetUp: Sendable {
  /// Nil while nobody set mail up. The sealed password is in it, and no page shows it.
  package var settings: MailSettings?
  package var reminders: ReminderSettings
  /// What became of the last test message.
  package var lastTest: OutboxMessage?
  package var waiting: Int
  package var failed: Int
}

extension Desk {
  package var outbox: Outbox { Outbox(cipher: cipher) }

  package func mailSetUp(for person: Person) async throws -> MailSetUp {
    try await database.read { db in
      try Self.requireAtTheTop(.manageMail, of: person, in: db)
      let bodies = try Bodies.all(in: db).map(\.id)
      return MailSetUp(
        settings: try MailSettings.load(in: db), reminders: try ReminderSettings.load(in: db),
        lastTest: try Outbox.lastTest(in: db),
        waiting: try Outbox.count(OutboxFilter(bodies: bodies, states: [.waiting]), in: db),
        failed: try Outbox.count(OutboxFilter(bodies: bodies, needsAttention: true), in: db))
    }
  }

  /// Sets mail up, or changes it.
  package func setUpMail(
    _ form: MailSettingsForm, reminders: ReminderSettings, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.requireAtTheTop(.manageMail, of: person, in: db)
      let problems = form.problems + reminders.problems
      guard problems.isEmpty else { throw DeskRefusal.fields(problems) }
      var settings = form.settings
      let known = try MailSettings.load(in: db)
      settings.sealedPassword =
        if settings.user.isEmpty {
          nil
        } else if form.password.isEmpty {
          // A stored password goes to the server it was given for, and to no other.
          known?.host == settings.host && known?.user == settings.user ? known?.sealedPassword : nil
        } else {
          try cipher.seal(form.password, place: MailSettings.passwordPlace)
        }
      if !settings.user.isEmpty, settings.sealedPassword == nil {
        throw DeskRefusal.fields([FieldProblem("password", .missing)])
      }
      try settings.store(by: person.id, at: now, in: db)
      try reminders.store(by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "mail.set-up", object: "settings:mail", requestID: requestID,
          detail: [
            "host": settings.host, "port": String(settings.port), "security": settings.security.rawValue,
            "password": form.password.isEmpty ? "kept" : "changed",
          ]), in: db)
    }
  }

  /// Puts a test message into the outbox.
  @discardableResult
  package func sendTestMessage(to address: String, by person: Person, requestID: String?) async throws -> Int64 {
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      try Self.requireAtTheTop(.manageMail, of: person, in: db)
      guard let settings = try MailSettings.load(in: db) else {
        throw DeskRefusal.fields([FieldProblem("to", .mail(.notConfigured))])
      }
      guard let recipient = try? MailAddress(address.trimmed) else {
        throw DeskRefusal.fields([FieldProblem("to", .badEmail)])
      }
      let tops = try Bodies.all(in: db).filter { $0.facts.parent == nil }.map(\.id)
      let body = tops.first { top in person.roles.contains { $0.body == top } } ?? tops.first
      guard let body else { throw DeskRefusal.notFound }
      let id = try outbox.add(
        OutboxDraft(
          kind: .test, body: body, person: person.id,
          messageID: MailMessage.freshID(host: try MailAddress(settings.address).host),
          content: OutboxContent(
            recipient: recipient.text, subject: "政府信息公开系统：测试邮件",
            text: "这是一封测试邮件，由\(person.displayName)于\(today.chinese)发出。收到它，说明邮件设置可以使用。")),
        by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "mail.tested", object: "outbox:\(id)", requestID: requestID),
        in: db)
      return id
    }
  }
}
