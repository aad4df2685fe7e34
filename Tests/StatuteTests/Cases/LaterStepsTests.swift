import Statute
import Testing

@Suite("Splitting, passing on, reopening and putting right")
struct LaterStepsTests {
  @Test("A split case is counted in its parts, which keep the link and the day of receipt")
  func split() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let parts = [
      SplitPart(id: "c2", number: "2025-2", requested: "批复"), SplitPart(id: "c3", number: "2025-3", requested: "概算"),
    ]
    #expect(
      try driver.refusal(.split(into: [parts[0]], on: civil("2025-03-04")), on: "2025-03-04") == .splitNeedsTwoParts)
    try driver.run(.split(into: parts, on: civil("2025-03-04")), on: "2025-03-04")
    let parent = try driver.value
    #expect(parent.tally(year: 2025) == nil)
    #expect(parent.childIDs == ["c2", "c3"])
    for registration in parent.registrations(for: parts) {
      let events = try Case.decide(.register(registration), nil, in: driver.context)
      let child = try #require(Case.replaying(events))
      #expect(child.parentID == "c1")
      #expect(child.state == .registered)
      #expect(child.receiptDay == parent.receiptDay)
      #expect(child.tally(year: 2025)?.newlyReceived == true)
    }
  }

  @Test("A confirmed application must be answered and cannot be passed on")
  func transfer() throws {
    let transfer = CaseCommand.transfer(to: "区水利局", reason: "误投", on: try civil("2025-03-04"))
    let confirmed = try CaseDriver.registered("2025-03-03")
    #expect(try confirmed.refusal(transfer, on: "2025-03-04") == .transferAfterReceipt)
    var arrived = try CaseDriver(on: "2025-03-03")
    try arrived.run(transfer, on: "2025-03-04")
    #expect(try arrived.value.state == .transferred)
    #expect(try arrived.value.tally(year: 2025) == nil)
  }

  @Test("A reply made anew after reconsideration has its own period and is not counted again")
  func reopen() throws {
    var driver = try CaseDriver.registered("2024-12-02")
    let refused = ReplyDraft(
      items: [ReplyItem(subject: "批复", kind: .withheld, ground: .deliberative)],
      service: try CaseDriver.post("2024-12-20"))
    try driver.run(.reply(refused), on: "2024-12-20")
    try driver.run(.archive(on: civil("2024-12-31")), on: "2024-12-31")
    try driver.run(
      .reopen(.reconsideration, reference: "复决〔2025〕3号", workingDays: 20, receivedOn: civil("2025-03-03")),
      on: "2025-03-03")
    #expect(try driver.clock.due == civil("2025-03-31"))
    #expect(try driver.value.reply == nil)
    try driver.run(CaseDriver.granted("2025-03-20"), on: "2025-03-20")
    #expect(try driver.value.reply?.disposition == .granted)
    #expect(try driver.value.replies.count == 2)
    #expect(try driver.value.tally(year: 2024)?.disposition == .deliberative)
    #expect(try driver.value.tally(year: 2025) == nil)
  }

  @Test("A letter that a new round made moot neither holds the new period nor counts as consent")
  func mootLetter() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: .coMaker, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.withdraw(on: civil("2025-03-06")), on: "2025-03-06")
    #expect(try driver.value.remedyKind(in: driver.context) == .notOpen)
    try driver.run(
      .reopen(.judgment, reference: "行初1号", workingDays: 20, receivedOn: civil("2025-04-01")), on: "2025-04-01")
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 20, to: civil("2025-04-01")))
    #expect(try driver.value.consultations.first?.effect == nil)
    let parts = [SplitPart(id: "c2", number: "2", requested: "甲"), SplitPart(id: "c3", number: "3", requested: "乙")]
    #expect(try driver.refusal(.split(into: parts, on: civil("2025-04-02")), on: "2025-04-02") == .splitAfterReply)
  }

  @Test("The remedy follows the answers, and a late body may be challenged for its silence")
  func remedies() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    #expect(try driver.value.remedyKind(in: driver.context) == nil)
    driver.context.today = try civil("2025-04-01")
    #expect(try driver.clock.standing == .overdue)
    #expect(try driver.value.remedyKind(in: driver.context) == .noReply)
    let refused = ReplyDraft(
      items: [ReplyItem(subject: "批复", kind: .withheld, ground: .deliberative)],
      service: try CaseDriver.post("2025-04-01"))
    try driver.run(.reply(refused), on: "2025-04-01")
    #expect(try driver.value.remedyKind(in: driver.context) == .reconsiderationFirst)
  }

  @Test("A wrong day of receipt is put right by an event; what changes is shown before")
  func adjust() throws {
    var driver = try CaseDriver(on: "2024-12-30")
    try driver.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2024-12-30")
    try driver.run(CaseDriver.granted("2025-02-06"), on: "2025-02-10")
    let adjust = CaseCommand.adjustReceipt(to: try civil("2025-01-02"), reason: "收件戳为1月2日")
    let preview = try driver.value.preview(adjust, in: driver.context)
    #expect(preview.changedYears == [2024, 2025])
    #expect(try preview.before.running.first?.deadline.due == civil("2025-01-27"))
    #expect(preview.onTimeBefore == false)
    #expect(preview.onTimeAfter == true)
    try driver.run(adjust, on: "2025-02-10")
    #expect(try driver.value.receiptDay == civil("2025-01-02"))
    #expect(try driver.value.adjustments.count == 1)
    let tooLate = CaseCommand.adjustReceipt(to: try civil("2025-02-07"), reason: "误")
    #expect(try driver.refusal(tooLate, on: "2025-02-10").code == "case.dayTooLate")
  }

  @Test("An amended holiday list is previewed without touching the case")
  func amendedCalendar() throws {
    let driver = try CaseDriver.registered("2025-03-03")
    var amended = driver.context
    amended.calendar = amended.calendar.merging([2025: YearTable(holidays: [try civil("2025-03-10")], workdays: [])])
    let preview = try driver.value.preview(from: driver.context, to: amended)
    #expect(try preview.before.due == civil("2025-03-31"))
    #expect(try preview.after.due == civil("2025-04-01"))
    #expect(preview.changedYears.isEmpty)
  }

  @Test("A request about one's own record and a proposal end their own way and are no applications in the table")
  func otherKinds() throws {
    var record = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    #expect(try record.clock.kind == .unlimited)
    #expect(
      try record.refusal(CaseDriver.granted("2025-03-10"), on: "2025-03-10") == .notForKind(.reply, .recordCorrection))
    try record.run(
      .concludeRecordCorrection(.corrected, note: "户籍地址已更正", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try record.value.recordCorrectionResult == .corrected)
    #expect(try record.value.tally(year: 2025) == nil)
    var proposal = try CaseDriver.registered("2025-03-03", kind: .activeDisclosureProposal)
    try proposal.run(.concludeProposal(.adopted, note: "已公开", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try proposal.value.proposalResult == .adopted)
    #expect(try proposal.value.tally(year: 2025) == nil)
  }

  @Test("Before the next year's holidays are announced the clock says so and still counts what is left")
  func missingYear() throws {
    var driver = try CaseDriver.registered("2026-12-14")
    driver.context.today = try civil("2026-12-21")
    let clock = try driver.clock
    #expect(clock.due == nil)
    #expect(clock.gap == .yearNotCovered(2027))
    #expect(clock.remainingWorkingDays == 15)
    #expect(clock.standing == .onTime)
    try driver.run(CaseDriver.granted("2026-12-22"), on: "2026-12-22")
    #expect(try driver.value.repliedOnTime(in: driver.context) == true)
  }

  @Test("A withdrawn application is counted as ended otherwise")
  func withdrawn() throws {
    var driver = try CaseDriver.registered("2025-03-03", applicant: .business)
    try driver.run(.withdraw(on: civil("2025-03-05")), on: "2025-03-05")
    let tally = try #require(try driver.value.tally(year: 2025))
    #expect(tally.column == .business && tally.disposition == .miscellaneous && tally.newlyReceived)
  }
}
