import PageKit
import Desk
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

@Suite struct TemplatePagesTests {
  @Test func `all templates are listed, and each can be opened`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      #expect(try await browser.get("/office/templates").headers[.location] == "/office/templates/\(site.district)")
      let list = try await browser.get("/office/templates/\(site.district)")
      #expect(list.text.contains("/office/templates/\(site.bureau)"), "the bodies below are offered")
      for name in TemplateName.all {
        let path = "/office/templates/\(site.district)/\(name.id)"
        #expect(list.text.contains("href=\"\(path)\""), "\(name.id)")
        let page = try await browser.get(path)
        #expect(page.status == .ok && page.names.isSuperset(of: ["title", "body"]), "\(name.id)")
      }
      #expect(try await browser.get("/office/templates/\(site.district)/nothing").status == .notFound)
    }
  }

  @Test func `a template is checked, tried on a case, saved and restored`() async throws {
    try await OfficeSite.with { site, client in
      try await OfficeLetterTests.giveLetterhead(site)
      let id = try await site.received()
      let number = try await site.desk.openCase(id, for: site.person(.head)).file.law.number
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = "/office/templates/\(site.district)/receipt"
      let template = LetterTemplate.standard(for: LetterKind(.receipt))
      func fields(_ body: String, _ step: String, number: String = "") -> [(String, String)] {
        [
          ("title", template.title), ("salutation", template.salutation), ("body", body), ("closing", "{{办公室}}敬告。"),
          ("number", number), ("step", step),
        ]
      }
      let lines = template.body.replacing("\n", with: "\r\n")
      let wrong = try await browser.post(path, fields(lines, "save"))
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("结尾第1行第1字：没有名为“办公室”的字段。"))
      #expect(wrong.text.contains("href=\"#closing\""))
      #expect(wrong.text.contains("{{办公室}}敬告。</textarea>"), "what was typed stays")
      func good(_ step: String, number: String = "") -> [(String, String)] {
        fields(lines, step, number: number).map { $0.0 == "closing" ? ("closing", "{{工作机构}}敬告。") : $0 }
      }
      #expect(try await browser.post(path, good("preview")).text.contains("请填写一件申请的登记编号"))
      #expect(try await browser.post(path, good("preview", number: "x")).text.contains("没有登记编号为“x”"))
      let preview = try await browser.post(path, good("preview", number: number))
      #expect(preview.text.contains("洛水区人民政府办公室敬告。"))
      #expect(preview.text.contains("欧***") && !preview.text.contains("欧阳震华"))
      #expect(!(try await browser.get(path).text.contains("恢复标准模板")))
      #expect(try await browser.post(path, good("save")).status == .seeOther)
      let saved = try await browser.get(path)
      #expect(saved.text.contains("{{工作机构}}敬告。") && saved.text.contains("恢复标准模板"))
      #expect(try await browser.post(path, [("step", "reset")]).status == .seeOther)
      #expect(!(try await browser.get(path).text.contains("敬告")))
    }
  }

  @Test func `the letterhead is edited`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = "/office/templates/\(site.district)/letterhead"
      _ = try await browser.get(path)
      let done = try await browser.post(path, [("office", "办公室"), ("officePhone", "0379-1")])
      #expect(done.status == .seeOther)
      #expect(try await browser.get("/office/templates/\(site.district)").text.contains("0379-1"))
    }
  }

  @Test func `a number pattern is edited, and one that makes no number is refused in place`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let list = Route.bodyWorkflow(.id(site.district)).path
      let path = Route.workflowNumber(body: .id(site.district), paper: .value("common")).path
      _ = try await browser.get(path)
      let wrong = try await browser.post(path, [("pattern", "{年}{号}")])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#pattern\""))
      #expect(try await browser.post(path, [("pattern", "{代字}公复〔{年}〕{序号}号")]).status == .seeOther)
      #expect(try await browser.get(list).text.contains("洛水公复〔"))
      let own = Route.workflowNumber(body: .id(site.district), paper: .value("extensionNotice")).path
      _ = try await browser.get(own)
      #expect(try await browser.post(own, [("pattern", "{代字}延〔{年}〕{序号}号")]).status == .seeOther)
      #expect(try await browser.get(list).text.contains("洛水延〔"))
      #expect(try await browser.post(own, [("pattern", "")]).status == .seeOther)
      #expect(!(try await browser.get(list).text.contains("洛水延〔")))
    }
  }
}
