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
}
