import Statute
import Testing

@Suite("Registration")
struct RegistrationTests {
  @Test("An application is registered with what was asked, on days that can be")
  func registers() throws {
    let driver = try CaseDriver(on: "2025-03-03")
    #expect(try driver.value.state == .arrived)
    #expect(try driver.value.receiptDay == nil)
    #expect(
      try driver.refusal(.register(CaseDriver.registration(on: "2025-03-03")), on: "2025-03-03")
        == .alreadyRegistered("2025-1"))
  }

  @Test("Blank entries, a future day and an arrival before the sending are refused")
  func refused() throws {
    let context = CaseContext(today: try civil("2025-03-03"))
    var blank = try CaseDriver.registration(on: "2025-03-03")
    blank.requested = " \n"
    #expect(throws: CaseRefusal.textMissing(.register)) { try Case.decide(.register(blank), nil, in: context) }
    let future = try CaseDriver.registration(on: "2025-03-04")
    #expect(throws: CaseRefusal.dayInFuture(future.submittedOn)) {
      try Case.decide(.register(future), nil, in: context)
    }
    var reversed = try CaseDriver.registration(on: "2025-03-03")
    reversed.arrivedOn = try civil("2025-03-02")
    #expect(throws: CaseRefusal.dayTooEarly(reversed.arrivedOn, earliest: reversed.submittedOn)) {
      try Case.decide(.register(reversed), nil, in: context)
    }
  }
}
