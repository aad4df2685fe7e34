import Civil
import Statute
import Testing

@Suite("The fee within the case")
struct FeeRuleTests {
  private func charged() throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.chargeFee(.items(prior: 34, count: 1), on: civil("2025-03-10")), on: "2025-03-10")
    return driver
  }

  @Test("Payment has twenty working days; unpaid closes the case")
  func unpaid() throws {
    var driver = try charged()
    #expect(try driver.value.fee?.total.yuan == "200")
    let clock = try driver.clock
    #expect(clock.kind == .fee && clock.standing == .waitingForOthers)
    let due = try civil("2025-04-08")
    #expect(clock.due == due)
    let close = CaseCommand.closeUnpaid(note: "逾期未缴费", service: try CaseDriver.post("2025-04-08"))
    #expect(
      try driver.refusal(close, on: "2025-04-08")
        == .periodStillRunning(.closeUnpaid, from: civil("2025-03-10"), workingDays: 20))
    let late = CaseCommand.recordPayment(receiptNumber: nil, on: try civil("2025-04-09"))
    #expect(try driver.refusal(late, on: "2025-04-09") == .paymentLate(from: civil("2025-03-10")))
    try driver.run(.closeUnpaid(note: "逾期未缴费", service: CaseDriver.post("2025-04-09")), on: "2025-04-09")
    #expect(try driver.value.disposition == .feeLapsed)
  }

  @Test("Paid, the whole period starts again")
  func paid() throws {
    var driver = try charged()
    try driver.run(.recordPayment(receiptNumber: "票1", on: civil("2025-04-08")), on: "2025-04-08")
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 20, to: civil("2025-04-08")))
    #expect(try driver.value.receiptDay == civil("2025-03-03"))
    #expect(
      try driver.refusal(.chargeFee(.pages(250), on: civil("2025-04-09")), on: "2025-04-09").code
        == "case.feeAlreadyCharged")
  }

  @Test("A notice after the period, and a notice of nothing, are refused")
  func refused() throws {
    let driver = try CaseDriver.registered("2025-03-03")
    #expect(try driver.refusal(.chargeFee(.pages(30), on: civil("2025-03-10")), on: "2025-03-10") == .feeIsZero)
    let late = CaseCommand.chargeFee(.pages(250), on: try civil("2025-04-01"))
    #expect(try driver.refusal(late, on: "2025-04-01") == .feeNoticeLate(from: civil("2025-03-03")))
    let absurd = CaseCommand.chargeFee(.pages(-1), on: try civil("2025-03-10"))
    #expect(try driver.refusal(absurd, on: "2025-03-10") == .fee(.negativeCount(-1)))
  }
}
