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
    #expect(try driver.value.consultations.first?.effect == nil)
    let parts = [SplitPart(id: "c2", number: "2", requested: "甲"), SplitPart(id: "c3", number: "3", requested: "乙")]
    #expect(try driver.refusal(.split(into: parts, on: civil("2025-04-02")), on: "2025-04-02") == .splitAfterReply)
  }
}
