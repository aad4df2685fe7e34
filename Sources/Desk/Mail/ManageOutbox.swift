import Chronicle
package import Ledger
import Mail

/// A message of the outbox as an officer sees it.
package struct OutboxLine: Sendable {
  package var message: OutboxMessage
  /// Whom it goes to, without what would reach an applicant.
  package var recipient: String
  package var subject: String
  package var bodyName: String
  /// The register number of its case, and whether the person may open it.
  package var caseNumber: String?
  package var mayOpenCase: Bool
  package var isBeingSent: Bool
  package var files: [String]
}

/// The page of the outbox (发件箱).
package struct OutboxList: Sendable {
  package enum Tab: String, CaseIterable, Sendable {
    case all, waiting, failed, sent, cancelled
  }

  package var tab: Tab
  package var lines: [OutboxLine]
  package var counts: [Tab: Int]
  /// Whether there is a server at all.
  package var isConfigured: Bool
  /// Where the next page begins; nil on the last.
  package var next: Int64?
}

extension Desk {
  package func outboxList(
    _ tab: OutboxList.Tab, after: Int64? = nil, limit: Int = 50, for person: Person
  ) async throws -> OutboxList {
    try await database.read { db in
      let bodies = try Self.bodies(where: .manageOutbox, of: person, in: db)
      guard !bodies.isEmpty else { throw DeskRefusal.notAllowed(.manageOutbox) }
      var counts: [OutboxList.Tab: Int] = [:]
      for each in OutboxList.Tab.allCases { counts[each] = try Outbox.count(Self.filter(each, bodies), in: db) }
      var filter = Self.filter(tab, bodies)
      (filter.after, filter.limit) = (after, limit + 1)
      var found = try Outbox.list(filter, in: db)
      var next: Int64?
      if found.count > limit {
        found.removeLast()
        next = found.last?.id
      }
      return OutboxList(
        tab: tab, lines: try found.map { try line($0, for: person, in: db) }, counts: counts,
        isConfigured: try MailSettings.load(in: db) != nil, next: next)
    }
  }

  package func outboxLine(_ id: Int64, for person: Person) async throws -> OutboxLine {
    try await database.read { db in try line(Self.message(id, for: person, in: db), for: person, in: db) }
  }

  /// The messages of a case, the newest first.
  func messages(ofCase id: Int64, for person: Person, in db: any ReadConnection) throws -> [OutboxMessage] {
    let (file, _) = try visibleCase(id, for: person, in: db)
    return try Outbox.list(OutboxFilter(bodies: [file.body], caseID: id, limit: 20), in: db)
  }

  /// Lets a message that waits be tried now.
  package func retryMessage(_ id: Int64, by person: Person, requestID: String?) async throws {
    let now = clock.now
    try await database.write { db in
      let message = try Self.message(id, for: person, in: db)
      guard !message.isBeingSent(at: now) else { throw Self.refusal(.beingSent) }
      guard try Outbox.hasten(id, at: now, in: db) else { throw Self.refusal(.isOver) }
      try audit("mail.retried", id, by: person, requestID: requestID, in: db)
    }
  }

