import Statute
import Testing

@Suite("Putting the day of service right")
struct AdjustServiceTests {
  @Test("The end counts on the day that the proof shows; whether it was in time and the year follow")
  func replies() throws {
    var driver = try CaseDriver.registered("2024-12-02")
    try driver.run(CaseDriver.granted("2024-12-30"), on: "2025-01-06")
    #expect(try driver.value.repliedOnTime(in: driver.context) == true)
    let command = CaseCommand.adjustService(to: try civil("2025-01-03"), reason: "以邮戳日期为准")
    let preview = try driver.value.preview(command, in: driver.context)
    #expect(preview.onTimeBefore == true && preview.onTimeAfter == false)
    #expect(preview.changedYears == [2024, 2025])
    try driver.run(command, on: "2025-01-06")
    #expect(try driver.value.replyEffectiveDay == civil("2025-01-03"))
    #expect(try driver.value.reply?.service.sentOn == civil("2024-12-30"))
    #expect(try driver.value.tally(year: 2025)?.disposition == .granted)
    #expect(try driver.value.adjustments.last?.fact == .service)
    #expect(try driver.value.adjustments.last?.madeOn == civil("2025-01-06"))
    #expect(try Case.replaying(driver.events) == driver.value)
  }

  @Test("It lies between the last step before and the archiving, and never in the future")
  func bounds() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.extend(workingDays: 5, reason: "检索", notifiedOn: civil("2025-03-10")), on: "2025-03-10")
    try driver.run(CaseDriver.granted("2025-03-12"), on: "2025-03-12")
    func to(_ day: String, reason: String = "误录") throws -> CaseCommand {
      .adjustService(to: try civil(day), reason: reason)
    }
    #expect(
      try driver.refusal(to("2025-03-07"), on: "2025-03-14")
        == .dayTooEarly(civil("2025-03-07"), earliest: civil("2025-03-10")))
    #expect(try driver.refusal(to("2025-03-15"), on: "2025-03-14") == .dayInFuture(civil("2025-03-15")))
    #expect(try driver.refusal(to("2025-03-13", reason: " "), on: "2025-03-14") == .textMissing(.adjustService))
    try driver.run(.archive(on: civil("2025-03-13")), on: "2025-03-13")
    #expect(
      try driver.refusal(to("2025-03-14"), on: "2025-03-14")
        == .dayTooLate(civil("2025-03-14"), latest: civil("2025-03-13")))
    try driver.run(to("2025-03-13"), on: "2025-03-14")
    #expect(try driver.value.closedOn == civil("2025-03-13"))
  }

  @Test("An end without a paper has no day of service; one with a paper has, whatever the kind of case")
  func served() throws {
    var withdrawn = try CaseDriver.registered("2025-03-03")
    try withdrawn.run(.withdraw(on: civil("2025-03-05")), on: "2025-03-05")
    let command = CaseCommand.adjustService(to: try civil("2025-03-06"), reason: "以签收为准")
    #expect(try withdrawn.refusal(command, on: "2025-03-07") == .nothingServed)
    var closed = try CaseDriver.registered("2025-03-03")
    try closed.run(.closeOtherwise(note: "申请人死亡", service: CaseDriver.post("2025-03-05")), on: "2025-03-05")
    try closed.run(command, on: "2025-03-07")
    #expect(try closed.value.closing?.day == civil("2025-03-06"))
    var record = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    try record.run(
      .concludeRecordCorrection(.corrected, note: "已更正", service: CaseDriver.post("2025-03-05")), on: "2025-03-05")
    try record.run(command, on: "2025-03-07")
    #expect(try record.value.closedOn == civil("2025-03-06"))
  }
}
