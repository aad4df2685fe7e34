import Civil
import Chronicle
import Desk
import Foundation
import Ledger
import Mail
import SQLiteEngine
import Statute
import TestSupport
import Testing

@Suite struct DeliverOutboxTests {
  @Test func `a message that is refused for now is tried again after longer and longer pauses, then given up`()
    async throws
  {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      let deliver = office.deliver(ScriptedTransport(Array(repeating: .refusedForNow(code: 451), count: 99)))
      for (index, pause) in DeliverOutbox.pauses.enumerated() {
        guard case .putOff(_, let next) = try await deliver.next() else {
          Issue.record("attempt \(index + 1) was not put off")
          return
        }
        let wait = next.milliseconds - office.desk.clock.now.milliseconds
        #expect(abs(wait - pause * 1000) < 1000)
        office.clock.pass(seconds: pause - 2)
        #expect(try await deliver.next() == .idle, "attempt \(index + 2) came too early")
        office.clock.pass(seconds: 3)
      }
      let message = try #require(try await office.messages().first)
      #expect(try await deliver.next() == .failed(message.id))
      let failed = try #require(try await office.messages().first)
      #expect(failed.state == .failed && failed.attempts == 8 && failed.failureCode == 451)
      #expect(try await office.mails(of: id).map(\.needsAttention) == [true])
      #expect(try await office.mailEntries(of: id).count == 2)
      #expect(try await office.desk.frame(for: office.person(.officer)).failedMessages == 1)
      #expect(try await office.isSound())
    }
  }

  @Test func `a refusal for good ends at once; what the office can put right does not`() async throws {
    let later: [MailFailure] = [
      .unreachable, .timedOut, .notProtected, .loginRefused, .brokenOff, .refusedForNow(code: 421),
    ]
    for failure in later + [.refused(code: 550)] {
      try await Office.with { office in
        try await office.setUpMail()
        let id = try await office.registered()
        try await office.replyByMail(on: id)
        try await office.deliver(ScriptedTransport([failure])).run()
        let message = try #require(try await office.messages().first)
        #expect(message.state == (failure == .refused(code: 550) ? .failed : .waiting), "\(failure)")
        #expect(MailFailureWord.all.contains(message.failure ?? ""))
      }
    }
  }

  @Test func `an attempt broken off by the end of the program does not count`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      let transport = ScriptedTransport([.cancelled])
      let message = try #require(try await office.messages().first)
      #expect(try await office.deliver(transport).next() == .released(message.id))
      #expect(try await office.messages().first?.attempts == 0)
      #expect(try await office.deliver(transport).next() == .sent(message.id))
    }
  }

  @Test func `without settings nothing is sent and nothing is lost`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      try await office.database.write {
        try Settings.remove(MailSettings.name, body: nil, by: nil, at: Instant(milliseconds: 0), in: $0)
      }
      #expect(try await office.deliver(ScriptedTransport()).next() == .idle)
      #expect(try await office.messages().first?.attempts == 0)
    }
  }

  @Test func `a message whose sender died is sent by another after the lease, under the same Message-ID`() async throws
  {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      let now = office.desk.clock.now
      // A node takes it and is never heard of again.
      let lost = try await office.database.write {
        try Outbox.claim(token: "dead", at: now, until: now.advanced(bySeconds: DeliverOutbox.lease), in: $0)
      }
      let transport = ScriptedTransport()
      #expect(try await office.deliver(transport).next() == .idle)
      office.clock.pass(seconds: DeliverOutbox.lease + 1)
      let message = try #require(try await office.messages().first)
      #expect(try await office.deliver(transport).next() == .sent(message.id))
      #expect(transport.accepted.map(\.id) == [message.messageID])
      #expect(try await office.messages().first?.attempts == 2)
      // The dead node wakes: it can no longer undo what was sent.
      let lease = try #require(lost)
      let later = office.desk.clock.now
      #expect(
        try await office.database.write {
          try Outbox.failed(lease, failure: "timedOut", code: nil, next: nil, at: later, in: $0)
        } == false)
      #expect(try await office.messages().first?.state == .sent)
      #expect(try await office.isSound())
    }
  }

  @Test func `a message that ends the program every time is given up`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      for _ in 0...DeliverOutbox.pauses.count {
        let now = office.desk.clock.now
        _ = try await office.database.write { try Outbox.claim(token: "x", at: now, until: now, in: $0) }
        office.clock.pass(seconds: 1)
      }
      let message = try #require(try await office.messages().first)
      let transport = ScriptedTransport()
      #expect(try await office.deliver(transport).next() == .failed(message.id))
      #expect(try await office.messages().first?.failure == MailFailureWord.abandoned)
      #expect(transport.accepted.isEmpty)
    }
  }

  @Test(.enabled(if: MailSink.isInstalled, "needs python3-aiosmtpd"))
  func `a message survives the end of the program between two attempts`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "ledger.sqlite").path
    let sink = try MailSink()
    let first = try SQLiteDatabase(path: path, vault: .sample())
    let office = try await Office(first)
    try await office.setUpMail(port: sink.port)
    let id = try await office.registered()
    try await office.replyByMail(to: "busy-1@example.org", on: id)
    guard case .putOff = try await office.deliver(SMTPTransport()).next() else {
      Issue.record("it was not put off")
      return
    }
    let messageID = try #require(try await office.messages().first?.messageID)
    try await first.close()

    let second = try SQLiteDatabase(path: path, vault: .sample())
    let clock = OfficeClock { Date(timeIntervalSince1970: 1_741_000_000).addingTimeInterval(86_400) }
    let desk = Desk(database: second, cipher: office.desk.cipher, clock: clock)
    #expect(try await DeliverOutbox(desk: desk, transport: SMTPTransport()).run() == 1)
    let received = try await sink.messages(atLeast: 1)
    #expect(received.map(\.id) == ["<\(messageID)>"])
    #expect(received.first?.files.map(\.name) == ["政府信息公开申请答复书.docx", "立项批复.pdf"])
    #expect(received.first?.text.contains("以电子邮件向您送达") == true)
    #expect(try await second.read { try Cases.work(id, in: $0) }.mails.map(\.state) == [.sent])
    #expect(try await LedgerVerification(cipher: desk.cipher).run(on: second).isSound)
    try await second.close()
  }

  @Test(.enabled(if: MailSink.isInstalled, "needs python3-aiosmtpd"))
  func `several deliverers at once send each message once`() async throws {
    try await Office.withFile { office, _ in
      let sink = try MailSink()
      try await office.setUpMail(port: sink.port)
      for index in 0..<20 {
        try await office.desk.sendTestMessage(
          to: "p\(index)@example.org", by: office.person(.administrator, .above), requestID: nil)
      }
      let deliver = office.deliver(SMTPTransport())
      let sent = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 { group.addTask { try await deliver.run() } }
        return try await group.reduce(0, +)
      }
      #expect(sent == 20)
      let received = try await sink.messages(atLeast: 20)
      #expect(received.count == 20)
      #expect(Set(received.map(\.id)).count == 20)
      #expect(try await office.messages().allSatisfy { $0.state == .sent && $0.attempts == 1 })
    }
  }
}
