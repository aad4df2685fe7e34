import Statute
import Testing

@Suite("An end without a reply")
struct ClosingRuleTests {
  @Test("A withdrawn application is counted as ended otherwise")
  func withdrawn() throws {
    var driver = try CaseDriver.registered("2025-03-03", applicant: .business)
    try driver.run(.withdraw(on: civil("2025-03-05")), on: "2025-03-05")
    let tally = try #require(try driver.value.tally(year: 2025))
    #expect(tally.column == .business && tally.disposition == .miscellaneous && tally.newlyReceived)
  }
}
