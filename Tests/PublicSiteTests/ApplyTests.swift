import SiteTestSupport
import SQLiteEngine
import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@Suite struct ApplyTests {
  /// Fills in the form as a person would, with some answers changed.
  private func fill(
    _ site: PublicSite, _ visitor: Visitor, changing: [String: String] = [:], extra: [(String, String)] = [],
    files: [(field: String, name: String, content: [UInt8])] = []
  ) async throws -> PageText {
    let page = try await visitor.get("/apply")
    site.clock.advance(seconds: 20)
    let answers = PublicSite.answers.map { ($0.0, changing[$0.0] ?? $0.1) }
    return try await visitor.upload(
      "/apply/check", answers + ChallengeAnswer.answer(on: page) + extra, files: files)
  }

  @Test func `An application goes from the form through the check to a receipt that is shown once`() async throws {
    try await PublicSite.with { site, visitor in
      let check = try await fill(site, visitor)
      #expect(check.status == .ok)
      #expect(check.text.contains("核对申请内容"))
      #expect(check.text.contains("2024年度征地补偿费用明细"))
      let sent = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      #expect(sent.status == .seeOther)
      #expect(sent.header("Location") == "/apply/receipt")
      let receipt = try await visitor.get("/apply/receipt")
      let code = receipt.text.firstMatch(of: #/id="code">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
      let secret = receipt.text.firstMatch(of: #/id="secret">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
      #expect(receipt.header("Cache-Control") == "no-store")
      let followed = try await site.desk.follow(code: code, secret: secret)
      #expect(followed.file.law.state == .arrived)
      #expect(followed.file.law.requested == "2024年度征地补偿费用明细\n洛水区第三批次城市建设用地")
      let again = try await visitor.get("/apply/receipt")
      #expect(again.status == .seeOther)
      #expect(!again.text.contains(secret))
      #expect(try await visitor.get("/follow/case").text.contains("2024年度征地补偿费用明细"))
    }
  }

  @Test func `A draft sent twice is filed once`() async throws {
    try await PublicSite.with { site, visitor in
      let draft = try await fill(site, visitor).value(of: "draft") ?? ""
      let token = visitor.last?.value(of: "_csrf") ?? ""
      _ = try await visitor.post("/apply", [("draft", draft)], token: token)
      _ = try await visitor.get("/follow/case")
      let second = try await visitor.post("/apply", [("draft", draft)])
      #expect(second.status == .seeOther)
      let count = try await site.database.read { try Cases.count(CaseFilter(bodies: [site.district]), in: $0) }
      #expect(count == 1)
    }
  }

  @Test func `A draft that was tampered with is refused`() async throws {
    try await PublicSite.with { site, visitor in
      var draft = try await fill(site, visitor).value(of: "draft") ?? ""
      draft = String(draft.dropLast(6)) + "AAAAA="
      #expect(try await visitor.post("/apply", [("draft", draft)]).status == .gone)
    }
  }

  @Test func `Every value that was typed survives an error, and each error stands beside its field`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await fill(
        site, visitor, changing: ["identityNumber": "110105194912310021", "telephone": "", "email": "nobody"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("居民身份证号码不正确"))
      #expect(page.text.contains("请填写联系电话"))
      #expect(page.text.contains("href=\"#telephone\""))
      #expect(page.value(of: "name") == "欧阳震华")
      #expect(page.value(of: "identityNumber") == "110105194912310021")
      #expect(page.value(of: "email") == "nobody")
      #expect(page.text.contains("洛水区第三批次城市建设用地</textarea>"))
      #expect(!page.text.contains("name=\"_answer\""), "the question was answered and need not be answered again")
    }
  }

  @Test func `The check leads back to the form with everything kept`() async throws {
    try await PublicSite.with { site, visitor in
      let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)
      let check = try await fill(
        site, visitor, files: [(field: "attachments", name: "地块示意图.pdf", content: pdf)])
      #expect(check.text.contains("地块示意图.pdf"))
      let form = try await visitor.post("/apply/edit", [("draft", check.value(of: "draft") ?? "")])
      #expect(form.status == .ok)
      #expect(form.value(of: "subject") == "2024年度征地补偿费用明细")
      #expect(form.text.contains("地块示意图.pdf"))
      let keep = form.value(of: "keep") ?? ""
      let again = try await visitor.upload(
        "/apply/check", PublicSite.answers + [("draft", form.value(of: "draft") ?? ""), ("keep", keep)])
      #expect(again.status == .ok)
      #expect(again.text.contains("地块示意图.pdf"))
      _ = try await visitor.post("/apply", [("draft", again.value(of: "draft") ?? "")])
      let followed = try await visitor.get("/follow/case")
      #expect(followed.text.contains("地块示意图.pdf"))
      let paper = followed.text.firstMatch(of: #/href="(\/follow\/papers\/[0-9]+)"/#).map { String($0.output.1) } ?? ""
      let download = try await visitor.get(paper)
      #expect(download.header("Content-Disposition")?.hasPrefix("attachment") == true)
      #expect(download.header("Cache-Control") == "no-store")
      #expect(try await visitor.another().get(paper).status == .seeOther)
    }
  }

  @Test(arguments: [
    ("网页.pdf", "<html><script>alert(1)</script></html>"), ("程序.png", "MZ\u{0}\u{1}\u{2}binary"), ("空.pdf", ""),
  ])
  func `A file that is not what its name says is refused by its content`(name: String, content: String) async throws {
    try await PublicSite.with { site, visitor in
      let page = try await fill(
        site, visitor, files: [(field: "attachments", name: name, content: Array(content.utf8))])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("“\(name)”"))
      #expect(page.value(of: "subject") == "2024年度征地补偿费用明细")
    }
  }

  @Test func `A wrong answer, a filled trap and too much haste do not get through`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      site.clock.advance(seconds: 20)
      let token = visitor.last?.value(of: "_challenge") ?? ""
      let wrong = try await visitor.upload(
        "/apply/check", PublicSite.answers + [("_challenge", token), ("_answer", "99"), ("homepage", "")])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("答案不对"))
      site.clock.advance(seconds: 20)
      let trapped = try await visitor.upload(
        "/apply/check",
        PublicSite.answers + ChallengeAnswer.answer(on: wrong).filter { $0.0 != "homepage" } + [
          ("homepage", "http://spam")
        ])
      #expect(trapped.status == .unprocessableContent)
      #expect(trapped.text.contains("应当留空") && !trapped.text.contains("答案不对"))
      let hasty = try await visitor.upload(
        "/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: trapped))
      #expect(hasty.text.contains("提交得太快"))
    }
  }

  @Test func `What a person is not asked and what cannot be seen is not kept`() async throws {
    try await PublicSite.with { site, visitor in
      let check = try await fill(
        site, visitor,
        changing: ["identityNumber": "１１０１０５ 19491231002Ｘ", "subject": "补偿明细\r\n\u{202E}fdp.exe"],
        extra: [("contactPerson", "周舟"), ("legalRepresentative", "赵六")])
      #expect(check.status == .ok && check.text.contains("11010519491231002X"))
      #expect(check.text.contains("补偿明细 fdp.exe") && !check.text.contains("周舟") && !check.text.contains("赵六"))
    }
  }

  @Test func `Following an application is offered where somebody might apply again`() async throws {
    try await PublicSite.with { _, visitor in
      for path in ["/", "/apply", "/reports"] {
        let text = try await visitor.get(path).text
        let above = text.components(separatedBy: "<footer").first ?? ""
        #expect(above.contains("href=\"/follow\""), "\(path)")
      }
    }
  }

  @Test func `Too much at once is told with the limit and the way back`() async throws {
    try await PublicSite.with { _, visitor in
      _ = try await visitor.get("/apply")
      let large = Array(repeating: UInt8(ascii: "a"), count: 14 << 20)
      let page = try await visitor.upload(
        "/apply/check", [], files: [(field: "attachments", name: "大.pdf", content: large)])
      #expect(page.status == .contentTooLarge && page.text.contains("每个文件不能超过10 MB"))
      #expect(page.text.contains("后退"))
    }
  }

  @Test func `A passport needs its picture`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await fill(
        site, visitor, changing: ["identityDocument": "passport", "identityNumber": "E12345678"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("href=\"#identityFile\""))
    }
  }

  @Test(arguments: [
    ("business", "residentIdentity", "11010519491231002X"), ("naturalPerson", "creditCode", "91350100M000100Y43"),
  ])
  func `A paper that the applicant's kind does not have is told beside its field`(
    kind: String, document: String, number: String
  ) async throws {
    try await PublicSite.with { site, visitor in
      let page = try await fill(
        site, visitor,
        changing: ["applicantKind": kind, "identityDocument": document, "identityNumber": number],
        extra: [("contactPerson", "周舟")])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("href=\"#identityDocument\""))
      #expect(page.text.matches(of: #/aria-invalid="true"/#).count == 1)
    }
  }

  @Test func `With several bodies one is chosen, and only one of the site's own`() async throws {
    try await PublicSite.with(several: true) { site, visitor in
      let refused = try await fill(site, visitor, extra: [("body", "9999")])
      #expect(refused.status == .unprocessableContent)
      let check = try await visitor.upload(
        "/apply/check",
        PublicSite.answers + [("body", String(site.bureau)), ("draft", refused.value(of: "draft") ?? "")])
      #expect(check.text.contains("洛水区教育体育局"))
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      let count = try await site.database.read { try Cases.count(CaseFilter(bodies: [site.bureau]), in: $0) }
      #expect(count == 1)
    }
  }

  @Test func `A form without the token of this visitor is refused and its text kept`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      let answer = try await visitor.post("/apply/check", PublicSite.answers, token: "wrong")
      #expect(answer.status == .forbidden)
      let count = try await site.database.read { try Cases.count(CaseFilter(bodies: [site.district]), in: $0) }
      #expect(count == 0)
    }
  }
}
