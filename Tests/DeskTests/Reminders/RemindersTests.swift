import TestSupport
import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Mail
import SQLiteEngine
import Statute
import Testing

@Suite struct RemindersTests {
  /// A case received on Monday 3 March 2025; its reply is due on Monday 31 March.
  static let due = day("2025-03-31")

  func topics(_ office: Office, _ person: Person) async throws -> [String] {
    try await office.desk.reminders(for: person).reminders.map { "\($0.topic.rawValue) \($0.stage.code)" }
  }

  @Test func `a case that nobody has in hand is told to every officer of its body, and when late to the head`()
    async throws
  {
    try await Office.with { office in
      let id = try await office.registered()
      #expect(try await office.file(id).dueDay == Self.due)
      for (today, officer, head) in [
        ("2025-03-03", [], []), ("2025-03-11", ["correctionNotice ahead-1"], []),
        ("2025-03-12", ["correctionNotice today"], []), ("2025-03-13", [], []), ("2025-03-21", [], []),
        ("2025-03-24", ["reply ahead-5"], []), ("2025-03-26", ["reply ahead-3"], []),
        ("2025-03-28", ["reply ahead-1"], []), ("2025-03-31", ["reply today"], []),
        ("2025-04-01", ["reply late-0"], ["reply late-0"]), ("2025-04-09", ["reply late-1"], ["reply late-1"]),
      ] as [(String, [String], [String])] {
        office.clock.move(to: day(today))
        #expect(try await topics(office, office.person(.officer)) == officer, "\(today)")
        #expect(try await topics(office, office.person(.head)) == head, "\(today)")
        for role in Role.allCases where role != .officer && role != .head {
          #expect(try await topics(office, office.person(role)).isEmpty, "\(today) \(role)")
        }
        for place in Office.Place.allCases where place != .own {
          #expect(try await topics(office, office.person(.officer, place)).isEmpty, "\(today) \(place)")
        }
      }
    }
  }

