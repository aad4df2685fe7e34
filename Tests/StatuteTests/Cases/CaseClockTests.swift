import Civil
import Foundation
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

  @Test(
    "Before the next year's holidays are announced, what is left of an extended period is its whole length less what is counted",
    arguments: [("2026-11-13", 20), ("2026-11-20", 15), ("2026-12-14", 14), ("2026-12-31", 1)])
  func missingYearExtended(today: String, left: Int) throws {
    var driver = try CaseDriver.registered("2026-10-16")
    try driver.run(.extend(workingDays: 20, reason: "检索", notifiedOn: civil("2026-11-12")), on: "2026-11-12")
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2026-11-20")), on: "2026-11-20")
    try driver.run(.recordOpinion(id: "k1", answer: .consents, on: civil("2026-12-11")), on: "2026-12-11")
    driver.context.today = try civil(today)
    let clock = try driver.clock
    #expect(clock.due == nil && clock.gap == .yearNotCovered(2027))
    #expect(clock.remainingWorkingDays == left)
  }

  @Test("In a year without a calendar a case is neither in time nor late: its due day is unknown, and it says so")
  func unknown() throws {
    var driver = try CaseDriver.registered("2026-12-14")
    driver.context.today = try civil("2027-02-22")
    #expect(try driver.clock.standing == .unknown)
    #expect(try driver.clock.remainingWorkingDays == nil && driver.clock.gap == .yearNotCovered(2027))
    driver.context.today = try civil("2026-12-15")
    try driver.run(.requestCorrection(points: ["名称"], periodWorkingDays: 15, on: civil("2026-12-15")), on: "2026-12-15")
    #expect(try driver.clock.standing == .waitingForOthers)
    driver.context.today = try civil("2027-02-22")
    #expect(try driver.clock.standing == .unknown)
  }

  @Test(
    "What arrived is to be confirmed by the next working day, a letter without signature on the day itself",
    arguments: Channel.allCases)
  func confirmation(channel: Channel) throws {
    // A Friday; the Monday after it is the next working day.
    var driver = try CaseDriver(channel: channel, on: "2026-03-06")
    let due = try civil(channel == .ordinaryMail ? "2026-03-06" : "2026-03-09")
    for (today, late) in [("2026-03-06", false), ("2026-03-09", channel == .ordinaryMail), ("2026-06-01", true)] {
      driver.context.today = try civil(today)
      let clock = try driver.clock
      #expect(clock.kind == .receiptConfirmation)
      #expect(clock.due == due)
      #expect(clock.standing == (late ? .overdue : .dueSoon), "\(today)")
      #expect(((clock.remainingWorkingDays ?? 0) < 0) == late)
      #expect(clock.steps.map(\.citation) == [.regulations("第三十一条")])
      #expect(try driver.value.remedyKind(in: driver.context) == nil)
    }
  }

  @Test("Terms stored before the notices stood in them are still read, and reckon as they did")
  func oldTerms() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.extend(workingDays: 5, reason: "检索", notifiedOn: civil("2025-03-10")), on: "2025-03-10")
    let stored = try JSONEncoder().encode(ClockTerms(driver.value))
    var object = try #require(try JSONSerialization.jsonObject(with: stored) as? [String: Any])
    #expect(object.removeValue(forKey: "extensionToldOn") != nil)
    let old = try JSONDecoder().decode(ClockTerms.self, from: JSONSerialization.data(withJSONObject: object))
    #expect(try old.clock(in: driver.context) == driver.clock)
  }
}
