import Statute
import Testing

@Suite("Requests about one's own record and proposals")
struct OwnRecordRuleTests {
  @Test("A request about one's own record and a proposal end their own way and are no applications in the table")
  func otherKinds() throws {
    var record = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    #expect(try record.clock.kind == .unlimited)
    #expect(
      try record.refusal(CaseDriver.granted("2025-03-10"), on: "2025-03-10") == .notForKind(.reply, .recordCorrection))
    try record.run(
      .concludeRecordCorrection(.corrected, note: "户籍地址已更正", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try record.value.recordCorrectionResult == .corrected)
    #expect(try record.value.tally(year: 2025) == nil)
    var proposal = try CaseDriver.registered("2025-03-03", kind: .activeDisclosureProposal)
    try proposal.run(.concludeProposal(.adopted, note: "已公开", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try proposal.value.proposalResult == .adopted)
    #expect(try proposal.value.tally(year: 2025) == nil)
  }
}
