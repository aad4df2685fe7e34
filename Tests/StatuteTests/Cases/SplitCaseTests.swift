import Statute
import Testing

@Suite("Splitting an application")
struct SplitCaseTests {
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

  @Test("What may be done once only is not done again in a part: the correction and the fee")
  func onceOnly() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.requestCorrection(points: ["名称"], periodWorkingDays: 10, on: civil("2025-03-04")), on: "2025-03-04")
    try driver.run(.supplyCorrection(requested: "更清楚", acceptedReason: nil, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.chargeFee(.pages(250), on: civil("2025-03-06")), on: "2025-03-06")
    try driver.run(.recordPayment(receiptNumber: nil, on: civil("2025-03-07")), on: "2025-03-07")
    let parts = [SplitPart(id: "c2", number: "2", requested: "甲"), SplitPart(id: "c3", number: "3", requested: "乙")]
    try driver.run(.split(into: parts, on: civil("2025-03-07")), on: "2025-03-07")
    for registration in try driver.value.registrations(for: parts) {
      var part = driver
      part.current = nil
      part.events = []
      try part.run(.register(registration), on: "2025-03-10")
      #expect(try part.value.receiptDay == civil("2025-03-05"))
      #expect(try part.clock.due == driver.clock.due)
      let again = CaseCommand.requestCorrection(points: ["名称"], periodWorkingDays: 10, on: try civil("2025-03-10"))
      #expect(try part.refusal(again, on: "2025-03-10") == .correctionAlreadyRequested(on: civil("2025-03-04")))
      let fee = CaseCommand.chargeFee(.pages(250), on: try civil("2025-03-10"))
      #expect(try part.refusal(fee, on: "2025-03-10") == .feeAlreadyCharged(on: civil("2025-03-06")))
      #expect(try part.value.fee == nil, "the notice stays with the whole, and is counted there")
      #expect(Case.replaying(part.events) == part.current)
      var unclear = part
      try unclear.run(
        .reply(
          ReplyDraft(
            items: [ReplyItem(subject: "甲", kind: .stillUnclear)], service: CaseDriver.post("2025-03-11"))),
        on: "2025-03-11")
    }
  }
}