  /// Sends a message that failed or was cancelled once more, as a new one: to the address given, or to the same.
  @discardableResult
  package func resendMessage(
    _ id: Int64, to address: String?, by person: Person, requestID: String?
  ) async throws -> Int64 {
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      let old = try Self.message(id, for: person, in: db)
      guard let settings = try MailSettings.load(in: db) else { throw Self.refusal(.notConfigured) }
      guard [.failed, .cancelled].contains(old.state), old.replacedBy == nil, old.kind != .reminder,
        var content = try outbox.content(of: id, in: db)
      else { throw Self.refusal(.isOver) }
      if let typed = address?.trimmed.nonEmpty {
        guard let corrected = try? MailAddress(typed) else {
          throw DeskRefusal.fields([FieldProblem("to", .badEmail)])
        }
        content.recipient = corrected.text
      }
      let draft = OutboxDraft(
        kind: old.kind, body: old.body, caseID: old.caseID, person: old.person,
        messageID: MailMessage.freshID(host: try MailAddress(settings.address).host), content: content)
      let new = try outbox.add(draft, by: person.id, at: now, in: db)
      try Outbox.replace(id, by: new, in: db)
      if let caseID = old.caseID, let file = try Cases.find(caseID, in: db) {
        let files = try Cases.work(caseID, in: db).mails.first { $0.id == id }?.files ?? []
        try Cases.append(
          [.work(.mail(entry: .queued(message: new, id: draft.messageID, files: files, replacing: id)))], to: caseID,
          expecting: file.version, by: person.id, at: now, on: today, in: db)
      }
      try audit("mail.resent", id, by: person, requestID: requestID, in: db)
      return new
    }
  }

  /// Ends a message that is not to be sent (again), with the reason: a failed one that was served otherwise needs no
  /// further attention.
  package func cancelMessage(
    _ id: Int64, reason: String, by person: Person, requestID: String?
  ) async throws {
    let (now, today) = (clock.now, clock.today)
    try await database.write { db in
      let message = try Self.message(id, for: person, in: db)
      let reason = try Self.typed(reason, field: "reason")
      guard !message.isBeingSent(at: now) else { throw Self.refusal(.beingSent) }
      guard message.replacedBy == nil, try Outbox.cancel(id, at: now, in: db) else { throw Self.refusal(.isOver) }
      if let caseID = message.caseID, let file = try Cases.find(caseID, in: db) {
        try Cases.append(
          [.work(.mail(entry: .cancelled(message: id, reason: reason)))], to: caseID, expecting: file.version,
          by: person.id, at: now, on: today, in: db)
      }
      try audit("mail.cancelled", id, by: person, requestID: requestID, in: db)
    }
  }

  private static func refusal(_ reason: MailRefusal) -> DeskRefusal {
    .fields([FieldProblem("mailing", .mail(reason))])
  }

  private static func filter(_ tab: OutboxList.Tab, _ bodies: [Int64]) -> OutboxFilter {
    switch tab {
    case .all: OutboxFilter(bodies: bodies)
    case .waiting: OutboxFilter(bodies: bodies, states: [.waiting])
    case .failed: OutboxFilter(bodies: bodies, needsAttention: true)
    case .sent: OutboxFilter(bodies: bodies, states: [.sent])
    case .cancelled: OutboxFilter(bodies: bodies, states: [.cancelled])
    }
  }

  /// A message of a body whose outbox the person manages.
  private static func message(_ id: Int64, for person: Person, in db: any ReadConnection) throws -> OutboxMessage {
    let bodies = try bodies(where: .manageOutbox, of: person, in: db)
    guard !bodies.isEmpty else { throw DeskRefusal.notAllowed(.manageOutbox) }
    guard let message = try Outbox.find(id, in: db), bodies.contains(message.body) else { throw DeskRefusal.notFound }
    return message
  }

  private func line(_ message: OutboxMessage, for person: Person, in db: any ReadConnection) throws -> OutboxLine {
    let content = try outbox.content(of: message.id, in: db)
    let name = try message.person.flatMap { try People.find($0, in: db)?.displayName }
    let address = content.map { MaskedApplicant.masked(address: $0.recipient) } ?? ""
    let number = try message.caseID.flatMap { try Cases.summaries([$0], in: db).first?.number }
    return OutboxLine(
      message: message, recipient: name.map { "\($0)（\(address)）" } ?? address, subject: content?.subject ?? "",
      bodyName: try Bodies.find(message.body, in: db)?.facts.name ?? "", caseNumber: number,
      mayOpenCase: try Self.bodies(where: .viewCases, of: person, in: db).contains(message.body),
      isBeingSent: message.isBeingSent(at: clock.now), files: content?.files.map(\.name) ?? [])
  }

  private func audit(
    _ action: String, _ id: Int64, by person: Person, requestID: String?, in db: any WriteConnection
  ) throws {
    try AuditTrail.append(
      AuditEntry(
        recordedAt: clock.now, person: person.id, action: action, object: "outbox:\(id)", requestID: requestID),
      in: db)
  }
}
