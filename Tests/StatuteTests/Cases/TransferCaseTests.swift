import Statute
import Testing

@Suite("Passing an application on")
struct TransferCaseTests {
  @Test("A confirmed application must be answered and cannot be passed on")
  func transfer() throws {
    let transfer = CaseCommand.transfer(to: "区水利局", reason: "误投", on: try civil("2025-03-04"))
    let confirmed = try CaseDriver.registered("2025-03-03")
    #expect(try confirmed.refusal(transfer, on: "2025-03-04") == .transferAfterReceipt)
    var arrived = try CaseDriver(on: "2025-03-03")
    try arrived.run(transfer, on: "2025-03-04")
    #expect(try arrived.value.state == .transferred)
    #expect(try arrived.value.tally(year: 2025) == nil)
  }
}
