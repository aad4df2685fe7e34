import Civil
import Statute
import Testing

@Suite struct DisputeReplyPeriodTests {
  @Test(arguments: [
    // Ten and five working days (2023 law); a weekend does not count.
    (DisputeRoute.reconsideration, DisputeProcedure.ordinary, "2025-03-03", "2025-03-17", "10个工作日"),
    (.reconsideration, .simplified, "2025-03-03", "2025-03-10", "5个工作日"),
    // The national holiday of 2025 lies in between: 1 to 8 October off, 28 September and 11 October worked.
    (.reconsideration, .ordinary, "2025-09-25", "2025-10-15", "10个工作日"),
    // Before 2024: ten calendar days.
    (.reconsideration, .ordinary, "2023-11-01", "2023-11-13", "10日"),
    // In court fifteen calendar days; a last day off rolls over.
    (.litigationDirect, .ordinary, "2025-03-03", "2025-03-18", "15日"),
    (.litigationAfterReconsideration, .ordinary, "2025-09-18", "2025-10-09", "15日"),
  ])
  func `the time for the answer ends on the day the law says`(
    route: DisputeRoute, procedure: DisputeProcedure, received: String, due: String, length: String
  ) throws {
    let dispute = try DisputeDriver(route, procedure: procedure, on: received)
    let period = try #require(try dispute.value.replyPeriod(calendar: .national))
    #expect(try period.due == civil(due))
    #expect(period.length == length)
    #expect(period.steps.first?.kind == .start && period.steps.last?.kind == .due)
    #expect(period.steps.allSatisfy { !$0.citation.chinese.isEmpty && !$0.text.isEmpty })
  }

  @Test func `a change of procedure changes the time`() throws {
    var dispute = try DisputeDriver(procedure: .simplified, on: "2025-03-03")
    try dispute.run(.changeProcedure(to: .ordinary, on: civil("2025-03-05")), on: "2025-03-05")
    #expect(try dispute.value.replyPeriod(calendar: .national)?.due == civil("2025-03-17"))
  }

  @Test func `the days left are counted as the period is`() throws {
    let review = try #require(try DisputeDriver(on: "2025-03-03").value.replyPeriod(calendar: .national))
    #expect(try review.remainingDays(from: civil("2025-03-14"), calendar: .national) == 1)
    #expect(try review.remainingDays(from: civil("2025-03-17"), calendar: .national) == 0)
    #expect(try review.remainingDays(from: civil("2025-03-18"), calendar: .national) == -1)
    let suit = try #require(
      try DisputeDriver(.litigationDirect, on: "2025-03-03").value.replyPeriod(calendar: .national))
    #expect(try suit.remainingDays(from: civil("2025-03-14"), calendar: .national) == 4)
    #expect(try suit.remainingDays(from: civil("2025-03-20"), calendar: .national) == -2)
  }

  @Test func `a year without a calendar is told, not guessed`() throws {
    let dispute = try DisputeDriver(on: "2030-03-04")
    #expect(throws: CalendarError.self) { try dispute.value.replyPeriod(calendar: .national) }
  }
}
