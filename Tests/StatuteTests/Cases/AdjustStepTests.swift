import Statute
import Testing

@Suite("Putting the day of a step right")
struct AdjustStepTests {
  typealias Step = (CaseCommand, String)

  /// A case received on 3 March 2025 that went through the steps.
  static func driver(_ steps: [Step]) throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-03-03")
    for (command, day) in steps { try driver.run(command, on: day) }
    return driver
  }

  static func adjust(_ kind: CaseStep.Kind, letter: String? = nil, to day: String) throws -> CaseCommand {
    .adjustStep(CaseStep(kind, letter: letter), to: try civil(day), reason: "以回执为准")
  }

  static func consulted() throws -> [Step] {
    [
      (.consult(id: "甲", party: .thirdParty, on: try civil("2025-03-05")), "2025-03-05"),
      (.recordConsultationReceipt(id: "甲", on: try civil("2025-03-07")), "2025-03-07"),
      (.recordOpinion(id: "甲", answer: .consents, on: try civil("2025-03-17")), "2025-03-17"),
    ]
  }

  @Test("The day of an answer put right moves the due day, which is seen before it is done, and stays on record")
  func answer() throws {
    var driver = try Self.driver(Self.consulted())
    #expect(try driver.clock.due == civil("2025-04-11"))
    let command = try Self.adjust(.opinionReceived, letter: "甲", to: "2025-03-14")
    let preview = try driver.value.preview(command, in: driver.context)
    #expect(try preview.before.due == civil("2025-04-11"))
    #expect(try preview.after.due == civil("2025-04-10"))
    try driver.run(command, on: "2025-03-20")
    #expect(try driver.clock.due == civil("2025-04-10"))
    let made = try #require(try driver.value.adjustments.last)
    #expect(made.fact == .step && made.step == CaseStep(.opinionReceived, letter: "甲"))
    #expect(
      try made.from == civil("2025-03-17") && made.to == civil("2025-03-14") && made.madeOn == civil("2025-03-20"))
    #expect(Case.replaying(driver.events) == driver.current)
  }

  @Test("The day of payment put right moves the new period with it")
  func payment() throws {
    var driver = try Self.driver([
      (.chargeFee(.pages(250), on: try civil("2025-03-10")), "2025-03-10"),
      (.recordPayment(receiptNumber: "票1", on: try civil("2025-03-20")), "2025-03-21"),
    ])
    try driver.run(Self.adjust(.feePaid, to: "2025-03-18"), on: "2025-03-24")
    #expect(try driver.value.periodStart == civil("2025-03-18"))
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 20, to: civil("2025-03-18")))
  }

  @Test("A day on which the step, or one after it, could not have been is refused with the rule")
  func refused() throws {
    let fee: [Step] = [
      (.chargeFee(.pages(250), on: try civil("2025-03-10"), by: .post), "2025-03-10"),
      (.recordNoticeReceipt(on: try civil("2025-03-12")), "2025-03-13"),
      (.recordPayment(receiptNumber: "票1", on: try civil("2025-04-10")), "2025-04-10"),
    ]
    let silent: [Step] =
      try Self.consulted().dropLast() + [(.recordSilence(id: "甲", on: try civil("2025-03-31")), "2025-03-31")]
    let lapsed: [Step] = [
      (.requestCorrection(points: ["名称"], periodWorkingDays: 5, on: try civil("2025-03-04")), "2025-03-04"),
      (.closeUncorrected(note: "逾期", service: try CaseDriver.post("2025-03-12")), "2025-03-12"),
    ]
    let extended: [Step] = [
      (.extend(workingDays: 10, reason: "检索量大", notifiedOn: try civil("2025-03-25")), "2025-03-25")
    ]
    let table: [([Step], CaseCommand, String)] = [
      (try Self.consulted(), try Self.adjust(.consultationSent, letter: "甲", to: "2025-03-10"), "case.dayTooEarly"),
      (try Self.consulted(), try Self.adjust(.consultationSent, letter: "甲", to: "2025-03-02"), "case.dayTooEarly"),
      (try Self.consulted(), try Self.adjust(.silenceRecorded, letter: "甲", to: "2025-03-10"), "case.noSuchStep"),
      (try Self.consulted(), try Self.adjust(.opinionReceived, letter: "甲", to: "2025-07-10"), "case.dayInFuture"),
      (silent, try Self.adjust(.consultationReceived, letter: "甲", to: "2025-03-14"), "case.periodStillRunning"),
      (fee, try Self.adjust(.feeDelivered, to: "2025-03-11"), "case.paymentLate"),
      (fee, try Self.adjust(.feeCharged, to: "2025-04-01"), "case.dayTooEarly"),
      (lapsed, try Self.adjust(.correctionRequested, to: "2025-03-06"), "case.periodStillRunning"),
      (lapsed, try Self.adjust(.correctionRequested, to: "2025-03-13"), "case.correctionNoticeLate"),
      (extended, try Self.adjust(.extended, to: "2025-04-01"), "case.extensionLate"),
      (extended, try Self.adjust(.extended, to: "2025-03-01"), "case.dayTooEarly"),
      ([], try Self.adjust(.extended, to: "2025-03-10"), "case.noSuchStep"),
    ]
    for (steps, command, code) in table {
      let driver = try Self.driver(steps)
      let refusal = try driver.refusal(command, on: "2025-06-10")
      #expect(refusal.code == code, "\(command)")
    }
  }

  @Test("Every step taken can be put right by a day it could have been, to the same day at least")
  func same() throws {
    var kinds: Set<CaseStep.Kind> = []
    for history in RandomHistoryTests.histories {
      guard let current = history.current, CaseAction.adjustStep.states.contains(current.state) else { continue }
      for step in current.datedSteps {
        let day = try #require(current.day(of: step))
        let events = try Case.decide(.adjustStep(step, to: day, reason: "核对"), current, in: history.context)
        var changed = current
        for event in events { changed.apply(event) }
        #expect(changed.periodStart == current.periodStart && changed.state == current.state)
        kinds.insert(step.kind)
      }
    }
    #expect(kinds.count == CaseStep.Kind.allCases.count)
  }
}
