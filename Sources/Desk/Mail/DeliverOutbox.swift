import Chronicle
package import Civil
import Foundation
import Ledger
package import Mail

/// Hands the outbox to the server, one message after another (发信). Any number of nodes may do so at once: a lease keeps
/// a message to one of them, and a lease whose node died runs out by itself. A message may thus reach its recipient
/// twice, with the same Message-ID, but never not at all.
package struct DeliverOutbox: Sendable {
  /// How long to wait after an attempt in vain, in seconds; after the last of them the message is given up.
  package static let pauses: [Int64] = [60, 300, 900, 3600, 14_400, 43_200, 86_400]

  /// In seconds; longer than any attempt may take.
  package static let lease: Int64 = 300

  /// What came of one message.
  package enum Outcome: Sendable, Equatable {
    /// None was due, or mail is not set up.
    case idle
    case sent(Int64)
    /// It is tried again at that time.
    case putOff(Int64, until: Instant)
    case failed(Int64)
    /// The attempt was broken off because the program ends.
    case released(Int64)
  }

  package let desk: Desk
  package let transport: any MailTransport

  package init(desk: Desk, transport: any MailTransport) {
    self.desk = desk
    self.transport = transport
  }

  /// Delivers whatever is due now; returns how many messages the server accepted.
  @discardableResult
  package func run() async throws -> Int {
    var sent = 0
    while !Task.isCancelled {
      switch try await next() {
      case .sent: sent += 1
      case .putOff, .failed: continue
      case .idle, .released: return sent
      }
    }
    return sent
  }

  /// Delivers the message that is due longest.
  package func next() async throws -> Outcome {
    let now = desk.clock.now
    guard let settings = try await desk.database.read({ try MailSettings.load(in: $0) }),
      let server = try? settings.server(desk.cipher), let sender = try? settings.sender()
    else { return .idle }
    // A message is claimed only when one is due: looking takes no lock that writers would wait for.
    let claimed = try await desk.database.read { try Outbox.isDue(at: now, in: $0) }
    guard claimed else { return .idle }
    let token = UUID().uuidString
    let lease = try await desk.database.write { db in
      try Outbox.claim(token: token, at: now, until: now.advanced(bySeconds: Self.lease), in: db)
    }
    guard let lease else { return .idle }
    guard lease.message.attempts <= Self.pauses.count + 1 else {
      return try await giveUp(lease, MailFailureWord.abandoned, code: nil)
    }
    guard let message = try? await message(of: lease.message, from: sender) else {
      return try await giveUp(lease, MailFailureWord.unusable, code: nil)
    }
    let receipt: MailReceipt
    do throws(MailFailure) {
      receipt = try await transport.send(message, through: server)
    } catch {
      return try await failed(lease, error)
    }
    return try await accepted(lease.message, receipt)
  }

  private func message(of row: OutboxMessage, from sender: MailMessage.Sender) async throws -> MailMessage {
    guard let content = try await desk.database.read({ try desk.outbox.content(of: row.id, in: $0) }) else {
      throw DeskRefusal.notFound
    }
    var files: [MailMessage.Attachment] = []
    for file in content.files {
      files.append(
        try MailMessage.Attachment(
          name: file.name, mediaType: file.mediaType, content: try await desk.blobs.data(of: file.sha256)))
    }
    return try MailMessage(
      from: sender, to: MailAddress(content.recipient), subject: content.subject, text: content.text,
      attachments: files, id: row.messageID, date: desk.clock.now.date)
  }

  private func accepted(_ message: OutboxMessage, _ receipt: MailReceipt) async throws -> Outcome {
    let now = desk.clock.now
    try await desk.database.write { db in
      guard try Outbox.accepted(message.id, answer: receipt.answer, at: now, in: db) else { return }
      try record(
        .accepted(message: message.id, id: message.messageID, at: now, answer: receipt.answer), of: message, in: db)
    }
    return .sent(message.id)
  }

  private func failed(_ lease: Outbox.Lease, _ failure: MailFailure) async throws -> Outcome {
    let message = lease.message
    if failure == .cancelled {
      try await desk.database.write { try Outbox.release(lease, in: $0) }
      return .released(message.id)
    }
    guard !failure.isPermanent, message.attempts <= Self.pauses.count else {
      return try await giveUp(lease, failure.word, code: failure.code)
    }
    let now = desk.clock.now
    let next = now.advanced(bySeconds: Self.pauses[max(0, message.attempts - 1)])
    try await desk.database.write { db in
      try Outbox.failed(lease, failure: failure.word, code: failure.code, next: next, at: now, in: db)
    }
    return .putOff(message.id, until: next)
  }

  private func giveUp(_ lease: Outbox.Lease, _ word: String, code: Int?) async throws -> Outcome {
    let (now, message) = (desk.clock.now, lease.message)
    try await desk.database.write { db in
      guard try Outbox.failed(lease, failure: word, code: code, next: nil, at: now, in: db) else { return }
      let reason = code.map { "\(word) \($0)" } ?? word
      try record(.failed(message: message.id, reason: reason, at: now), of: message, in: db)
    }
    return .failed(message.id)
  }

  /// Puts it on the file of the case the message belongs to.
  private func record(_ entry: MailEntry, of message: OutboxMessage, in db: any WriteConnection) throws {
    guard let id = message.caseID else { return }
    try Cases.takeTurn(.caseFile(id), at: desk.clock.now, in: db)
    guard let file = try Cases.find(id, in: db) else { return }
    try Cases.append(
      [.work(.mail(entry: entry))], to: id, expecting: file.version, by: nil, at: desk.clock.now,
      on: desk.clock.today, in: db)
  }
}
