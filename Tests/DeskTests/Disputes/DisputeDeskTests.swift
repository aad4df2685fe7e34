import Chronicle
import AnnualReport
import Desk
import Ledger
import Statute
import Testing

@Suite struct DisputeDeskTests {
  static func reconsideration(on day: String) -> NewDispute {
    NewDispute(route: .reconsideration, forum: "某区人民政府", reference: "复1号", receivedOn: .day(day))
  }

  @Test func `a dispute is opened, answered and decided; the order to reply anew reopens the case in the same step`()
    async throws
  {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      let opened = try await office.desk.openDispute(
        Self.reconsideration(on: "2025-04-07"), onCase: file.id, expecting: file.version, by: office.head)
      #expect(opened.notices == [])
      var line = try await office.desk.dispute(opened.id, for: office.head)
      #expect(line.line.replyPeriod?.due == .day("2025-04-21"))
      #expect(line.line.isOverdue)
      #expect(try await office.desk.disputes(awaitsReply: true, for: office.officer).map(\.stored.id) == [opened.id])
      try await office.desk.record(
        .reply(on: .day("2025-04-18")), onDispute: opened.id, expecting: line.caseVersion, by: office.officer)
      line = try await office.desk.dispute(opened.id, for: office.head)
      #expect(line.line.remainingDays == nil && line.entries.count == 2)
      let command = DisputeCommand.decide(
        .corrected, summary: "撤销并责令重新答复", effect: .newReply(workingDays: 15), decidedOn: .day("2025-04-28"),
        receivedOn: .day("2025-04-29"))
      // An officer may keep the register, but starting a case anew is the head's.
      await #expect {
        try await office.desk.record(
          command, onDispute: opened.id, expecting: line.caseVersion, by: office.officer)
      } throws: { if case .notAllowed(.reopenCase)? = $0 as? DeskRefusal { true } else { false } }
      let reopened = try await office.desk.record(
        command, onDispute: opened.id, expecting: line.caseVersion, by: office.head)
      #expect(reopened.law.state == .registered)
      #expect(reopened.law.reopenings.map(\.workingDays) == [15])
      #expect(reopened.dueDay == .day("2025-05-23"))
      #expect(reopened.law.disposition == file.law.disposition)
      let table = try await office.desk.disputeTable(of: office.body, year: 2025, for: office.head)
      #expect(table.findings.isEmpty)
      #expect(table.table[.reconsideration, .corrected] == 1 && table.table[.reconsideration, .total] == 1)
      let behind = try await office.desk.disputes(
        behind: TableFourCell(year: 2025, route: .reconsideration, outcome: .corrected), body: office.body,
        for: office.head)
      #expect(behind.map(\.stored.id) == [opened.id])
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a direct suit against a refusal is taken and warned about`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(
        arrived: "2025-03-03", repliedOn: "2025-03-10",
        item: ReplyItem(subject: "全部", kind: .withheld, ground: .internalAffairs, note: "内部事务"))
      let suit = NewDispute(
        route: .litigationDirect, forum: "某区人民法院", reference: "行初1号", receivedOn: .day("2025-04-07"))
      #expect(
        try await office.desk.previewDispute(suit, onCase: file.id, for: office.officer) == [.reconsiderationFirst])
      let opened = try await office.desk.openDispute(
        suit, onCase: file.id, expecting: file.version, by: office.officer)
      #expect(opened.notices == [.reconsiderationFirst])
      let line = try await office.desk.dispute(opened.id, for: office.officer).line
      #expect(line.replyPeriod?.due == .day("2025-04-22"))
    }
  }

  @Test func `two people at once: the second is told what changed, and nothing is written`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      let new = Self.reconsideration(on: "2025-04-07")
      _ = try await office.desk.openDispute(new, onCase: file.id, expecting: file.version, by: office.officer)
      await #expect {
        try await office.desk.openDispute(new, onCase: file.id, expecting: file.version, by: office.head)
      } throws: { if case .changedMeanwhile(let since)? = $0 as? DeskRefusal { since.count == 1 } else { false } }
      #expect(try await office.desk.disputes(ofCase: file.id, for: office.head).count == 1)
    }
  }

  @Test func `who lacks the right keeps no register, and who may not see the case does not learn of the dispute`()
    async throws
  {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      let new = Self.reconsideration(on: "2025-04-07")
      await #expect {
        try await office.desk.openDispute(new, onCase: file.id, expecting: file.version, by: office.reviewer)
      } throws: { if case .notAllowed(.manageDisputes)? = $0 as? DeskRefusal { true } else { false } }
      let opened = try await office.desk.openDispute(
        new, onCase: file.id, expecting: file.version, by: office.officer)
      await #expect { try await office.desk.dispute(opened.id, for: office.stranger) } throws: {
        if case .notFound? = $0 as? DeskRefusal { true } else { false }
      }
    }
  }

  @Test func `what does not fit is refused with the law's words`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      var new = Self.reconsideration(on: "2025-05-07")
      await #expect {
        try await office.desk.openDispute(new, onCase: file.id, expecting: file.version, by: office.officer)
      } throws: { if case .dispute(.dayInFuture)? = $0 as? DeskRefusal { true } else { false } }
      (new.receivedOn, new.forum) = (.day("2025-04-07"), " ")
      await #expect {
        try await office.desk.openDispute(new, onCase: file.id, expecting: file.version, by: office.officer)
      } throws: { if case .dispute(.textMissing(.forum))? = $0 as? DeskRefusal { true } else { false } }
    }
  }

  @Test func `a decision against silence gives the open case the ordered period in the same step`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.registeredCase(arrived: "2025-03-03")
      #expect(file.dueDay == .day("2025-03-31"))
      let opened = try await office.desk.openDispute(
        Self.reconsideration(on: "2025-04-07"), onCase: file.id, expecting: file.version, by: office.head)
      let line = try await office.desk.dispute(opened.id, for: office.head)
      let ordered = try await office.desk.record(
        .decide(
          .corrected, summary: "责令15个工作日内答复", effect: .newReply(workingDays: 15), decidedOn: .day("2025-04-28"),
          receivedOn: .day("2025-04-29")), onDispute: opened.id, expecting: line.caseVersion, by: office.head)
      #expect(ordered.law.state == .registered)
      #expect(ordered.law.reopenings.map(\.workingDays) == [15])
      #expect(ordered.dueDay == .day("2025-05-23"))
      #expect(try await office.desk.openCase(file.id, for: office.head).clock.standing != .overdue)
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  @Test func `a case whose receipt is not confirmed goes on as it is when a decision about it comes`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let filed = try await office.desk.registerApplication(
        DeskOffice.form("某道路改造工程的立项批复"), to: office.body,
        arrival: Arrival(channel: .inPerson, submittedOn: .day("2025-03-03"), arrivedOn: .day("2025-03-03")),
        by: office.officer)
      let file = try await office.find(filed.caseID)
      let opened = try await office.desk.openDispute(
        Self.reconsideration(on: "2025-04-07"), onCase: file.id, expecting: file.version, by: office.head)
      let line = try await office.desk.dispute(opened.id, for: office.head)
      let decided = try await office.desk.record(
        .decide(
          .corrected, summary: "责令15个工作日内答复", effect: .newReply(workingDays: 15), decidedOn: .day("2025-04-28"),
          receivedOn: .day("2025-04-29")), onDispute: opened.id, expecting: line.caseVersion, by: office.head)
      #expect(decided.law.state == .arrived && decided.law.reopenings.isEmpty)
    }
  }
}
