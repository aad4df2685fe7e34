import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Mail
import Statute
import Testing

@Suite struct ServeByMailTests {
  @Test func `a reply by e-mail is queued with its events, delivered, and proved on the case`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      let queued = try #require(try await office.messages().first)
      #expect(queued.kind == .service && queued.state == .waiting && queued.caseID == id)
      #expect(try await office.mails(of: id).map(\.state) == [.waiting])
      let transport = ScriptedTransport()
      #expect(try await office.deliver(transport).run() == 1)
      let message = try #require(transport.accepted.first)
      #expect(message.to.text == "mingyue@example.org")
      #expect(message.id == queued.messageID)
      #expect(message.attachments.map(\.name) == ["政府信息公开申请答复书.docx", "立项批复.pdf"])
      #expect(message.attachments.map(\.content) == [Data("正文".utf8), Data("批复".utf8)])
      #expect(message.subject.contains("答复书") && message.subject.contains("云岭区人民政府"))
      let entries = try await office.mailEntries(of: id)
      guard case .accepted(queued.id, queued.messageID, _, "250 2.0.0 Ok: queued as 4F1C") = entries.last else {
        Issue.record("no proof on file: \(entries)")
        return
      }
      #expect(try await office.isSound())
      #expect(try await office.deliver(transport).run() == 0)
      #expect(transport.accepted.count == 1)
    }
  }

  @Test func `what the system was not asked to send is put on file and not sent`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.desk.act(
        .reply(
          ReplyDraft(
            items: [ReplyItem(subject: "立项批复", kind: .notFound, note: "经检索")],
            service: Service(method: .email, sentOn: Office.monday, proof: "自行发出"))),
        on: id, expecting: office.file(id).version, by: office.person(.head))
      #expect(try await office.messages().isEmpty)
      #expect(try await office.file(id).law.state == .answered)
    }
  }

  /// What the desk says to a reply by mail that cannot be sent, having written nothing.
  private static func refused(
    _ office: Office, _ id: Int64, to address: String? = nil, sent: Day? = nil, method: ServiceMethod = .email,
    uploads: [Upload] = [Office.letter, Office.disclosed]
  ) async throws -> [FieldProblem] {
    let version = try await office.file(id).version
    let found = try await problems {
      try await office.replyByMail(to: address, on: id, sent: sent, method: method, uploads: uploads)
    }
    #expect(try await office.file(id).version == version)
    #expect(try await office.messages().isEmpty)
    return found
  }

  @Test func `what could never be sent is refused before anything is written`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let unset = try await Self.refused(office, id)
      #expect(unset == [FieldProblem("mailing", .mail(.notConfigured))])
      try await office.setUpMail(attachmentLimit: 1)
      for uploads in [[], [Office.disclosed]] {
        let found = try await Self.refused(office, id, uploads: uploads)
        #expect(found == [FieldProblem("mailing", .mail(.noLetter))])
      }
      let large = Upload(
        fileName: "大.pdf", mediaType: "application/pdf", content: Data(count: 1 << 20), kind: .disclosed)
      let tooLarge = try await Self.refused(office, id, uploads: [Office.letter, large])
      #expect(tooLarge == [FieldProblem("mailing", .mail(.tooLarge(megabytes: 1)))])
      office.clock.move(to: day("2025-03-04"))
      let early = try await Self.refused(office, id, sent: Office.monday)
      #expect(early == [FieldProblem("sentOn", .mail(.notToday))])
      for bad in ["x", "张三@example.cn", "a@b.cn\r\nBcc: c@d.cn"] {
        let found = try await Self.refused(office, id, to: bad)
        #expect(found == [FieldProblem("mailTo", .badEmail)])
      }
      let byPost = try await Self.refused(office, id, method: .post)
      #expect(byPost == [FieldProblem("mailing", .notAChoice)])
    }
  }

  @Test func `a reply the law refuses leaves nothing in the outbox`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.filed().caseID
      guard case .law = try await refusal(nil, { try await office.replyByMail(on: id) }) else {
        Issue.record("the law let it pass")
        return
      }
      #expect(try await office.messages().isEmpty)
    }
  }

  @Test func `an applicant without an address needs one that is typed`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      var form = ApplicationForm.valid
      form.email = ""
      let id = try await office.filed(.own, form).caseID
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: id)
      #expect(
        try await problems { try await office.replyByMail(on: id) } == [FieldProblem("mailTo", .mail(.noAddress))])
      try await office.replyByMail(to: " Agent@Example.COM ", on: id)
      let transport = ScriptedTransport()
      try await office.deliver(transport).run()
      #expect(transport.accepted.map(\.to.text) == ["Agent@example.com"])
    }
  }

  @Test func `an issued paper goes out with its PDF and its enclosures`() async throws {
    try await PaperOffice.with { office in
      let settings = MailSettings(
        host: "localhost", port: 25, security: .plain, address: "gk@example.cn", senderName: "涧西区人民政府")
      try await office.desk.setUpMail(
        MailSettingsForm(settings: settings, password: ""), reminders: ReminderSettings(), by: office[.administrator],
        requestID: nil)
      let file = try await office.openCase()
      let paper = try await office.approved(PaperOffice.refuses, of: file)
      let service = Service(method: .email, sentOn: office.desk.clock.today)
      let issued = try await office.desk.issuePaper(
        paper.id, service: service, mailing: Mailing(address: "a@example.org"), expecting: paper.revision,
        by: office[.officer]
      ) { letter in
        [
          Upload(fileName: "答复书.docx", mediaType: "application/x-docx", content: Data(letter.text.utf8)),
          Upload(fileName: "答复书.pdf", mediaType: "application/pdf", content: Data(letter.text.utf8)),
        ]
      }
      let transport = ScriptedTransport()
      #expect(try await DeliverOutbox(desk: office.desk, transport: transport).run() == 1)
      let message = try #require(transport.accepted.first)
      #expect(message.attachments.map(\.name) == ["答复书.pdf"])
      let number = try #require(issued.documentNumber)
      #expect(String(decoding: message.attachments[0].content, as: UTF8.self).contains(number))
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `neither an address nor a text stands in the clear anywhere`() async throws {
    try await Office.withFile { office, folder in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(to: "weishenme@geheim.example", on: id)
      try await office.deliver(ScriptedTransport([.refused(code: 550)])).run()
      try await office.desk.setContact(
        PersonContacts.Contact(address: "chengyuan@geheim.example", isReminded: true),
        of: office.person(.officer).id, by: office.person(.officer), requestID: nil)
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let bytes = try Data(contentsOf: file)
        #expect(bytes.range(of: Data("geheim".utf8)) == nil, "\(file.lastPathComponent)")
        #expect(bytes.range(of: Data("以电子邮件向您送达".utf8)) == nil, "\(file.lastPathComponent)")
      }
      let line = try #require(try await office.desk.outboxList(.all, for: office.person(.officer)).lines.first)
      #expect(line.recipient == "w********@geheim.example")
    }
  }
}
