import Statute
import Testing

@Suite("Putting the day of receipt right")
struct AdjustReceiptTests {
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

  /// Handed in on 24 February 2026, confirmed by mistake for 2 March.
  private func confirmedTooLate() throws -> CaseDriver {
    var driver = try CaseDriver(channel: .portal, on: "2026-02-24")
    try driver.run(.confirmReceipt(confirmedOn: civil("2026-03-02"), delayReason: "误录"), on: "2026-03-02")
    return driver
  }

  @Test("A notice of correction that thereby comes after the seventh working day does not stop the period")
  func lateNotice() throws {
    var driver = try confirmedTooLate()
    try driver.run(.requestCorrection(points: ["名称"], periodWorkingDays: 15, on: civil("2026-03-05")), on: "2026-03-05")
    #expect(try driver.clock.kind == .correction)
    #expect(try driver.refusal(CaseDriver.granted("2026-03-06"), on: "2026-03-06").code == "case.notInState")
    let adjust = CaseCommand.adjustReceipt(to: try civil("2026-02-24"), reason: "收件戳为2月24日")
    let preview = try driver.value.preview(adjust, in: driver.context)
    #expect(
      preview.noLongerInTime == [
        LateStep(kind: .correctionNotice, day: try civil("2026-03-05"), latest: try civil("2026-03-04"))
      ])
    #expect(preview.before.kind == .correction && preview.after.kind == .reply)
    try driver.run(adjust, on: "2026-03-06")
    let clock = try driver.clock
    #expect(try clock.due == civil("2026-03-23"))
    #expect(clock.steps.filter { $0.kind == .disregarded }.map(\.citation) == [.regulations("第三十条")])
    #expect(try ClockTerms(driver.value).clock(in: driver.context) == clock)
    // What was asked for too late need not be waited for.
    try driver.run(CaseDriver.granted("2026-03-20"), on: "2026-03-20")
    #expect(try driver.value.repliedOnTime(in: driver.context) == true)
  }

  @Test("The receipt before the correction can be put right too; then the period may not have begun anew")
  func original() throws {
    var driver = try confirmedTooLate()
    try driver.run(.requestCorrection(points: ["名称"], periodWorkingDays: 15, on: civil("2026-03-05")), on: "2026-03-05")
    try driver.run(.supplyCorrection(requested: nil, acceptedReason: nil, on: civil("2026-03-10")), on: "2026-03-10")
    #expect(try driver.value.originalReceipt == civil("2026-03-02"))
    #expect(try driver.clock.due == civil("2026-04-08"))
    let after = CaseCommand.adjustReceipt(to: try civil("2026-03-06"), reason: "误", ofOriginal: true)
    #expect(
      try driver.refusal(after, on: "2026-03-11") == .dayTooLate(civil("2026-03-06"), latest: civil("2026-03-05")))
    try driver.run(.adjustReceipt(to: civil("2026-02-24"), reason: "收件戳", ofOriginal: true), on: "2026-03-11")
    #expect(try driver.value.firstReceiptDay == civil("2026-02-24"))
    #expect(try driver.value.receiptDay == civil("2026-03-10"))
    #expect(try driver.value.adjustments.last?.fact == .originalReceipt)
    #expect(try driver.clock.due == civil("2026-03-23"))
    #expect(try driver.value.lateSteps(calendar: .national).map(\.kind) == [.correctionNotice])
    // An extension is measured by the period that goes on.
    let extend = CaseCommand.extend(workingDays: 10, reason: "检索", notifiedOn: try civil("2026-03-24"))
    #expect(try driver.refusal(extend, on: "2026-03-24").code == "case.extensionLate")
    try driver.run(.extend(workingDays: 10, reason: "检索", notifiedOn: civil("2026-03-23")), on: "2026-03-23")
    #expect(try driver.clock.due == civil("2026-04-07"))
  }

  @Test("An extension told after the limit that thereby holds has no effect; a correction the other way gives it back")
  func lateExtension() throws {
    var driver = try confirmedTooLate()
    try driver.run(.extend(workingDays: 10, reason: "检索", notifiedOn: civil("2026-03-30")), on: "2026-03-30")
    let adjust = CaseCommand.adjustReceipt(to: try civil("2026-02-24"), reason: "收件戳")
    let preview = try driver.value.preview(adjust, in: driver.context)
    #expect(
      preview.noLongerInTime == [
        LateStep(kind: .extension, day: try civil("2026-03-30"), latest: try civil("2026-03-23"))
      ])
    try driver.run(adjust, on: "2026-03-30")
    #expect(try driver.clock.due == civil("2026-03-23") && driver.clock.standing == .overdue)
    #expect(
      try driver.clock.steps.filter { $0.kind == .disregarded }.map(\.citation) == [.regulations("第三十三条第二款")])
    let back = CaseCommand.adjustReceipt(to: try civil("2026-03-02"), reason: "更正有误")
    #expect(try driver.value.preview(back, in: driver.context).inTimeAgain.map(\.kind) == [.extension])
  }

  @Test("A fee notice and a deferral that thereby come too late are told")
  func lateFeeAndDeferral() throws {
    var charged = try confirmedTooLate()
    try charged.run(.chargeFee(.pages(40), on: civil("2026-03-30")), on: "2026-03-30")
    var deferred = try confirmedTooLate()
    try deferred.run(.askReasons(facts: "数量大", periodWorkingDays: 5, on: civil("2026-03-25")), on: "2026-03-25")
    try deferred.run(.receiveReasons(on: civil("2026-03-26")), on: "2026-03-26")
    try deferred.run(.deferReply(until: civil("2026-06-30"), reason: "数量大", on: civil("2026-03-27")), on: "2026-03-27")
    let adjust = CaseCommand.adjustReceipt(to: try civil("2026-02-24"), reason: "收件戳")
    for (driver, kind) in [(charged, LateStep.Kind.feeNotice), (deferred, .deferral)] {
      #expect(try driver.value.lateSteps(calendar: .national).isEmpty)
      #expect(try driver.value.preview(adjust, in: driver.context).noLongerInTime.map(\.kind) == [kind])
    }
  }
}
