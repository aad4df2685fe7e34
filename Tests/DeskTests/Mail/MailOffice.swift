import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Mail
import Statute
import Synchronization
import Testing

extension Office {
  /// Sets mail up as the administrator of the top body would.
  func setUpMail(
    port: Int = 2525, reminders: ReminderSettings = ReminderSettings(), attachmentLimit: Int = 20
  ) async throws {
    let settings = MailSettings(
      host: "localhost", port: port, security: .plain, address: "gk@example.cn", senderName: "云岭区人民政府",
      site: "https://gk.example.cn", attachmentLimit: attachmentLimit)
    try await desk.setUpMail(
      MailSettingsForm(settings: settings, password: ""), reminders: reminders, by: person(.administrator, .above),
      requestID: nil)
  }

  static let letter = Upload(
    fileName: "政府信息公开申请答复书.docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content: Data("正文".utf8))
  static let disclosed = Upload(
    fileName: "立项批复.pdf", mediaType: "application/pdf", content: Data("批复".utf8), kind: .disclosed)

  /// Replies by e-mail, sent by the system.
  @discardableResult
  func replyByMail(
    to address: String? = nil, on id: Int64, sent: Day? = nil, method: ServiceMethod = .email, proof: String? = nil,
    uploads: [Upload] = [Office.letter, Office.disclosed], at place: Place = .own
  ) async throws -> CaseFile {
    let draft = ReplyDraft(
      items: [ReplyItem(subject: "立项批复", kind: .provided, note: "随函附送")],
      service: Service(method: method, sentOn: sent ?? desk.clock.today, proof: proof))
    return try await desk.act(
      .reply(draft), on: id, expecting: file(id).version, by: person(.head, place),
      secrecyReviewer: person(.secrecyReviewer, place).id, uploads: uploads, mailing: Mailing(address: address))
  }

  func deliver(_ transport: any MailTransport) -> DeliverOutbox { DeliverOutbox(desk: desk, transport: transport) }

  func messages() async throws -> [OutboxMessage] {
    let bodies = Array(bodies.values)
    return try await database.read { try Outbox.list(OutboxFilter(bodies: bodies), in: $0) }.reversed()
  }

  func mails(of id: Int64) async throws -> [CaseMail] {
    try await database.read { try Cases.work(id, in: $0) }.mails
  }

  func mailEntries(of id: Int64) async throws -> [MailEntry] {
    try await database.read { try Cases.timeline(id, in: $0) }.compactMap {
      if case .work(.mail(let entry)) = $0.entry { entry } else { nil }
    }
  }

  func isSound() async throws -> Bool { try await LedgerVerification(cipher: desk.cipher).run(on: database).isSound }
}

/// A server that answers as a test wants: with each failure in turn, and then by accepting.
final class ScriptedTransport: MailTransport {
  private let script: Mutex<[MailFailure]>
  private let taken = Mutex<[MailMessage]>([])

  init(_ failures: [MailFailure] = []) { script = Mutex(failures) }

  /// What was accepted.
  var accepted: [MailMessage] { taken.withLock(\.self) }

  func send(_ message: MailMessage, through server: MailServer) async throws(MailFailure) -> MailReceipt {
    let failure = script.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if let failure { throw failure }
    taken.withLock { $0.append(message) }
    return MailReceipt(answer: "250 2.0.0 Ok: queued as 4F1C")
  }
}
