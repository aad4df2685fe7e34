import Statute
import Testing

@Suite("Putting the day of receipt right")
struct AdjustmentRuleTests {
  @Test("A wrong day of receipt is put right by an event; what changes is shown before")
  func adjust() throws {
    var driver = try CaseDriver(on: "2024-12-30")
    try driver.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2024-12-30")
    try driver.run(CaseDriver.granted("2025-02-06"), on: "2025-02-10")
    let adjust = CaseCommand.adjustReceipt(to: try civil("2025-01-02"), reason: "收件戳为1月2日")
    let preview = try driver.value.preview(adjust, in: driver.context)
    #expect(preview.changedYears == [2024, 2025])
    #expect(try preview.before.running.first?.deadline.due == civil("2025-01-27"))
    #expect(preview.onTimeBefore == false)
    #expect(preview.onTimeAfter == true)
    try driver.run(adjust, on: "2025-02-10")
    #expect(try driver.value.receiptDay == civil("2025-01-02"))
    #expect(try driver.value.adjustments.count == 1)
    let tooLate = CaseCommand.adjustReceipt(to: try civil("2025-02-07"), reason: "误")
    #expect(try driver.refusal(tooLate, on: "2025-02-10").code == "case.dayTooLate")
  }
}
