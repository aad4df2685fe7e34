import SiteTestSupport
import Civil
import Desk
import Documents
import Foundation
import HTTPTypes
import Ledger
import PageKit
import Statute
import Testing

@Suite struct FollowLetterTests {
  /// An application received today, asked about with a third party.
  private func consulted(_ site: PublicSite) async throws -> FiledApplication {
    let filed = try await site.filed()
    let today = site.desk.clock.today
    try await site.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: filed.caseID)
    try await site.act(.consult(id: "第三方甲", party: .thirdParty, on: today), on: filed.caseID)
    return filed
  }

  private func open(_ visitor: Visitor, _ filed: FiledApplication) async throws {
    _ = try await visitor.get("/follow")
    _ = try await visitor.post("/follow", [("code", filed.follow.code), ("secret", filed.follow.secret)])
  }

  @Test func `an applicant reads the letters to them, and only those`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await consulted(site)
      let other = try await consulted(site)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      let links = page.text.matches(of: #/href="(\/follow\/letters\/[^"]+)"/#).map { String($0.output.1) }
        .filter { !$0.hasSuffix("/docx") }
      #expect(links.count == 2, "the receipt and the notice that time is not counted: \(links)")
      for link in links {
        let letter = try await visitor.get(link)
        #expect(letter.status == .ok && letter.text.contains("欧阳震华："))
        #expect(letter.header("Cache-Control") == "no-store")
        #expect(try await visitor.get("\(link)/pdf").status == .notFound, "no engine, no PDF")
        #expect(try await visitor.another().get(link).header("Location") == "/follow")
      }
      let consultation = try #require(links.last).replacing("consultationNotice", with: "thirdPartyConsultation")
      #expect(try await visitor.get(consultation).status == .notFound)
      #expect(try await visitor.get("/follow/letters/2/registrationForm").status == .notFound)
      let stranger = visitor.another()
      try await open(stranger, other)
      let theirs = try await stranger.get("/follow/case").text
      #expect(theirs.contains("洛水公开〔2026〕4号") && !theirs.contains("洛水公开〔2026〕1号"))
    }
  }

  @Test func `a letter is saved as DOCX, and signed for once`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await consulted(site)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      let link = try #require(page.text.firstMatch(of: #/href="(\/follow\/letters\/[^"]+\/docx)"/#)).output.1
      let file = try await visitor.get(String(link))
      #expect(file.status == .ok && file.text.hasPrefix("PK"))
      #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
      let letter = link.dropLast("/docx".count)
      #expect(try await visitor.get(String(letter)).text.contains("确认签收"))
      let done = try await visitor.post("\(letter)/received", [])
      #expect(done.header("Location") == "/follow/case?done=received")
      let today = site.desk.clock.today.chinese
      let after = try await visitor.get(String(letter))
      #expect(after.text.contains("您已于\(today)在本网站签收。") && !after.text.contains("确认签收"))
      site.clock.advance(days: 1)
      try await open(visitor, filed)
      _ = try await visitor.get("/follow/case")
      _ = try await visitor.post("\(letter)/received", [])
      #expect(try await visitor.get("/follow/case").text.components(separatedBy: "您签收了").count == 2)
      let opened = try await site.desk.openCase(filed.caseID, for: site.officer)
      #expect(opened.entries.count { if case .applicant(.received) = $0.entry { true } else { false } } == 1)
      _ = try await visitor.get("/follow/case")
      #expect(try await visitor.post("/follow/letters/2/registrationForm/received", []).status == .notFound)
    }
  }

  @Test func `PDF is offered where there is an engine, and its failure is told`() async throws {
    try await PublicSite.with(pdf: PDFEngine.missing) { site, visitor in
      let filed = try await consulted(site)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      let link = try #require(page.text.firstMatch(of: #/href="(\/follow\/letters\/[^"]+\/pdf)"/#)).output.1
      let failed = try await visitor.get(String(link))
      #expect(failed.status == .serviceUnavailable)
      #expect(failed.text.contains("暂时不能生成 PDF"))
    }
  }

  @Test func `the receipt offers a PDF where there is an engine`() async throws {
    for pdf in [nil, PDFEngine.missing] {
      try await PublicSite.with(pdf: pdf) { site, visitor in
        let form = try await visitor.get("/apply")
        site.clock.advance(seconds: 20)
        let check = try await visitor.upload("/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: form))
        _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
        let receipt = try await visitor.get("/apply/receipt")
        #expect(receipt.text.contains("/apply/receipt/pdf") == (pdf != nil))
        let file = try await visitor.get("/apply/receipt/pdf")
        #expect(file.status == (pdf == nil ? .notFound : .serviceUnavailable))
        #expect(try await visitor.another().get("/apply/receipt/pdf").header("Location") == "/follow")
      }
    }
  }

  @Test(.enabled(if: PDFEngine.installed != nil, "needs GONGKAI_PDF_PYTHON"))
  func `letters and the receipt are saved as PDF under their names`() async throws {
    try await PublicSite.with(pdf: PDFEngine.installed) { site, visitor in
      let filed = try await consulted(site)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      let link = try #require(page.text.firstMatch(of: #/href="(\/follow\/letters\/[^"]+\/pdf)"/#)).output.1
      let receipt = try await visitor.get("/apply/receipt/pdf").header("Location") ?? ""
      for path in [String(link), "\(receipt)/pdf"] {
        let file = try await visitor.get(path)
        #expect(file.status == .ok && file.text.hasPrefix("%PDF-"))
        #expect(file.header("Content-Type") == "application/pdf")
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
      }
      await site.portal.core.pdf?.shutDown()
    }
  }
}
