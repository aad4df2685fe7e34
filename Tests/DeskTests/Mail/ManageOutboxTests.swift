import Civil
import Chronicle
import Desk
import Foundation
import Ledger
import Mail
import Statute
import Testing

@Suite struct ManageOutboxTests {
  static func failed(_ office: Office) async throws -> (caseID: Int64, message: Int64) {
    try await office.setUpMail()
    let id = try await office.registered()
    try await office.replyByMail(on: id)
    try await office.deliver(ScriptedTransport([.refused(code: 550)])).run()
    return (id, try #require(try await office.messages().first).id)
  }

  @Test func `a message that did not arrive is sent to the right address and then needs nobody`() async throws {
    try await Office.with { office in
      let (id, message) = try await Self.failed(office)
      let officer = try office.person(.officer)
      #expect(
        try await problems {
          try await office.desk.resendMessage(message, to: "not an address", by: officer, requestID: nil)
        } == [FieldProblem("to", .badEmail)])
      let new = try await office.desk.resendMessage(message, to: "right@example.org", by: officer, requestID: nil)
      #expect(try await office.desk.frame(for: officer).failedMessages == 0)
      #expect(
        try await problems { try await office.desk.resendMessage(message, to: nil, by: officer, requestID: nil) }
          == [FieldProblem("mailing", .mail(.isOver))])
      let transport = ScriptedTransport()
      try await office.deliver(transport).run()
      #expect(transport.accepted.map(\.to.text) == ["right@example.org"])
      #expect(transport.accepted.first?.attachments.count == 2)
      let mails = try await office.mails(of: id)
      #expect(mails.map(\.state) == [.failed, .sent])
      #expect(mails.map(\.replacedBy) == [new, nil])
      #expect(mails.allSatisfy { !$0.needsAttention })
      #expect(Set(mails.map(\.messageID)).count == 2)
      #expect(try await office.isSound())
    }
  }

  @Test func `a message that was served otherwise is called off with the reason`() async throws {
    try await Office.with { office in
      let (id, message) = try await Self.failed(office)
      let officer = try office.person(.officer)
      #expect(
        try await problems { try await office.desk.cancelMessage(message, reason: " ", by: officer, requestID: nil) }
          == [FieldProblem("reason", .missing)])
      try await office.desk.cancelMessage(message, reason: "已挂号寄出", by: officer, requestID: nil)
      #expect(try await office.mails(of: id).map(\.outcome) == ["已挂号寄出"])
      #expect(try await office.desk.frame(for: officer).failedMessages == 0)
      let transport = ScriptedTransport()
      #expect(try await office.deliver(transport).run() == 0)
      #expect(try await office.isSound())
    }
  }

  @Test func `what waits is hastened; what is being sent is left alone`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered()
      try await office.replyByMail(on: id)
      let officer = try office.person(.officer)
      let transport = ScriptedTransport([.unreachable])
      try await office.deliver(transport).run()
      let message = try #require(try await office.messages().first).id
      #expect(try await office.deliver(transport).next() == .idle)
      try await office.desk.retryMessage(message, by: officer, requestID: nil)
      let now = office.desk.clock.now
      _ = try await office.database.write {
        try Outbox.claim(token: "t", at: now, until: now.advanced(bySeconds: 60), in: $0)
      }
      for work in [
        { try await office.desk.retryMessage(message, by: officer, requestID: nil) },
        { try await office.desk.cancelMessage(message, reason: "x", by: officer, requestID: nil) },
      ] { #expect(try await problems(work) == [FieldProblem("mailing", .mail(.beingSent))]) }
      office.clock.pass(seconds: 61)
      #expect(try await office.deliver(transport).next() == .sent(message))
    }
  }

  /// Every role × every body × everything one can do to the mail.
  @Test(arguments: Office.Place.allCases) func `only who has the right sees and touches the outbox of a body`(
    _ place: Office.Place
  ) async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let id = try await office.registered(place)
      try await office.replyByMail(on: id, at: place)
      try await office.deliver(ScriptedTransport([.refused(code: 550)])).run()
      let failed = try #require(try await office.messages().first).id
      for role in Role.allCases {
        let person = try office.person(role)
        let may = RightsTableTests.allows(.manageOutbox, to: role, at: place)
        let expected: RightsObeyedTests.Verdict =
          may
          ? .done
          : RightsTable.allowsSomewhere(.manageOutbox, roles: person.roles) ? .notFound : .notAllowed(.manageOutbox)
        func expect(_ name: String, _ work: () async throws -> Void) async throws {
          let verdict = try await RightsObeyedTests.verdict {
            do { try await work() } catch DeskRefusal.fields {}
          }
          #expect(verdict == expected, "\(role) \(place) \(name)")
        }
        try await expect("line") { _ = try await office.desk.outboxLine(failed, for: person) }
        try await expect("retry") { try await office.desk.retryMessage(failed, by: person, requestID: nil) }
        try await expect("cancel") {
          try await office.desk.cancelMessage(failed, reason: "", by: person, requestID: nil)
        }
        try await expect("resend") {
          try await office.desk.resendMessage(failed, to: "x", by: person, requestID: nil)
        }
        let listed = (try? await office.desk.outboxList(.all, for: person).lines.map(\.message.id)) ?? []
        #expect(listed.contains(failed) == may, "\(role) \(place)")
        #expect(try await office.desk.frame(for: person).failedMessages == (may ? 1 : 0), "\(role) \(place)")
      }
    }
  }

  @Test func `mail is set up by the administrator of the top body alone`() async throws {
    try await Office.with { office in
      let form = MailSettingsForm(
        settings: MailSettings(
          host: "mail.example.cn", port: 465, security: .implicitTLS, user: "gk", address: "gk@example.cn",
          senderName: "云江市"), password: "秘密")
      for place in Office.Place.allCases {
        for role in Role.allCases {
          let person = try office.person(role, place)
          let may = role == .administrator && place == .above
          let expected: RightsObeyedTests.Verdict = may ? .done : .notAllowed(.manageMail)
          for work in [
            { _ = try await office.desk.mailSetUp(for: person) },
            {
              try await office.desk.setUpMail(form, reminders: ReminderSettings(), by: person, requestID: nil)
            },
            { try await office.desk.sendTestMessage(to: "a@example.cn", by: person, requestID: nil) },
          ] { #expect(try await RightsObeyedTests.verdict(of: work) == expected, "\(role) \(place)") }
        }
      }
    }
  }

  @Test func `the password is sealed, kept when left empty, and never sent to another server`() async throws {
    try await Office.with { office in
      let administrator = try office.person(.administrator, .above)
      var settings = MailSettings(
        host: "mail.example.cn", port: 465, security: .implicitTLS, user: "gk", address: "gk@example.cn",
        senderName: "云江市")
      func save(_ password: String) async throws {
        try await office.desk.setUpMail(
          MailSettingsForm(settings: settings, password: password), reminders: ReminderSettings(), by: administrator,
          requestID: nil)
      }
      func stored() async throws -> String {
        try #require(try await office.database.read { try Settings.value(MailSettings.name, body: nil, in: $0) })
      }
      #expect(try await problems { try await save("") } == [FieldProblem("password", .missing)])
      try await save("hunter2秘密")
      #expect(try await !stored().contains("hunter2"))
      settings.senderName = "云江市人民政府"
      try await save("")
      #expect(try await office.desk.mailSetUp(for: administrator).settings?.sealedPassword != nil)
      settings.host = "evil.example.cn"
      #expect(try await problems { try await save("") } == [FieldProblem("password", .missing)])
      #expect(try await stored().contains("mail.example.cn"))
      let trail = try await office.desk.auditTrail(for: administrator).map(\.recorded.entry)
      #expect(trail.filter { $0.action == "mail.set-up" }.count == 2)
      #expect(!trail.contains { $0.detail.values.contains { $0.contains("hunter2") } })
    }
  }
}
