import Civil
import Statute
import Testing

@Suite("Remedies")
struct RemedyTests {
  let before = Day("2023-12-31")
  let since = Day("2024-01-01")

  @Test("Since 2024 a refusal under Articles 14 to 16 goes to reconsideration first, and the letter says so")
  func reconsiderationFirst() throws {
    let (old, new) = (try #require(before), try #require(since))
    for disposition in Disposition.allCases {
      #expect(disposition.remedyKind(effectiveOn: old) == .either)
      let expected: RemedyKind =
        disposition == .partiallyGranted
        ? .both : disposition.isRefusalUnderArticles14To16 ? .reconsiderationFirst : .either
      #expect(disposition.remedyKind(effectiveOn: new) == expected)
    }
    let remedy = Remedy.against(.reconsiderationFirst, body: .department, effectiveOn: new, authorityName: "甲区人民政府")
    #expect(remedy.text.contains("应当先"))
    #expect(remedy.text.contains("向甲区人民政府申请行政复议"))
    #expect(remedy.text.contains("15日内"))
    #expect(!remedy.text.contains("6个月"))
    #expect(remedy.citations.contains(.reconsiderationLaw("第二十三条第一款第四项、第二款")))
  }

  @Test("Other negative replies leave the choice")
  func either() throws {
    let remedy = Remedy.against(.either, body: .department, effectiveOn: try #require(since))
    #expect(remedy.text.contains("60日") && remedy.text.contains("6个月") && !remedy.text.contains("应当先"))
  }

  @Test("A reply refused in one item only states both roads")
  func both() throws {
    let day = try #require(since)
    let refused = ReplyItem(subject: "甲", kind: .withheld, ground: .deliberative)
    let missing = ReplyItem(subject: "乙", kind: .notFound)
    #expect(CaseDisposition.remedyKind(items: [refused], effectiveOn: day) == .reconsiderationFirst)
    #expect(CaseDisposition.remedyKind(items: [refused, missing], effectiveOn: day) == .both)
    #expect(CaseDisposition.remedyKind(items: [missing], effectiveOn: day) == .either)
    let remedy = Remedy.against(.both, body: .department, effectiveOn: day)
    #expect(remedy.text.contains("应当先") && remedy.text.contains("6个月"))
  }

  @Test(
    "Who hears it depends on the body",
    arguments: [
      (BodyKind.department, [ReconsiderationAuthority.sameLevelGovernment]),
      (.localGovernment, [.nextHigherGovernment]), (.verticalAgency, [.nextHigherDepartment]),
      (.justiceDepartment, [.sameLevelGovernment, .nextHigherDepartment]), (.provincialGovernment, [.itself]),
      (.stateCouncilDepartment, [.itself]), (.dispatchedOffice, [.establishingGovernment]),
      (.authorisedOrganisation, [.sameLevelGovernment]),
    ])
  func authorities(body: BodyKind, expected: [ReconsiderationAuthority]) throws {
    #expect(ReconsiderationAuthority.authorities(for: body, effectiveOn: try #require(since)) == expected)
  }

  @Test("Before 2024 a department's act could also go to the department above")
  func oldAuthorities() throws {
    let found = ReconsiderationAuthority.authorities(for: .department, effectiveOn: try #require(before))
    #expect(found == [.sameLevelGovernment, .nextHigherDepartment])
    #expect(Remedy.Version.inForce(on: try #require(before)) == .before2024)
  }

  @Test("Sixty days for reconsideration are calendar days; the twenty days for handling are working days")
  func calendarDays() throws {
    let delivered = try civil("2025-03-03")
    let remedy = Remedy.against(.either, body: .department, effectiveOn: delivered)
    let last = try #require(try remedy.lastDays(deliveredOn: delivered, calendar: .national))
    #expect(last.reconsideration.day.description == "2025-05-06")
    #expect(last.litigation?.day.description == "2025-09-03")
    let first = Remedy.against(.reconsiderationFirst, body: .department, effectiveOn: delivered)
    #expect(try first.lastDays(deliveredOn: delivered, calendar: .national)?.litigation == nil)
    #expect(
      try Deadline.compute(from: delivered, workingDays: 20, calendar: .national).due?.description == "2025-03-31")
  }

  @Test("A suit whose last day lies in a year not announced has it by plain counting; reconsideration keeps its own")
  func eachByItself() throws {
    let delivered = try civil("2026-09-01")
    let remedy = Remedy.against(.either, body: .department, effectiveOn: delivered)
    let last = try #require(try remedy.lastDays(deliveredOn: delivered, calendar: .national))
    #expect(last.reconsideration == Remedy.LastDay(day: try civil("2026-11-02"), isSettled: true))
    #expect(last.litigation == Remedy.LastDay(day: try civil("2027-03-01"), isSettled: false))
    let late = try civil("2026-12-01")
    #expect(try remedy.lastDays(deliveredOn: late, calendar: .national)?.reconsideration.isSettled == false)
  }

  @Test("Nothing is open against what the applicant ended")
  func nothing() throws {
    let remedy = Remedy.against(.notOpen, body: .department, effectiveOn: try #require(since))
    #expect(remedy.text.isEmpty && remedy.citations.isEmpty)
    #expect(try remedy.lastDays(deliveredOn: #require(since), calendar: .national) == nil)
  }
}
