import Foundation
import Statute
import Testing

/// A dispute taken through commands.
struct DisputeDriver {
  var current: Dispute?
  var events: [DisputeEvent] = []

  init(_ route: DisputeRoute = .reconsideration, procedure: DisputeProcedure = .ordinary, on day: String) throws {
    try run(.open(try Self.opening(route, procedure: procedure, on: day)), on: day)
  }

  static func opening(
    _ route: DisputeRoute, procedure: DisputeProcedure = .ordinary, on day: String
  ) throws -> DisputeOpening {
    DisputeOpening(
      id: "1", caseID: "c1", bodyID: "b1", route: route, procedure: procedure,
      forum: route.isLitigation ? "某区人民法院" : "某区人民政府", reference: "1号", receivedOn: try civil(day))
  }

  var value: Dispute { get throws { try #require(current) } }

  mutating func run(_ command: DisputeCommand, on today: String) throws {
    for event in try Dispute.decide(command, current, today: civil(today)) {
      if current == nil { current = Dispute.replaying([event]) } else { current?.apply(event) }
      events.append(event)
    }
  }

  func refusal(_ command: DisputeCommand, on today: String) throws -> DisputeRefusal {
    try #require(throws: DisputeRefusal.self) { try Dispute.decide(command, current, today: civil(today)) }
  }

  static func decided(
    _ result: DisputeResult, _ day: String, effect: DisputeEffect = .none
  ) throws -> DisputeCommand {
    .decide(result, summary: "决定", effect: effect, decidedOn: try civil(day), receivedOn: try civil(day))
  }
}

@Suite struct DisputeTests {
  @Test func `a decided dispute takes nothing more but an appeal, and that only in court`() throws {
    var dispute = try DisputeDriver(on: "2025-03-03")
    try dispute.run(.reply(on: civil("2025-03-10")), on: "2025-03-10")
    try dispute.run(DisputeDriver.decided(.upheld, "2025-04-30"), on: "2025-04-30")
    #expect(try !dispute.value.isPending)
    let day = try civil("2025-05-06")
    #expect(try dispute.refusal(.reply(on: day), on: "2025-05-06") == .alreadyConcluded(on: civil("2025-04-30")))
    #expect(try dispute.refusal(.withdraw(on: day), on: "2025-05-06") == .alreadyConcluded(on: civil("2025-04-30")))
    #expect(
      try dispute.refusal(.appeal(by: .applicant, forum: "中院", reference: "2号", on: day), on: "2025-05-06")
        == .notInCourt)
    var suit = try DisputeDriver(.litigationDirect, on: "2025-03-03")
    #expect(
      try suit.refusal(.appeal(by: .applicant, forum: "中院", reference: "2号", on: day), on: "2025-05-06")
        == .stillPending)
    try suit.run(DisputeDriver.decided(.upheld, "2025-04-30"), on: "2025-04-30")
    try suit.run(.appeal(by: .applicant, forum: "中院", reference: "2号", on: day), on: "2025-05-06")
    #expect(try suit.value.awaitsReply)
    #expect(try suit.value.rounds.count == 2)
  }

  @Test func `an appeal of the body's own asks no answer of it`() throws {
    var suit = try DisputeDriver(.litigationDirect, on: "2025-03-03")
    try suit.run(DisputeDriver.decided(.corrected, "2025-04-30"), on: "2025-04-30")
    try suit.run(.appeal(by: .body, forum: "中院", reference: "2号", on: civil("2025-05-06")), on: "2025-05-06")
    #expect(try suit.value.isPending && !suit.value.awaitsReply)
    #expect(try suit.value.replyPeriod(calendar: .national) == nil)
  }

