import Statute
import Testing

@Suite("The extension")
struct ExtendPeriodTests {
  private func extend(_ days: Int, _ day: String) throws -> CaseCommand {
    .extend(workingDays: days, reason: "需要检索大量档案", notifiedOn: try civil(day))
  }

  @Test("It adds up to twenty working days, once, told before the first limit")
  func once() throws {
    var driver = try CaseDriver.registered("2025-01-20")
    try driver.run(extend(20, "2025-02-21"), on: "2025-02-21")
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 40, to: civil("2025-01-20")))
    #expect(try driver.refusal(extend(1, "2025-02-22"), on: "2025-02-22").code == "case.extensionAlreadyGranted")
  }

  @Test("After the first limit it is too late", arguments: ["2025-02-22", "2025-02-24"])
  func late(day: String) throws {
    let driver = try CaseDriver.registered("2025-01-20")
    #expect(try driver.refusal(extend(10, day), on: day) == .extensionLate(from: civil("2025-01-20"), workingDays: 20))
  }

  @Test("Any other length is refused", arguments: [Int.min, -1, 0, 21, Int.max])
  func length(days: Int) throws {
    let driver = try CaseDriver.registered("2025-01-20")
    #expect(try driver.refusal(extend(days, "2025-02-10"), on: "2025-02-10") == .extensionLength(days))
  }

  @Test("The head of the disclosure office must consent")
  func head() throws {
    var driver = try CaseDriver.registered("2025-01-20")
    driver.context.approvals.head = false
    #expect(try driver.refusal(extend(10, "2025-02-10"), on: "2025-02-10") == .headApprovalMissing)
  }

  @Test("A period that starts anew is not lengthened by it")
  func notCarriedOver() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(extend(10, "2025-03-04"), on: "2025-03-04")
    try driver.run(.chargeFee(.pages(250), on: civil("2025-03-10")), on: "2025-03-10")
    try driver.run(.recordPayment(receiptNumber: nil, on: civil("2025-03-12")), on: "2025-03-12")
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 20, to: civil("2025-03-12")))
  }
}
