import Statute
import Testing

@Suite("The reply")
struct ReplyDraftTests {
  @Test("A posted reply counts on the day of posting, a handed one on the day of signature")
  func effectiveDay() throws {
    let sent = try civil("2025-03-31")
    #expect(try Service(method: .post, sentOn: sent, signedOn: civil("2025-04-07")).effectiveDay() == sent)
    #expect(try Service(method: .portal, sentOn: sent).effectiveDay() == sent)
    #expect(try Service(method: .email, sentOn: sent).effectiveDay() == sent)
    #expect(
      try Service(method: .inPerson, sentOn: sent, signedOn: civil("2025-04-01")).effectiveDay() == civil("2025-04-01"))
    #expect(throws: CaseRefusal.signatureMissing(.inPerson)) {
      try Service(method: .inPerson, sentOn: sent).effectiveDay()
    }
    #expect(throws: CaseRefusal.signatureMissing(.throughAnotherBody)) {
      try Service(method: .throughAnotherBody, sentOn: sent).effectiveDay()
    }
  }

  @Test("A private courier may not carry it")
  func courier() throws {
    let driver = try CaseDriver.registered("2025-03-03")
    let draft = ReplyDraft(
      items: [ReplyItem(subject: "批复", kind: .alreadyPublic)],
      service: Service(method: .courier, sentOn: try civil("2025-03-10")))
    #expect(try driver.refusal(.reply(draft), on: "2025-03-10") == .courierNotAllowed)
  }

  @Test(
    "It is in time on the due day and late the day after", arguments: [("2025-03-31", true), ("2025-04-01", false)])
  func onTime(day: String, inTime: Bool) throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(CaseDriver.granted(day), on: "2025-04-10")
    #expect(try driver.value.repliedOnTime(in: driver.context) == inTime)
    #expect(try driver.clock.standing == .stopped)
    #expect(try driver.value.closedOn == civil(day))
  }

  @Test("Information goes out only after the secrecy review")
  func secrecy() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    driver.context.approvals.secrecyReview = false
    #expect(try driver.refusal(CaseDriver.granted("2025-03-10"), on: "2025-03-10") == .secrecyReviewMissing)
    driver.context.settings.requiresSecrecyReview = false
    try driver.run(CaseDriver.granted("2025-03-10"), on: "2025-03-10")
  }

  @Test("What is no answer, or lacks its ground, is refused")
  func items() throws {
    let driver = try CaseDriver.registered("2025-03-03")
    for kind in ReplyKind.allCases {
      for ground in [nil, Ground.deliberative] {
        let command = CaseCommand.reply(
          ReplyDraft(
            items: [ReplyItem(subject: "批复", kind: kind, ground: ground)],
            service: try CaseDriver.post("2025-03-10")))
        let expected: CaseRefusal? =
          !kind.answersAnItem
          ? .notAnAnswer(kind)
          : kind.needsGround && ground == nil
            ? .groundMissing(kind)
            : !kind.needsGround && ground != nil
              ? .groundOutOfPlace(kind) : kind == .stillUnclear ? .stillUnclearWithoutCorrection : nil
        if let expected {
          #expect(try driver.refusal(command, on: "2025-03-10") == expected)
        } else {
          var copy = driver
          try copy.run(command, on: "2025-03-10")
          #expect(try copy.value.disposition == kind.disposition(ground: ground))
        }
      }
    }
    let empty = CaseCommand.reply(ReplyDraft(items: [], service: try CaseDriver.post("2025-03-10")))
    #expect(try driver.refusal(empty, on: "2025-03-10") == .replyEmpty)
  }
}
