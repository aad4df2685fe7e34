import Statute
import Testing

@Suite("The period for the reply")
struct ReplyPeriodRuleTests {
  @Test("An application has twenty working days; the two other kinds have what the body sets, or none")
  func periods() throws {
    #expect(try CaseDriver.registered("2025-03-03").value.periodWorkingDays == 20)
    for kind in [CaseKind.recordCorrection, .activeDisclosureProposal] {
      let unset = try CaseDriver.registered("2025-03-03", kind: kind)
      #expect(try unset.value.periodWorkingDays == nil)
      #expect(try unset.clock.kind == .unlimited)
      let settings = CaseSettings(recordCorrectionPeriod: 15, proposalPeriod: 15)
      var set = try CaseDriver(kind: kind, on: "2025-03-03", settings: settings)
      try set.run(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: "2025-03-03")
      #expect(try set.clock.due == civil("2025-03-24"))
    }
  }
}