  @Test func `a case that somebody has in hand is told to them alone until it is late`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let reviewer = try office.person(.reviewer)
      let version = try await office.file(id).version
      let assignee = reviewer.id
      try await office.database.write { db in
        _ = try Cases.append(
          [.assigned(person: assignee)], to: id, expecting: version, by: nil, at: Instant(milliseconds: 1),
          on: Office.monday, in: db)
      }
      office.clock.move(to: day("2025-03-28"))
      #expect(try await topics(office, reviewer) == ["reply ahead-1"])
      #expect(try await topics(office, office.person(.officer)).isEmpty)
      office.clock.move(to: day("2025-04-01"))
      #expect(try await topics(office, reviewer) == ["reply late-0"])
      #expect(try await topics(office, office.person(.officer)).isEmpty)
      #expect(try await topics(office, office.person(.head)) == ["reply late-0"])
      try await office.desk.setActive(
        false, person: assignee, by: office.person(.administrator), requestID: nil)
      #expect(try await topics(office, office.person(.officer)) == ["reply late-0"])
    }
  }

  @Test func `periods of others are told a day before, on the day and after`() async throws {
    try await Office.with { office in
      let fee = try await office.registered()
      try await office.act(.requestCorrection(points: ["写明名称"], periodWorkingDays: 7, on: Office.monday), on: fee)
      let asked = try await office.registered()
      try await office.act(.consult(id: "甲公司", party: .thirdParty, on: Office.monday), on: asked)
      try await office.act(.recordConsultationReceipt(id: "甲公司", on: Office.monday), on: asked)
      let officer = try office.person(.officer)
      for (today, expected) in [
        ("2025-03-10", []), ("2025-03-11", ["correction ahead-1"]), ("2025-03-12", ["correction today"]),
        ("2025-03-13", ["correction late-0"]), ("2025-03-21", ["correction late-1", "consultation ahead-1"]),
        ("2025-03-24", ["correction late-1", "consultation today"]),
        ("2025-03-25", ["correction late-1", "consultation late-0"]),
      ] as [(String, [String])] {
        office.clock.move(to: day(today))
        #expect(try await topics(office, officer) == expected, "\(today)")
        #expect(try await topics(office, office.person(.head)).isEmpty, "\(today)")
      }
      // When the consultation is over the reply's own period runs again, though nothing was entered.
      let clock = try await office.desk.openCase(asked, for: officer).clock
      let due = try #require(clock.due)
      office.clock.move(to: due)
      #expect(try await topics(office, officer).contains("reply today"))
    }
  }

  @Test func `a letter of which no receipt is known is told until the receipt is entered or the letter given up`()
    async throws
  {
    try await Office.with { office in
      let posted = try await office.registered()
      try await office.act(.consult(id: "甲公司", party: .thirdParty, on: Office.monday), on: posted)
      let officer = try office.person(.officer)
      for (today, expected) in [
        ("2025-03-03", []), ("2025-03-04", ["undelivered today"]), ("2025-03-05", ["undelivered late-0"]),
        ("2025-09-01", ["undelivered late-24"]),
      ] as [(String, [String])] {
        office.clock.move(to: day(today))
        #expect(try await topics(office, officer) == expected, "\(today)")
      }
      office.clock.move(to: day("2025-03-05"))
      let (delivered, givenUp) = (try await office.registered(), posted)
      try await office.act(.consult(id: "乙公司", party: .thirdParty, on: day("2025-03-05")), on: delivered)
      office.clock.move(to: day("2025-03-07"))
      #expect(try await topics(office, officer) == ["undelivered late-0", "undelivered late-0"])
      try await office.act(.recordConsultationReceipt(id: "乙公司", on: day("2025-03-07")), on: delivered)
      try await office.act(
        .discontinueConsultation(id: "甲公司", reason: "两次退件", on: day("2025-03-07")), on: givenUp)
      #expect(try await topics(office, officer).filter { $0.hasPrefix("undelivered") }.isEmpty)
      #expect(try await office.desk.openCase(givenUp, for: officer).clock.due == day("2025-04-07"))
    }
  }

  @Test func `a reminder put aside comes back at its next stage, and only for oneself`() async throws {
    try await Office.with { office in
      _ = try await office.registered()
      office.clock.move(to: day("2025-03-24"))
      let officer = try office.person(.officer)
      let list = try await office.desk.reminders(for: officer)
      let key = try #require(list.reminders.first?.key)
      let foreign = ReminderMarks.Key(subject: "reply:999", stage: "today", due: Self.due)
      try await office.desk.dismissReminders([key, foreign], by: officer)
      #expect(try await office.desk.reminders(for: officer).reminders.isEmpty)
      #expect(try await office.desk.reminders(for: officer).dismissed == 1)
      let marks = try await office.database.read { try ReminderMarks.all(.dismissed, of: officer.id, in: $0) }
      #expect(marks == [key])
      try await office.desk.restoreReminders(by: officer)
      #expect(try await topics(office, officer) == ["reply ahead-5"])
      try await office.desk.dismissReminders([key], by: officer)
      office.clock.move(to: day("2025-03-26"))
      #expect(try await topics(office, officer) == ["reply ahead-3"])
    }
  }

  @Test func `a person gets one digest a day with what they were not told before`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let officer = try office.person(.officer)
      try await office.desk.setContact(
        PersonContacts.Contact(address: "jingban@example.cn", isReminded: true), of: officer.id, by: officer,
        requestID: nil)
      let id = try await office.registered()
      let number = try await office.file(id).law.number
      var digests: [String: String] = [:]
      var today = day("2025-03-10")
      while today < day("2025-04-12") {
        office.clock.move(to: today)
        // The server stood still from 25 to 27 March.
        if !(day("2025-03-25")...day("2025-03-27")).contains(today) {
          for _ in 0..<3 { try await RemindByMail(desk: office.desk).run() }
        }
        let transport = ScriptedTransport()
        try await office.deliver(transport).run()
        #expect(transport.accepted.count <= 1, "\(today)")
        if let message = transport.accepted.first {
          digests[today.description] = message.subject
          #expect(message.to.text == "jingban@example.cn")
          #expect(message.text.contains(number) && message.text.contains("https://gk.example.cn/office/reminders"))
          #expect(!message.text.contains("青溪大桥") && !message.text.contains("欧阳"))
        }
        today = try today.adding(days: 1)
      }
      #expect(
        digests == [
          "2025-03-11": "政府信息公开办理提醒：即将到期1件", "2025-03-12": "政府信息公开办理提醒：今天到期1件",
          "2025-03-24": "政府信息公开办理提醒：即将到期1件", "2025-03-28": "政府信息公开办理提醒：即将到期1件",
          "2025-03-31": "政府信息公开办理提醒：今天到期1件", "2025-04-01": "政府信息公开办理提醒：已过期限1件",
          "2025-04-09": "政府信息公开办理提醒：已过期限1件",
        ])
    }
  }

  @Test func `what comes up after the day's digest waits for that of the next working day`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let (officer, reviewer) = (try office.person(.officer), try office.person(.reviewer))
      try await office.desk.setContact(
        PersonContacts.Contact(address: "shenhe@example.cn", isReminded: true), of: reviewer.id, by: reviewer,
        requestID: nil)
      let id = try await office.registered()
      func ask(_ due: String) async throws {
        try await office.desk.askAssistance(
          of: .person(id: reviewer.id), question: "有无备案？", due: day(due), onCase: id, by: officer)
      }
      office.clock.move(to: day("2025-03-14"))
      try await ask("2025-03-14")
      #expect(try await RemindByMail(desk: office.desk).run() == 1)
      try await ask("2025-03-17")
      for today in ["2025-03-14", "2025-03-15", "2025-03-16"] {
        office.clock.move(to: day(today))
        #expect(try await RemindByMail(desk: office.desk).run() == 0, "\(today)")
      }
      office.clock.move(to: day("2025-03-17"))
      #expect(try await RemindByMail(desk: office.desk).run() == 1)
      let transport = ScriptedTransport()
      try await office.deliver(transport).run()
      #expect(transport.accepted.last?.subject == "政府信息公开办理提醒：已过期限1件，今天到期1件")
    }
  }

  @Test func `the fee's end and the answer in a dispute are told too`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      _ = try await office.desk.openDispute(
        DisputeDeskTests.reconsideration(on: "2025-04-07"), onCase: file.id, expecting: file.version, by: office.head)
      let charged = try await office.registeredCase(arrived: "2025-03-17", number: 2)
      let fee = try await office.desk(on: "2025-03-18").act(
        .chargeFee(.pages(250), on: .day("2025-03-18")), on: charged.id, expecting: charged.version,
        by: office.officer)
      let ends = try #require(fee.dueDay)
      #expect(ends == .day("2025-04-16"))
      for (today, officer, head) in [
        ("2025-04-11", [], []), ("2025-04-15", ["fee ahead-1", "dispute ahead-5"], []),
        ("2025-04-16", ["fee today", "dispute ahead-3"], []), ("2025-04-21", ["fee late-0", "dispute today"], []),
        ("2025-04-22", ["fee late-0", "dispute late-0"], ["dispute late-0"]),
      ] as [(String, [String], [String])] {
        for (person, expected) in [(office.officer, officer), (office.head, head)] {
          let found = try await office.desk(on: today).reminders(for: person).reminders
          #expect(found.map { "\($0.topic.rawValue) \($0.stage.code)" } == expected, "\(today) \(person.login)")
        }
        #expect(try await office.desk(on: today).reminders(for: office.stranger).reminders.isEmpty, "\(today)")
      }
    }
  }

  @Test func `old digests are forgotten, messages that served a paper are not`() async throws {
    try await Office.with { office in
      try await office.setUpMail()
      let officer = try office.person(.officer)
      try await office.desk.setContact(
        PersonContacts.Contact(address: "jingban@example.cn", isReminded: true), of: officer.id, by: officer,
        requestID: nil)
      let answered = try await office.registered()
      try await office.replyByMail(on: answered)
      _ = try await office.registered()
      office.clock.move(to: Self.due)
      try await RemindByMail(desk: office.desk).run()
      try await office.deliver(ScriptedTransport()).run()
      #expect(try await office.messages().map(\.kind) == [.service, .reminder])
      office.clock.move(to: day("2026-11-20"))
      try await RemindByMail(desk: office.desk).run()
      try await office.deliver(ScriptedTransport()).run()
      office.clock.move(to: try Self.due.adding(days: 801))
      try await RemindByMail(desk: office.desk).run()
      #expect(try await office.messages().map(\.kind).filter { $0 == .service }.count == 1)
      #expect(try await office.messages().allSatisfy { $0.kind == .service || $0.createdAt > .noon("2025-04-01") })
      #expect(try await office.isSound())
    }
  }

  @Test func `two nodes make one digest`() async throws {
    try await Office.withFile { office, folder in
      try await office.setUpMail()
      let officer = try office.person(.officer)
      try await office.desk.setContact(
        PersonContacts.Contact(address: "jingban@example.cn", isReminded: true), of: officer.id, by: officer,
        requestID: nil)
      _ = try await office.registered()
      office.clock.move(to: Self.due)
      let other = try SQLiteDatabase(
        path: folder.appending(path: "ledger.sqlite").path, vault: .sample(), busyTimeout: 60)
      let desks = [office.desk, Desk(database: other, cipher: office.desk.cipher, clock: office.desk.clock)]
      let made = try await withThrowingTaskGroup(of: Int.self) { group in
        for index in 0..<8 { group.addTask { try await RemindByMail(desk: desks[index % 2]).run() } }
        return try await group.reduce(0, +)
      }
      #expect(made == 1)
      #expect(try await office.messages().count == 1)
      try await other.close()
    }
  }

  @Test func `nobody is written to who has no address, wants none, is on leave of a holiday, or before the hour`()
    async throws
  {
    try await Office.with { office in
      let officer = try office.person(.officer)
      _ = try await office.registered()
      func contact(_ address: String?, _ isReminded: Bool) async throws {
        try await office.desk.setContact(
          PersonContacts.Contact(address: address, isReminded: isReminded), of: officer.id, by: officer,
          requestID: nil)
      }
      func made() async throws -> Int { try await RemindByMail(desk: office.desk).run() }
      office.clock.move(to: Self.due)
      try await contact("a@example.cn", true)
      #expect(try await made() == 0, "no server")
      try await office.setUpMail(reminders: ReminderSettings(isMailed: false))
      #expect(try await made() == 0, "switched off for all")
      try await office.setUpMail(reminders: ReminderSettings(hour: 11))
      #expect(try await made() == 0, "it is ten o'clock")
      try await office.setUpMail()
      try await contact("a@example.cn", false)
      #expect(try await made() == 0, "switched off by the person")
      try await contact(nil, true)
      #expect(try await made() == 0, "no address")
      try await contact("a@example.cn", true)
      office.clock.move(to: day("2025-04-04"))
      #expect(try await made() == 0, "Qingming")
      office.clock.move(to: day("2025-04-07"))
      #expect(try await made() == 1)
    }
  }

  @Test func `requests between units are told to who is asked, and when late to who asked`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let (officer, reviewer) = (try office.person(.officer), try office.person(.reviewer))
      try await office.desk.askAssistance(
        of: .person(id: reviewer.id), question: "有无备案？", due: day("2025-03-17"), onCase: id, by: officer)
      for (today, asked, asker) in [
        ("2025-03-07", [], []), ("2025-03-10", ["assistance ahead-5"], []), ("2025-03-17", ["assistance today"], []),
        ("2025-03-18", ["assistance late-0"], ["assistance late-0"]),
      ] as [(String, [String], [String])] {
        office.clock.move(to: day(today))
        #expect(try await topics(office, reviewer) == asked, "\(today)")
        #expect(try await topics(office, officer) == asker, "\(today)")
      }
    }
  }

  @Test func `an address is one's own affair, or that of who manages the account`() async throws {
    try await Office.with { office in
      let contact = PersonContacts.Contact(address: "a@example.cn", isReminded: true)
      for place in Office.Place.allCases {
        let subject = try office.person(.officer, place)
        for role in Role.allCases {
          let person = try office.person(role)
          let may =
            person.id == subject.id || RightsTableTests.allows(.managePeople, to: role, at: place)
          let expected: RightsObeyedTests.Verdict =
            may ? .done : role == .administrator ? .notFound : .notAllowed(.managePeople)
          for work in [
            { try await office.desk.setContact(contact, of: subject.id, by: person, requestID: nil) },
            { _ = try await office.desk.contact(of: subject.id, for: person) },
          ] { #expect(try await RightsObeyedTests.verdict(of: work) == expected, "\(role) \(place)") }
        }
      }
    }
  }
}
