import Statute
import Testing

@Suite("The clock")
struct CaseClockTests {
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
}
