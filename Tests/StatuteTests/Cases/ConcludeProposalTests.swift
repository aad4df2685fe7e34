import Statute
import Testing

@Suite("Proposals for active disclosure")
struct ConcludeProposalTests {
  @Test(
    "A proposal ends adopted or declined, with reasons, and is no application in the table",
    arguments: ProposalResult.allCases)
  func concludes(result: ProposalResult) throws {
    var driver = try CaseDriver.registered("2025-03-03", kind: .activeDisclosureProposal)
    let bare = CaseCommand.concludeProposal(result, note: "", service: try CaseDriver.post("2025-03-10"))
    #expect(try driver.refusal(bare, on: "2025-03-10") == .textMissing(.concludeProposal))
    try driver.run(.concludeProposal(result, note: "见公告", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try driver.value.proposalResult == result)
    #expect(try driver.value.tally(year: 2025) == nil)
  }
}
