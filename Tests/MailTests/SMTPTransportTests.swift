import Crypto
import Foundation
import Mail
import TestSupport
import Testing

/// Against a real server: Python's aiosmtpd, in a process of its own.
@Suite(.enabled(if: MailSink.isInstalled, "needs python3-aiosmtpd"), .serialized) struct SMTPTransportTests {
  static func server(
    _ sink: MailSink, _ security: MailServer.Security = .plain, login: MailServer.Login? = nil, seconds: Int = 20
  ) throws -> MailServer {
    try MailServer(
      host: "localhost", port: sink.port, security: security, login: login, connectionTimeout: 5,
      messageTimeout: seconds)
  }

  static func message(to recipient: String = "zhang@example.org", text: String = "您好。\n.\n..点\r\n末行") throws
    -> MailMessage
  {
    try MailMessage(
      from: MailMessage.Sender(address: MailAddress("gk@example.cn"), name: "云岭区人民政府（信息公开）"),
      to: MailAddress(recipient), subject: Self.subject, text: text,
      attachments: [
        MailMessage.Attachment(name: Self.fileName, mediaType: "application/pdf", content: Self.file),
        MailMessage.Attachment(name: "plain.bin", mediaType: "application/octet-stream", content: Data()),
      ], id: "fixed-id@example.cn", date: Date(timeIntervalSince1970: 1_760_000_000))
  }

  static let subject = "关于“青溪大桥改造工程立项批复”政府信息公开申请的答复书（云政公开申〔2025〕12号）𠮷"
  static let fileName = "政府信息公开申请答复书——关于青溪大桥改造工程立项批复的答复；第\"1\"份 50% ('终稿').pdf"
  static let file = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 7) })

  static func failure(_ work: () async throws -> MailReceipt) async -> MailFailure? {
    do {
      _ = try await work()
      return nil
    } catch { return error as? MailFailure }
  }

  @Test func `what was sent is what Python's parser reads`() async throws {
    let sink = try MailSink()
    let receipt = try await SMTPTransport().send(Self.message(), through: Self.server(sink))
    #expect(receipt.answer == "250 2.0.0 Ok: queued for … as 4F1C")
    let message = try #require(try await sink.messages(atLeast: 1).first)
    #expect(message.envelopeFrom == "gk@example.cn")
    #expect(message.envelopeTo == ["zhang@example.org"])
    #expect(message.from == "云岭区人民政府（信息公开）")
    #expect(message.subject == Self.subject)
    #expect(message.id == "<fixed-id@example.cn>")
    #expect(message.date == "Thu, 09 Oct 2025 16:53:20 +0800")
    #expect(message.text.replacing("\r\n", with: "\n") == "您好。\n.\n..点\n末行\n")
    #expect(message.client == "example.cn")
    #expect(message.longestLine <= 78)
    #expect(message.defects == 0)
    let hash = SHA256.hash(data: Self.file).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let empty = SHA256.hash(data: Data()).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(
      message.files == [
        MailSink.Message.File(name: Self.fileName, type: "application/pdf", sha256: hash),
        MailSink.Message.File(name: "plain.bin", type: "application/octet-stream", sha256: empty),
      ])
    #expect(
      message.headers == [
        "from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version", "content-type",
      ])
  }

  @Test(arguments: [(MailSink.Encryption.starttls, MailServer.Security.startTLS), (.implicit, .implicitTLS)])
  func `a protected server is used when its certificate is trusted, and never otherwise`(
    encryption: MailSink.Encryption, security: MailServer.Security
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let certificate = try MailSink.certificate(in: folder)
    let login = MailServer.Login(user: "gk", password: "p@ss 密码:/?#")
    let sink = try MailSink(encryption, certificate: certificate, login: (login.user, login.password))
    let server = try Self.server(sink, security, login: login)
    let trusting = SMTPTransport(authorities: folder.appending(path: "certificate.pem").path)
    _ = try await trusting.send(Self.message(), through: server)
    #expect(try await sink.messages(atLeast: 1).first?.isEncrypted == true)
    #expect(await Self.failure { try await SMTPTransport().send(Self.message(), through: server) } == .notProtected)
    let byNumber = try MailServer(host: "127.0.0.1", port: sink.port, security: security, login: login)
    #expect(await Self.failure { try await trusting.send(Self.message(), through: byNumber) } == .notProtected)
    let wrong = try Self.server(sink, security, login: MailServer.Login(user: "gk", password: "wrong"))
    let refused = await Self.failure { try await trusting.send(Self.message(), through: wrong) }
    #expect(refused == .loginRefused)
    #expect(refused?.isPermanent == false)
    #expect(try await sink.messages().count == 1)
  }

  @Test func `a server that offers no encryption is not used where it is required`() async throws {
    let sink = try MailSink()
    #expect(
      await Self.failure { try await SMTPTransport().send(Self.message(), through: Self.server(sink, .startTLS)) }
        == .notProtected)
    #expect(try await sink.messages().isEmpty)
  }

  @Test func `a refusal for good and one for now are told apart`() async throws {
    let sink = try MailSink()
    let server = try Self.server(sink)
    let never = await Self.failure { try await SMTPTransport().send(Self.message(to: "never@x.cn"), through: server) }
    #expect(never == .refused(code: 550))
    #expect(never?.isPermanent == true)
    let busy = await Self.failure { try await SMTPTransport().send(Self.message(to: "busy-1@x.cn"), through: server) }
    #expect(busy == .refusedForNow(code: 451))
    #expect(busy?.isPermanent == false)
    _ = try await SMTPTransport().send(Self.message(to: "busy-1@x.cn"), through: server)
    #expect(try await sink.messages(atLeast: 1).count == 1)
  }

  @Test func `a server that is not there, goes away or keeps silent is tried again later`() async throws {
    let free = try FreePort.find()
    let nobody = try MailServer(host: "127.0.0.1", port: free, security: .plain)
    #expect(await Self.failure { try await SMTPTransport().send(Self.message(), through: nobody) } == .unreachable)
    let sink = try MailSink()
    #expect(
      await Self.failure {
        try await SMTPTransport().send(Self.message(to: "vanish-1@x.cn"), through: Self.server(sink))
      } == .brokenOff)
    #expect(
      await Self.failure {
        try await SMTPTransport().send(Self.message(to: "hang@x.cn"), through: Self.server(sink, seconds: 1))
      } == .timedOut)
    for failure in [MailFailure.unreachable, .brokenOff, .timedOut] { #expect(!failure.isPermanent) }
  }

  @Test func `who stops waiting ends the exchange`() async throws {
    let sink = try MailSink()
    let server = try Self.server(sink, seconds: 60)
    let task = Task {
      await Self.failure { try await SMTPTransport().send(Self.message(to: "hang@x.cn"), through: server) }
    }
    try await Task.sleep(for: .milliseconds(300))
    let start = ContinuousClock.now
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `many messages go out side by side`() async throws {
    let sink = try MailSink()
    let server = try Self.server(sink)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          _ = try await SMTPTransport().send(Self.message(to: "p\(index)@example.org"), through: server)
        }
      }
      try await group.waitForAll()
    }
    let recipients = Set(try await sink.messages(atLeast: 20).flatMap(\.envelopeTo))
    #expect(recipients == Set((0..<20).map { "p\($0)@example.org" }))
  }
}
