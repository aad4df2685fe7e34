import Statute
import Testing

@Suite("The remedies of a case")
struct CaseRemedyTests {
  @Test("The remedy follows the answers, and a late body may be challenged for its silence")
  func remedies() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    #expect(try driver.value.remedyKind(in: driver.context) == nil)
    driver.context.today = try civil("2025-04-01")
    #expect(try driver.clock.standing == .overdue)
    #expect(try driver.value.remedyKind(in: driver.context) == .noReply)
    let refused = ReplyDraft(
      items: [ReplyItem(subject: "批复", kind: .withheld, ground: .deliberative)],
      service: try CaseDriver.post("2025-04-01"))
    try driver.run(.reply(refused), on: "2025-04-01")
    #expect(try driver.value.remedyKind(in: driver.context) == .reconsiderationFirst)
  }

  @Test("A record that is not corrected may be challenged; a proposal and a passing on are no decision to challenge")
  func otherKinds() throws {
    let service = try CaseDriver.post("2025-03-05")
    var record = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    try record.run(.concludeRecordCorrection(.notEstablished, note: "无误", service: service), on: "2025-03-05")
    #expect(try record.value.remedyKind(in: record.context) == .either)
    var proposal = try CaseDriver.registered("2025-03-03", kind: .activeDisclosureProposal)
    try proposal.run(.concludeProposal(.declined, note: "不符合", service: service), on: "2025-03-05")
    #expect(try proposal.value.remedyKind(in: proposal.context) == nil)
    var passed = try CaseDriver(on: "2025-03-03")
    try passed.run(.transfer(to: "区水利局", reason: "误投", on: civil("2025-03-03")), on: "2025-03-03")
    #expect(try passed.value.remedyKind(in: passed.context) == nil)
  }
}
