import Ledger
import Desk
import Statute
import Testing

@Suite struct SnapshotTests {
  @Test func `The home page is what it was`() async throws {
    try await PublicSite.with { site, visitor in
      try Snapshot.expect(try await visitor.get("/"), is: "home")
    }
  }

  @Test func `The report page is what it was`() async throws {
    try await PublicSite.with { site, visitor in
      try Snapshot.expect(try await visitor.get("/reports/\(site.report)"), is: "report")
    }
  }

  @Test func `The application form with errors is what it was`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      site.clock.advance(seconds: 20)
      let page = try await visitor.upload("/apply/check", [("name", "欧阳震华"), ("features", "第三批次")])
      try Snapshot.expect(page, is: "apply-errors")
    }
  }

  @Test func `The receipt is what it was`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await visitor.get("/apply")
      site.clock.advance(seconds: 20)
      let check = try await visitor.upload("/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: page))
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      try Snapshot.expect(try await visitor.get("/apply/receipt"), is: "receipt")
    }
  }

  @Test func `The case page of an applicant is what it was`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: filed.caseID)
      _ = try await visitor.get("/follow")
      _ = try await visitor.post("/follow", [("code", filed.follow.code), ("secret", filed.follow.secret)])
      try Snapshot.expect(try await visitor.get("/follow/case"), is: "follow-case")
    }
  }
}
