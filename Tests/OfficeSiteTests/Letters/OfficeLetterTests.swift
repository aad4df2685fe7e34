import PageKit
import SiteTestSupport
import Civil
import Desk
import Documents
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Statute
import Testing

@testable import OfficeSite

@Suite struct OfficeLetterTests {
  /// A case with its receipt confirmed, and the address of the receipt.
  private func receipt(_ site: OfficeSite, name: String = "欧阳震华") async throws -> (id: Int64, path: String) {
    let id = try await site.received { $0.name = name }
    let event = try await event(site, id) { if case .receiptConfirmed = $0 { true } else { false } }
    return (id, Route.officeLetter(case: .id(id), event: .id(event), paper: .value("receipt")).path)
  }

  private func event(_ site: OfficeSite, _ id: Int64, where fits: (CaseEvent) -> Bool) async throws -> Int64 {
    let entries = try await site.database.read { try Cases.timeline(id, in: $0) }
    return try #require(
      entries.last { if case .law(let event) = $0.entry { fits(event) } else { false } }
    ).sequence
  }

  static func giveLetterhead(_ site: OfficeSite) async throws {
    let facts = SiteFacts(
      office: "洛水区人民政府办公室", address: "洛水区滨河路1号", postcode: "471000", phone: "0379-60000306",
      authority: "洛阳市人民政府", court: "洛阳市中级人民法院", payment: "凭缴款码缴纳")
    let body = site.district
    try await site.database.write { try facts.store(body: body, by: nil, at: Instant(OfficeSite.now), in: $0) }
  }

  @Test func `the line of an event leads to its letters, and PDF is offered where there is an engine`() async throws {
    for pdf in [nil, PDFEngine.missing] {
      try await OfficeSite.with(pdf: pdf) { site, client in
        let (id, path) = try await receipt(site)
        let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
        let page = try await browser.get("/office/cases/\(id)")
        #expect(page.text.contains("href=\"\(path)\""))
        #expect(page.text.contains("href=\"\(path)/docx\""))
        #expect(page.text.contains("href=\"\(path)/pdf\"") == (pdf != nil))
        let preview = try await browser.get(path)
        #expect(preview.text.contains("href=\"\(path)/pdf\"") == (pdf != nil))
        #expect(preview.text.contains("没有配置 PDF 生成组件") == (pdf == nil))
        #expect(try await browser.get("\(path)/pdf").status == (pdf == nil ? .notFound : .serviceUnavailable))
        let reviewer = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
        #expect(!(try await reviewer.get("/office/cases/\(id)").text.contains(path)))
        #expect(try await reviewer.get(path).status == .forbidden)
      }
    }
  }

  @Test func `what is missing stands above the letter and leads to where it is written down`() async throws {
    try await OfficeSite.with { site, client in
      let (id, path) = try await receipt(site)
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let bare = try await browser.get(path)
      #expect(bare.text.contains("还缺"))
      #expect(bare.text.contains("<strong>联系方式</strong><a href=\"/office/templates/\(site.district)/letterhead\">"))
      #expect(bare.text.contains("<mark>【待填：联系方式】</mark>"))
      #expect(!bare.text.contains("style="), "the page has no styles of its own")
      try await Self.giveLetterhead(site)
      let whole = try await browser.get(path)
      #expect(!whole.text.contains("还缺") && whole.text.contains("都已写明"))
      #expect(whole.text.contains("欧阳震华："))
      #expect(whole.text.contains("洛水公开申〔2025〕1号"))

      let clerk = try await site.clerk(at: site.district)
      let version = try await site.desk.openCase(id, for: clerk).file.version
      try await site.desk.act(
        .consult(id: "第三方甲", party: .thirdParty, on: site.desk.clock.today), on: id, expecting: version, by: clerk)
      let sent = try await event(site, id) { if case .consultationSent = $0 { true } else { false } }
      let letter = Route.officeLetter(case: .id(id), event: .id(sent), paper: .value("thirdPartyConsultation")).path
      #expect(try await browser.get(letter).text.contains("href=\"\(letter)/fill\""))
      let form = try await browser.get("\(letter)/fill")
      let concern = LetterAsk.field(.concern).name
      #expect(form.names.isSuperset(of: ["addressee", concern]))
      #expect(try await browser.post("\(letter)/fill", [:]).status == .unprocessableContent)
      let done = try await browser.post("\(letter)/fill", [("addressee", "宏远公司"), (concern, "含有报价资料")])
      #expect(done.headers[.location] == letter)
      let complete = try await browser.get(letter)
      #expect(complete.text.contains("宏远公司：") && complete.text.contains("都已写明"))
      #expect(try await browser.get("\(letter)/fill").headers[.location] == letter)
    }
  }

  @Test func `a letter is saved as a Word file under its title and number`() async throws {
    try await OfficeSite.with { site, client in
      try await Self.giveLetterhead(site)
      let (_, path) = try await receipt(site)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let file = try await browser.get("\(path)/docx")
      #expect(file.status == .ok)
      #expect(file.headers[.contentType] == LetterFiles.docxType)
      #expect(file.headers[.cacheControl] == "no-store")
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      let disposition = try #require(file.headers[.contentDisposition])
      #expect(disposition.hasPrefix("attachment"))
      #expect(disposition.removingPercentEncoding?.contains("登记回执-洛水公开申〔2025〕1号.docx") == true, "\(disposition)")
      #expect(file.text.hasPrefix("PK"))
    }
  }

  @Test(.enabled(if: PDFEngine.installed != nil, "needs GONGKAI_PDF_PYTHON"))
  func `a letter is saved as PDF`() async throws {
    try await OfficeSite.with(pdf: PDFEngine.installed) { site, client in
      try await Self.giveLetterhead(site)
      let (_, path) = try await receipt(site)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let file = try await browser.get("\(path)/pdf")
      #expect(file.status == .ok)
      #expect(file.headers[.contentType] == "application/pdf")
      #expect(file.text.hasPrefix("%PDF-"))
      await site.portal.core.pdf?.shutDown()
    }
  }

  @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x>", "{{机关名称}}{{{csrf}}}", "'\u{200D}<b>", "&lt;b&gt;"])
  func `a hostile name stands in a letter as text`(_ name: String) async throws {
    try await OfficeSite.with { site, client in
      try await Self.giveLetterhead(site)
      let (_, path) = try await receipt(site, name: name)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get(path)
      #expect(page.status == .ok)
      for part in ["<script>alert", "<img src=x", "<b>"] { #expect(!page.text.contains(part)) }
      if name.hasPrefix("{{") { #expect(page.text.contains("{{机关名称}}{{{csrf}}}：")) }
      if name.hasPrefix("<s") { #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;：")) }
      #expect(try await browser.get("\(path)/docx").status == .ok)
    }
  }

  @Test func `a letter of another event, paper or case is not found`() async throws {
    try await OfficeSite.with { site, client in
      let (id, path) = try await receipt(site)
      let elsewhere = try await site.received(by: site.elsewhere)
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      for wrong in [
        path.replacing("receipt", with: "reply"), path.replacing("receipt", with: "nothing"),
        "/office/cases/\(id)/letters/1/receipt", "/office/cases/\(elsewhere)/letters/3/receipt",
        "/office/cases/\(id)/letters/x/receipt",
      ] {
        for end in ["", "/docx", "/fill"] {
          #expect(try await browser.get(wrong + end).status == .notFound, "\(wrong)\(end)")
        }
      }
    }
  }
}
