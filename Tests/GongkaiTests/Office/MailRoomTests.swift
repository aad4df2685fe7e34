import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import TestSupport
import Testing

@testable import gongkai

/// The built program with a real mail server.
@Suite(.enabled(if: MailSink.isInstalled, "needs python3-aiosmtpd")) struct MailRoomTests {
  /// Waits until the message stands as wanted; false after ten seconds.
  static func waits(for database: String, _ isFine: @escaping @Sendable (OutboxMessage) -> Bool) async throws -> Bool {
    for _ in 0..<100 {
      let opened = try SQLiteDatabase(
        path: database, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
      let message = try await opened.read { try Outbox.list(OutboxFilter(bodies: [1]), in: $0).first }
      try await opened.close()
      if let message, isFine(message) { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  @Test func `serving sends what lies in the outbox, after a power cut too`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      #expect(try InstallationTests.add("云岭区人民政府", database: database).code == 0)
      let port = try FreePort.find()
      let cipher = try KeyFile.read(KeyFile.defaultPath(database: database)).cipher()
      let settings = """
        {"host":"localhost","port":\(port),"security":"plain","user":"","address":"gk@example.cn","senderName":"云岭区",\
        "site":"","attachmentLimit":20}
        """
      let now = Instant(Date())
      let seeding = try SQLiteDatabase(
        path: database, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
      try await seeding.write { db in
        try Settings.set("mail.settings", to: settings, body: nil, by: nil, at: now, in: db)
        try Outbox(cipher: cipher).add(
          OutboxDraft(
            kind: .test, body: 1, messageID: "only@example.cn",
            content: OutboxContent(recipient: "a@example.org", subject: "测试", text: "您好")), by: nil, at: now, in: db)
      }
      try await seeding.close()

      // Nobody listens yet.
      let first = try await Program().serve(database: database)
      #expect(try await Self.waits(for: database) { $0.attempts == 1 && $0.failure == "unreachable" })
      first.kill()

      let sink = try MailSink(port: port)
      let hastening = try SQLiteDatabase(
        path: database, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
      try await hastening.write { try Outbox.hasten(1, at: now, in: $0) }
      try await hastening.close()
      let second = try await Program().serve(database: database)
      #expect(try await Self.waits(for: database) { $0.state == .sent })
      let received = try await sink.messages(atLeast: 1)
      #expect(received.map(\.id) == ["<only@example.cn>"] && received.first?.subject == "测试")
      #expect(second.stop() == 0)
      #expect(try Program().run(["verify", "--database", database]).code == 0)
    }
  }
}
