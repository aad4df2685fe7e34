import Statute
import Testing

@Suite("The day of receipt")
struct ReceiptRuleTests {
  @Test("Handed in or signed for, it is that day", arguments: [Channel.inPerson, .oral, .signedMail])
  func byArrival(channel: Channel) throws {
    var driver = try CaseDriver(channel: channel, on: "2025-01-20")
    try driver.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2025-01-22")
    #expect(try driver.value.receiptDay == civil("2025-01-20"))
    #expect(try driver.clock.due == civil("2025-02-21"))
  }

  @Test(
    "What comes by internet or fax is received when both sides confirm, not when it is sent",
    arguments: [Channel.portal, .email, .fax])
  func byConfirmation(channel: Channel) throws {
    var driver = try CaseDriver(channel: channel, on: "2025-01-20")
    let missing = try driver.refusal(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2025-01-22")
    #expect(missing == .confirmationMissing(channel))
    try driver.run(.confirmReceipt(confirmedOn: civil("2025-01-21"), delayReason: nil), on: "2025-01-22")
    #expect(try driver.value.receiptDay == civil("2025-01-21"))
    #expect(try driver.value.submittedOn == civil("2025-01-20"))
  }

  @Test(
    "What comes by internet or fax is confirmed by the next working day; a later day needs its reason",
    arguments: [Channel.portal, .email, .fax])
  func lateConfirmation(channel: Channel) throws {
    // A Friday.
    var driver = try CaseDriver(channel: channel, on: "2026-02-27")
    func confirm(_ day: String, _ reason: String?) throws -> CaseCommand {
      .confirmReceipt(confirmedOn: try civil(day), delayReason: reason)
    }
    // The Saturday after it is worked.
    let late = CaseRefusal.confirmationDelayUnexplained(channel, latest: try civil("2026-02-28"))
    #expect(try driver.refusal(confirm("2026-03-02", nil), on: "2026-03-02") == late)
    #expect(try driver.refusal(confirm("2026-06-01", " "), on: "2026-06-01") == late)
    #expect(late.citation == .regulations("第三十一条") && late.instead == [.confirmReceipt])
    var inTime = driver
    try inTime.run(confirm("2026-02-28", nil), on: "2026-06-01")
    #expect(try inTime.clock.standing == .overdue)
    try driver.run(confirm("2026-06-01", "联系不上申请人"), on: "2026-06-01")
    #expect(try driver.value.receiptDay == civil("2026-06-01"))
  }

  @Test("Where the calendar does not know the next working day, no reason is demanded")
  func unknownNextDay() throws {
    var driver = try CaseDriver(channel: .email, on: "2026-12-31")
    try driver.run(.confirmReceipt(confirmedOn: civil("2027-01-05"), delayReason: nil), on: "2027-01-05")
    #expect(try driver.value.state == .registered)
  }

  @Test("An ordinary letter is confirmed on the day it arrives; a later day needs its reason")
  func ordinaryLetter() throws {
    var driver = try CaseDriver(channel: .ordinaryMail, on: "2025-01-20")
    let late = CaseCommand.confirmReceipt(confirmedOn: try civil("2025-01-23"), delayReason: " ")
    #expect(
      try driver.refusal(late, on: "2025-01-23")
        == .confirmationDelayUnexplained(.ordinaryMail, latest: civil("2025-01-20")))
    try driver.run(.confirmReceipt(confirmedOn: civil("2025-01-23"), delayReason: "联系不上申请人"), on: "2025-01-23")
    #expect(try driver.value.receiptDay == civil("2025-01-23"))
  }

  @Test("It is neither before the arrival nor in the future")
  func bounds() throws {
    let driver = try CaseDriver(channel: .portal, on: "2025-01-20")
    let early = CaseCommand.confirmReceipt(confirmedOn: try civil("2025-01-19"), delayReason: nil)
    #expect(
      try driver.refusal(early, on: "2025-01-22")
        == .dayTooEarly(civil("2025-01-19"), earliest: civil("2025-01-20")))
    let future = CaseCommand.confirmReceipt(confirmedOn: try civil("2025-01-21"), delayReason: nil)
    #expect(try driver.refusal(future, on: "2025-01-20") == .dayInFuture(civil("2025-01-21")))
  }
}
