import Statute
import Testing

@Suite("Reasons for many applications")
struct ReasonsRuleTests {
  @Test("While reasons may still come the want of them is no answer, but any other answer is; afterwards it is")
  func running() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.askReasons(facts: "本月第40件", periodWorkingDays: 10, on: civil("2025-03-05")), on: "2025-03-05")
    #expect(try driver.clock.kind == .reply)
    func excessive(_ day: String) throws -> CaseCommand {
      let item = ReplyItem(subject: "批复", kind: .excessive, note: "理由不合理")
      return .reply(ReplyDraft(items: [item], service: try CaseDriver.post(day)))
    }
    #expect(
      try driver.refusal(excessive("2025-03-19"), on: "2025-03-19")
        == .periodStillRunning(.reply, from: civil("2025-03-05"), workingDays: 10))
    var granted = driver
    try granted.run(CaseDriver.granted("2025-03-06"), on: "2025-03-06")
    try driver.run(excessive("2025-03-20"), on: "2025-03-20")
    #expect(try driver.value.disposition == .excessive)
  }

  @Test("With many applications and good reasons the reply may be deferred beyond the twenty days")
  func deferral() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let until = try civil("2025-06-30")
    let deferral = CaseCommand.deferReply(until: until, reason: "申请数量大", on: try civil("2025-03-14"))
    #expect(try driver.refusal(deferral, on: "2025-03-14") == .reasonsNotGiven)
    try driver.run(.askReasons(facts: "本月第40件", periodWorkingDays: 10, on: civil("2025-03-05")), on: "2025-03-05")
    #expect(try driver.clock.kind == .reply)
    try driver.run(.receiveReasons(on: civil("2025-03-12")), on: "2025-03-12")
    try driver.run(deferral, on: "2025-03-14")
    #expect(try driver.clock.due == until)
    #expect(try driver.clock.kind == .deferral)
    try driver.run(CaseDriver.granted("2025-06-30"), on: "2025-06-30")
    #expect(try driver.value.repliedOnTime(in: driver.context) == true)
  }

  @Test(
    "A reply is deferred before its period is over; what is late stays late",
    arguments: [
      ("2025-03-31", 0, true), ("2025-04-01", 0, false), ("2025-04-11", 0, false), ("2025-04-15", 10, true),
      ("2025-04-16", 10, false),
    ])
  func deferredInTime(day: String, extended: Int, allowed: Bool) throws {
    var driver = try CaseDriver.registered("2025-03-03")
    if extended > 0 {
      try driver.run(
        .extend(workingDays: extended, reason: "检索", notifiedOn: civil("2025-03-10")), on: "2025-03-10")
    }
    try driver.run(.askReasons(facts: "本月第40件", periodWorkingDays: 5, on: civil("2025-03-10")), on: "2025-03-10")
    try driver.run(.receiveReasons(on: civil("2025-03-12")), on: "2025-03-12")
    let deferral = CaseCommand.deferReply(until: try civil("2025-06-30"), reason: "数量大", on: try civil(day))
    driver.context.today = try civil(day)
    let permission = try driver.value.permissions(in: driver.context)[.deferReply]
    if allowed {
      #expect(permission == .allowed)
      try driver.run(deferral, on: day)
    } else {
      let late = CaseRefusal.deferralLate(from: try civil("2025-03-03"), workingDays: 20 + extended)
      #expect(permission == .refused(late))
      #expect(try driver.refusal(deferral, on: day) == late)
      #expect(late.citation == .regulations("第三十五条") && late.instead == [.reply])
      try driver.run(CaseDriver.granted(day), on: day)
      #expect(try driver.value.repliedOnTime(in: driver.context) == false)
    }
  }
}
