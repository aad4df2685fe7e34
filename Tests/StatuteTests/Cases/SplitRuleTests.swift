import Statute
import Testing

@Suite("Splitting an application")
struct SplitRuleTests {
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
}