  @Test func `what does not fit what is on file is refused with the fact`() throws {
    let dispute = try DisputeDriver(on: "2025-03-03")
    let (before, after) = (try civil("2025-03-02"), try civil("2025-03-05"))
    #expect(
      try dispute.refusal(.reply(on: before), on: "2025-03-04")
        == .dayTooEarly(before, earliest: civil("2025-03-03")))
    #expect(try dispute.refusal(.reply(on: after), on: "2025-03-04") == .dayInFuture(after))
    #expect(
      try dispute.refusal(
        .decide(.corrected, summary: "撤销", effect: .none, decidedOn: after, receivedOn: civil("2025-03-04")),
        on: "2025-03-05") == .receivedBeforeDecision(decidedOn: after, receivedOn: civil("2025-03-04")))
    #expect(
      try dispute.refusal(
        DisputeDriver.decided(.upheld, "2025-03-05", effect: .newReply(workingDays: 15)), on: "2025-03-05")
        == .newReplyWithoutCorrection)
    #expect(
      try dispute.refusal(
        DisputeDriver.decided(.corrected, "2025-03-05", effect: .newReply(workingDays: 0)), on: "2025-03-05")
        == .invalidPeriod(0))
    #expect(
      try dispute.refusal(
        .decide(.other, summary: "  ", effect: .none, decidedOn: after, receivedOn: after), on: "2025-03-05")
        == .textMissing(.summary))
    #expect(
      try dispute.refusal(.changeProcedure(to: .ordinary, on: after), on: "2025-03-05") == .sameProcedure(.ordinary))
  }

  @Test(arguments: DisputeRoute.allCases)
  func `a decision that orders a new reply leads to the command that reopens the case`(route: DisputeRoute) throws {
    var dispute = try DisputeDriver(route, on: "2025-03-03")
    try dispute.run(
      .decide(
        .corrected, summary: "撤销并责令重新答复", effect: .newReply(workingDays: 15), decidedOn: civil("2025-04-28"),
        receivedOn: civil("2025-04-30")), on: "2025-04-30")
    #expect(
      try dispute.value.reopening
        == .reopen(
          route == .reconsideration ? .reconsideration : .judgment, reference: "1号", workingDays: 15,
          receivedOn: civil("2025-04-30")))
  }

  @Test func `a wrong day of receipt is put right by an event of its own`() throws {
    var dispute = try DisputeDriver(on: "2025-03-03")
    try dispute.run(.reply(on: civil("2025-03-10")), on: "2025-03-10")
    #expect(
      try dispute.refusal(.adjustReceipt(to: civil("2025-03-11"), reason: "误录"), on: "2025-03-12")
        == .dayTooEarly(civil("2025-03-10"), earliest: civil("2025-03-11")))
    try dispute.run(.adjustReceipt(to: civil("2025-02-28"), reason: "误录"), on: "2025-03-12")
    #expect(try dispute.value.current?.receivedOn == civil("2025-02-28"))
    #expect(
      dispute.events.last
        == .receiptAdjusted(
          from: try civil("2025-03-03"), to: try civil("2025-02-28"), reason: "误录", on: try civil("2025-03-12")))
  }

  @Test func `every event is read back as it was written`() throws {
    let day = try civil("2025-05-06")
    var suit = try DisputeDriver(.litigationDirect, on: "2025-03-03")
    try suit.run(.reply(on: civil("2025-03-10")), on: "2025-03-10")
    try suit.run(DisputeDriver.decided(.corrected, "2025-04-30", effect: .newReply(workingDays: 9)), on: "2025-04-30")
    try suit.run(.appeal(by: .body, forum: "中院", reference: "2号", on: day), on: "2025-05-06")
    try suit.run(.withdraw(on: day), on: "2025-05-06")
    var review = try DisputeDriver(on: "2025-03-03")
    try review.run(.changeProcedure(to: .simplified, on: civil("2025-03-04")), on: "2025-03-04")
    try review.run(.adjustReceipt(to: civil("2025-03-01"), reason: "误录"), on: "2025-03-04")
    let events = suit.events + review.events
    #expect(Set(events.map(\.label)).count == 8)
    let read = try JSONDecoder().decode([DisputeEvent].self, from: JSONEncoder().encode(events))
    #expect(read == events)
    #expect(Dispute.replaying(suit.events) == suit.current)
    #expect(try JSONDecoder().decode(Dispute.self, from: JSONEncoder().encode(suit.value)) == suit.value)
  }
}
