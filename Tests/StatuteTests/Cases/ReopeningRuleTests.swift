import Statute
import Testing

@Suite("A new round of handling")
struct ReopeningRuleTests {
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
    #expect(try driver.value.consultations.first?.effect(calendar: .national) == nil)
    let parts = [SplitPart(id: "c2", number: "2", requested: "甲"), SplitPart(id: "c3", number: "3", requested: "乙")]
    #expect(try driver.refusal(.split(into: parts, on: civil("2025-04-02")), on: "2025-04-02") == .splitAfterReply)
  }

  @Test(
    "Where nothing was answered, the ordered period takes the place of the running one",
    arguments: [
      CaseState.registered, .awaitingCorrection, .awaitingReasons, .consulting, .awaitingFee, .deferred,
    ])
  func overSilence(state: CaseState) throws {
    var driver = try CaseDriver.registered("2025-03-03")
    driver.current = try SampleCases.case(in: state, kind: .disclosure)
    for cause in Reopening.Cause.allCases {
      var ordered = driver
      try ordered.run(
        .reopen(cause, reference: "行初1号", workingDays: 15, receivedOn: civil("2025-05-20")), on: "2025-05-20")
      let clock = try ordered.clock
      #expect(try ordered.value.state == .registered)
      #expect(try clock.due == WorkingCalendar.national.adding(workingDays: 15, to: civil("2025-05-20")))
      #expect(clock.kind == .reply && clock.standing != .overdue)
      #expect(!clock.steps.isEmpty)
      #expect(clock.steps.contains { $0.citation == cause.citation })
      #expect(!clock.steps.contains { $0.citation == .regulations("第三十三条第二款") })
      try ordered.run(CaseDriver.granted("2025-05-21"), on: "2025-05-21")
      #expect(try ordered.value.tally(year: 2025)?.disposition == .granted)
      #expect(try ordered.value.repliedOnTime(in: ordered.context) == true)
    }
  }

  @Test("Before its receipt is confirmed there is no period that an order could replace")
  func arrived() throws {
    let driver = try CaseDriver(on: "2025-03-03")
    let order = CaseCommand.reopen(.judgment, reference: "行初1号", workingDays: 15, receivedOn: try civil("2025-03-04"))
    #expect(try driver.refusal(order, on: "2025-03-04") == .notInState(.reopen, .arrived))
    let early = CaseCommand.reopen(.judgment, reference: "行初1号", workingDays: 15, receivedOn: try civil("2025-03-02"))
    #expect(
      try CaseDriver.registered("2025-03-03").refusal(early, on: "2025-03-05")
        == .dayTooEarly(civil("2025-03-02"), earliest: civil("2025-03-03")))
  }

  @Test("An ordered period is neither lengthened nor deferred nor split, unless it is the statutory one")
  func ownPeriodOnly() throws {
    for (days, refused) in [(15, true), (20, false), (30, true)] {
      var driver = try CaseDriver.registered("2025-03-03")
      try driver.run(
        .reopen(.judgment, reference: "行初1号", workingDays: days, receivedOn: civil("2025-04-10")), on: "2025-04-10")
      let extend = CaseCommand.extend(workingDays: 20, reason: "检索", notifiedOn: try civil("2025-04-11"))
      let refusal = CaseRefusal.periodOrdered(.judgment, workingDays: days)
      #expect(refusal.citation == Reopening.Cause.judgment.citation && refusal.instead == [.reply])
      if refused {
        #expect(try driver.refusal(extend, on: "2025-04-11") == refusal)
      } else {
        var extended = driver
        try extended.run(extend, on: "2025-04-11")
      }
      try driver.run(.askReasons(facts: "第40件", periodWorkingDays: 5, on: civil("2025-04-11")), on: "2025-04-11")
      try driver.run(.receiveReasons(on: civil("2025-04-14")), on: "2025-04-14")
      let deferral = CaseCommand.deferReply(until: try civil("2025-08-29"), reason: "数量大", on: try civil("2025-04-14"))
      if refused {
        #expect(try driver.refusal(deferral, on: "2025-04-14") == refusal)
      } else {
        try driver.run(deferral, on: "2025-04-14")
      }
    }
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(
      .reopen(.judgment, reference: "行初1号", workingDays: 15, receivedOn: civil("2025-04-10")), on: "2025-04-10")
    let parts = [SplitPart(id: "c2", number: "2", requested: "甲"), SplitPart(id: "c3", number: "3", requested: "乙")]
    #expect(try driver.refusal(.split(into: parts, on: civil("2025-04-11")), on: "2025-04-11") == .splitAfterReply)
  }

  @Test("A request under Article 41 is handled anew too; a proposal under Article 44 is not")
  func otherKinds() throws {
    var driver = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    try driver.run(
      .concludeRecordCorrection(.notEstablished, note: "无误", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    let order = CaseCommand.reopen(.judgment, reference: "行初1号", workingDays: 15, receivedOn: try civil("2025-04-10"))
    try driver.run(order, on: "2025-04-10")
    #expect(try driver.value.state == .registered)
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 15, to: civil("2025-04-10")))
    try driver.run(
      .concludeRecordCorrection(.corrected, note: "已更正", service: CaseDriver.post("2025-04-20")), on: "2025-04-21")
    #expect(try driver.value.recordCorrectionResult == .corrected)
    #expect(try driver.value.tally(year: 2025) == nil)
    let proposal = try CaseDriver.registered("2025-03-03", kind: .activeDisclosureProposal)
    #expect(try proposal.refusal(order, on: "2025-04-10") == .notForKind(.reopen, .activeDisclosureProposal))
  }
}
