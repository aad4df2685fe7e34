import Statute
import Testing

@Suite struct DisputeTallyTests {
  @Test func `a dispute counts in each year it was pending, in the column of its state on 31 December`() throws {
    var dispute = try DisputeDriver(.litigationDirect, on: "2024-12-31")
    #expect(try dispute.value.tally(year: 2023) == nil)
    #expect(try dispute.value.tally(year: 2024) == DisputeTally(route: .litigationDirect, result: nil))
    try dispute.run(DisputeDriver.decided(.upheld, "2025-12-31"), on: "2025-12-31")
    #expect(try dispute.value.tally(year: 2024) == DisputeTally(route: .litigationDirect, result: nil))
    #expect(try dispute.value.tally(year: 2025) == DisputeTally(route: .litigationDirect, result: .upheld))
    #expect(try dispute.value.tally(year: 2026) == nil)
  }

  @Test func `an appeal makes it pending again; in one year it counts once`() throws {
    var dispute = try DisputeDriver(.litigationDirect, on: "2024-02-01")
    try dispute.run(DisputeDriver.decided(.upheld, "2024-06-03"), on: "2024-06-03")
    try dispute.run(
      .appeal(by: .applicant, forum: "中院", reference: "2号", on: civil("2024-06-20")), on: "2024-06-20")
    #expect(try dispute.value.tally(year: 2024) == DisputeTally(route: .litigationDirect, result: nil))
    try dispute.run(DisputeDriver.decided(.corrected, "2025-01-06"), on: "2025-01-06")
    #expect(try dispute.value.tally(year: 2024) == DisputeTally(route: .litigationDirect, result: nil))
    #expect(try dispute.value.tally(year: 2025) == DisputeTally(route: .litigationDirect, result: .corrected))
  }

  @Test func `an appeal in the year after the judgment leaves the old year as it was`() throws {
    var dispute = try DisputeDriver(.litigationDirect, on: "2024-02-01")
    try dispute.run(DisputeDriver.decided(.upheld, "2024-12-27"), on: "2024-12-27")
    try dispute.run(
      .appeal(by: .applicant, forum: "中院", reference: "2号", on: civil("2025-01-08")), on: "2025-01-08")
    #expect(try dispute.value.tally(year: 2024)?.result == .upheld)
    #expect(try dispute.value.tally(year: 2025) == DisputeTally(route: .litigationDirect, result: nil))
    #expect(try dispute.value.tally(year: 2026) == DisputeTally(route: .litigationDirect, result: nil))
  }

  @Test func `a withdrawal is another result`() throws {
    var dispute = try DisputeDriver(on: "2025-02-03")
    try dispute.run(.withdraw(on: civil("2025-02-10")), on: "2025-02-10")
    #expect(try dispute.value.tally(year: 2025) == DisputeTally(route: .reconsideration, result: .other))
  }
}
