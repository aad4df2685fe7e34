import Desk
import Ledger
import Statute
import Testing

@Suite struct EarlierApplicationsTests {
  @Test func `what the same applicant asked before is told, only where the person may see cases`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let mine = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10", subject: "供水水质检测")
      _ = try await office.answeredCase(
        arrived: "2025-03-03", repliedOn: "2025-03-10", subject: "供水水质检测", at: office.sibling)
      _ = try await office.registeredCase(arrived: "2025-03-04", subject: "校车线路", name: "李四", number: 2)
      let form = DeskOffice.form("完全不同的事项")
      let found = try await office.desk.earlierApplications(of: form, at: office.body, for: office.officer)
      #expect(found.map(\.summary.id) == [mine.id])
      #expect(found.first?.sameness == .identityNumber)
      let named = try await office.desk.earlierApplications(
        of: DeskOffice.form("另一事项", number: nil), at: office.body, for: office.officer)
      #expect(named.map(\.sameness) == [.name])
      #expect(
        try await office.desk.earlierApplications(
          of: DeskOffice.form("另一事项", number: 7), at: office.body, for: office.officer
        ).isEmpty, "another number is another person")
      await #expect(throws: DeskRefusal.self) {
        try await office.desk.earlierApplications(of: form, at: office.body, for: office.reviewer)
      }
    }
  }

  @Test func `nothing of a body beside but that there is something is told to who may not see it`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let there = try await office.answeredCase(
        arrived: "2025-03-03", repliedOn: "2025-03-10", subject: SimilarityDeskTests.subject, at: office.sibling)
      let report = try await office.desk.similarity(
        to: DeskOffice.form(SimilarityDeskTests.subject), at: office.body, for: office.officer)
      let line = try #require(report.sameApplicant.first)
      #expect(line.found.summary.number.isEmpty && line.found.summary.title.isEmpty && line.found.requested.isEmpty)
      let proposal = try #require(report.proposals.first)
      #expect(proposal.chinese.contains("某区水利局") && !proposal.chinese.contains(there.law.number))
    }
  }
}
