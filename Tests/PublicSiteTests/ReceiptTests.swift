import SiteTestSupport
import Desk
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Statute
import Testing

/// The receipt of a filing, and the applicant's half of the confirmation (条例第三十一条).
@Suite struct ReceiptTests {
  private func open(_ visitor: Visitor, _ filed: FiledApplication) async throws {
    _ = try await visitor.get("/follow")
    _ = try await visitor.post("/follow", [("code", filed.follow.code), ("secret", filed.follow.secret)])
  }

  /// Goes through the form up to the receipt.
  private func apply(_ site: PublicSite, _ visitor: Visitor) async throws -> PageText {
    let form = try await site.form("/apply", visitor)
    let check = try await visitor.upload("/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: form))
    _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
    return try await visitor.get("/apply/receipt")
  }

  @Test
  func `The receipt of a filing is to be had only where it was filed; by its code one reaches the office's letter`()
    async throws
  {
    try await PublicSite.with(pdf: PDFEngine.missing) { site, visitor in
      var form = ApplicationForm()
      form.applicantKind = .naturalPerson
      form.name = "欧阳震华"
      form.identityDocument = .residentIdentity
      form.identityNumber = "11010519491231002X"
      form.telephone = "13937900001"
      form.subject = "被征地农户名册"
      form.formWanted = .inPerson
      let today = site.desk.clock.today
      let handed = try await site.desk.registerApplication(
        form, to: site.district, arrival: Arrival(channel: .inPerson, submittedOn: today, arrivedOn: today),
        by: site.officer)
      try await open(visitor, handed)
      #expect(try await visitor.get("/apply/receipt/pdf").header("Location") == "/follow/case")
      try await site.act(.confirmReceipt(confirmedOn: nil, delayReason: nil), on: handed.caseID)
      let letter = try await visitor.get("/apply/receipt/pdf").header("Location") ?? ""
      #expect(letter.hasPrefix("/follow/letters/") && letter.hasSuffix("/receipt"))
      let page = try await visitor.get(letter).text
      #expect(page.contains("登记回执") && !page.contains(handed.follow.secret))
      let online = try await site.filed()
      try await open(visitor.another(), online)
      let other = visitor.another()
      try await open(other, online)
      #expect(try await other.get("/apply/receipt/pdf").header("Location") == "/follow/case")
    }
  }

  @Test func `The day the receipt names is reckoned from the day of arrival, whenever it is saved`() async throws {
    try await PublicSite.with(pdf: PDFEngine.missing) { site, visitor in
      let page = try await apply(site, visitor)
      #expect(page.text.contains("如果在2026年3月2日确认，应在2026年3月30日前答复"))
      #expect(try await visitor.get("/apply/receipt/pdf").status == .serviceUnavailable, "filed here: to be had")
    }
  }

  @Test func `An applicant confirms on the receipt, once, and the office finds the day`() async throws {
    try await PublicSite.with { site, visitor in
      #expect(try await apply(site, visitor).text.contains("我确认申请已经提交"))
      let done = try await visitor.post("/follow/confirm", [])
      #expect(done.header("Location") == "/follow/case?done=confirmed")
      let page = try await visitor.get("/follow/case?done=confirmed")
      #expect(page.text.contains("您已于2026年3月2日确认提交，等待受理机关确认收到日期"))
      #expect(page.text.contains("您确认申请已经提交") && !page.text.contains("action=\"/follow/confirm\""))
      site.clock.advance(seconds: 60)
      _ = try await visitor.post("/follow/confirm", [])
      let cases = try await site.database.read { try Cases.list(CaseFilter(bodies: [site.district]), in: $0) }
      let id = try #require(cases.first?.id)
      let opened = try await site.desk.openCase(id, for: site.officer)
      #expect(opened.entries.count { $0.entry == .applicant(.submissionConfirmed) } == 1)
      #expect(opened.file.law.state == .arrived, "the office confirms its half")
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: id)
      _ = try await visitor.get("/follow/case")
      #expect(try await visitor.post("/follow/confirm", []).header("Location") == "/follow/case")
    }
  }

  @Test func `Where the law fixes the day of receipt itself there is nothing to confirm`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      try await open(visitor, filed)
      #expect(try await visitor.get("/follow/case").text.contains("action=\"/follow/confirm\""))
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: filed.caseID)
      #expect(!(try await visitor.get("/follow/case").text.contains("action=\"/follow/confirm\"")))
      await #expect(throws: DeskRefusal.self) {
        try await site.desk.confirmSubmission(code: filed.follow.code, secret: filed.follow.secret)
      }
    }
  }
}
