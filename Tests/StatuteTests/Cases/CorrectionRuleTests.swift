import Statute
import Testing

@Suite("Correction of the application")
struct CorrectionRuleTests {
  private func request(_ day: String, period: Int? = nil) throws -> CaseCommand {
    .requestCorrection(points: ["请说明所需信息的名称"], periodWorkingDays: period, on: try civil(day))
  }

  @Test("A correction starts the clock afresh; it does not pause it")
  func restarts() throws {
    var driver = try CaseDriver.registered("2025-09-15")
    try driver.run(request("2025-09-24"), on: "2025-09-24")
    #expect(try driver.value.state == .awaitingCorrection)
    let waiting = try driver.clock
    #expect(waiting.kind == .correction && waiting.standing == .waitingForOthers)
    #expect(try waiting.running.first?.deadline.due == civil("2025-10-17"))
    try driver.run(.supplyCorrection(requested: "立项批复", acceptedReason: nil, on: civil("2025-10-10")), on: "2025-10-10")
    #expect(try driver.value.receiptDay == civil("2025-10-10"))
    #expect(try driver.value.requested == "立项批复")
    let expected = try WorkingCalendar.national.adding(workingDays: 20, to: civil("2025-10-10"))
    #expect(try driver.clock.due == expected)
  }

  @Test("It is asked for by the seventh working day, not later")
  func seventhDay() throws {
    let driver = try CaseDriver.registered("2025-09-15")
    #expect(
      try driver.refusal(request("2025-09-25"), on: "2025-09-25") == .correctionNoticeLate(from: civil("2025-09-15")))
    let permission = try driver.value.permissions(
      in: CaseContext(today: civil("2025-09-25")))[.requestCorrection]
    #expect(permission == .refused(.correctionNoticeLate(from: try civil("2025-09-15"))))
  }

  @Test("It is asked for once")
  func once() throws {
    var driver = try CaseDriver.registered("2025-09-15")
    try driver.run(request("2025-09-16"), on: "2025-09-16")
    try driver.run(.supplyCorrection(requested: nil, acceptedReason: nil, on: civil("2025-09-17")), on: "2025-09-17")
    let refusal = try driver.refusal(request("2025-09-18"), on: "2025-09-18")
    #expect(refusal == .correctionAlreadyRequested(on: try civil("2025-09-16")))
    #expect(refusal.instead == [.reply])
    #expect(refusal.citation == .regulations("第三十条"))
  }

  @Test("Not corrected in time, the case may be closed, but not before the time is over")
  func lapse() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(request("2025-03-04", period: 10), on: "2025-03-04")
    let close = CaseCommand.closeUncorrected(note: "逾期未补正", service: try CaseDriver.post("2025-03-18"))
    #expect(
      try driver.refusal(close, on: "2025-03-18")
        == .periodStillRunning(.closeUncorrected, from: civil("2025-03-04"), workingDays: 10))
    driver.context.today = try civil("2025-03-19")
    #expect(try driver.clock.standing == .lapsed)
    let late = CaseCommand.supplyCorrection(requested: nil, acceptedReason: nil, on: try civil("2025-03-19"))
    #expect(try driver.refusal(late, on: "2025-03-19").code == "case.correctionLate")
    try driver.run(.closeUncorrected(note: "逾期未补正", service: CaseDriver.post("2025-03-19")), on: "2025-03-19")
    #expect(try driver.value.disposition == .correctionLapsed)
  }

  @Test("A late correction with good reason is taken")
  func excused() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(request("2025-03-04", period: 5), on: "2025-03-04")
    try driver.run(
      .supplyCorrection(requested: nil, acceptedReason: "住院", on: civil("2025-03-31")), on: "2025-03-31")
    #expect(try driver.value.state == .registered)
  }

  @Test("Still unclear is an answer only after a correction")
  func stillUnclear() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let unclear = CaseCommand.reply(
      ReplyDraft(items: [ReplyItem(subject: "不明", kind: .stillUnclear)], service: try CaseDriver.post("2025-03-10")))
    #expect(try driver.refusal(unclear, on: "2025-03-10") == .stillUnclearWithoutCorrection)
    try driver.run(request("2025-03-04"), on: "2025-03-04")
    try driver.run(.supplyCorrection(requested: nil, acceptedReason: nil, on: civil("2025-03-06")), on: "2025-03-06")
    try driver.run(unclear, on: "2025-03-10")
    #expect(try driver.value.disposition == .stillUnclear)
  }
}
