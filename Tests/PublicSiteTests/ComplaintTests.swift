import SiteTestSupport
import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@Suite struct ComplaintTests {
  private static func answers(_ site: PublicSite) -> [(String, String)] {
    [
      ("kind", "complaint"), ("respondent", String(site.bureau)), ("matter", "notAnswered"),
      ("choice", "supervisoryOffice"), ("title", "申请三个月没有答复"), ("text", "2025年3月提出的申请，至今没有答复。"),
      ("name", "欧阳震华"), ("telephone", "13937900001"),
    ]
  }

  private func send(
    _ site: PublicSite, _ visitor: Visitor, changing: [String: String] = [:], extra: [(String, String)] = [],
    files: [(field: String, name: String, content: [UInt8])] = []
  ) async throws -> PageText {
    let page = try await visitor.get("/complaint")
    site.clock.advance(seconds: 20)
    let answers = Self.answers(site).map { ($0.0, changing[$0.0] ?? $0.1) }
    return try await visitor.upload(
      "/complaint", answers + extra + ChallengeAnswer.answer(on: page), files: files)
  }

  @Test func `the page says how the office is reached and by when it answers`() async throws {
    try await PublicSite.with(several: true) { _, visitor in
      let page = try await visitor.get("/complaint")
      #expect(page.text.contains("0379-60000306"))
      #expect(page.text.contains("自收到之日起20个工作日内答复"))
      #expect(page.text.contains("比照第三十三条"))
      #expect(try await visitor.get("/").text.contains("href=\"/complaint\""))
    }
  }

  @Test func `a complaint leads to a receipt that is shown once, and is followed with its code`() async throws {
    try await PublicSite.with(several: true) { site, visitor in
      let sent = try await send(site, visitor)
      #expect(sent.status == .seeOther, "\(sent.text.suffix(3000))")
      #expect(sent.header("Location") == "/complaint/receipt")
      let receipt = try await visitor.get("/complaint/receipt")
      let code = receipt.text.firstMatch(of: #/id="code">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
      let secret = receipt.text.firstMatch(of: #/id="secret">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
      #expect(receipt.header("Cache-Control") == "no-store")
      #expect(try await visitor.get("/complaint/receipt").status == .seeOther)
      let page = try await visitor.get("/complaint/case")
      #expect(page.text.contains("洛水区人民政府"))
      #expect(page.text.contains("行政复议"))
      let other = visitor.another()
      _ = try await other.get("/follow")
      let opened = try await other.post("/follow", [("code", code), ("secret", secret)])
      #expect(opened.header("Location") == "/complaint/case")
      #expect(try await other.get("/complaint/case").text.contains("申请三个月没有答复"))
      let third = visitor.another()
      _ = try await third.get("/follow")
      #expect(try await third.post("/follow", [("code", code), ("secret", "AAAA")]).status == .unprocessableContent)
      #expect(try await third.get("/complaint/case").status == .seeOther)
    }
  }

  static let wrong: [(String, String, String)] = [
    ("kind", "", "请选择投诉还是举报"), ("respondent", "", "请选择被投诉举报的机关"), ("matter", "x", "请选择反映的问题"),
    ("title", " ", "请填写标题"), ("text", "", "请填写事实和理由"), ("name", "", "请填写姓名或者名称"),
    ("telephone", "12", "联系电话的格式不正确"),
  ]

  @Test(arguments: wrong.indices) func `what is wrong is told, and nothing typed is lost`(index: Int) async throws {
    let (field, value, told) = Self.wrong[index]
    try await PublicSite.with(several: true) { site, visitor in
      let answer = try await send(site, visitor, changing: [field: value])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(told), "\(field)")
      for (name, kept) in Self.answers(site) where name != field {
        #expect(answer.text.contains(kept), "\(name)")
      }
      let count = try await site.database.read {
        try Complaints.count(ComplaintFilter(bodies: [site.district]), in: $0)
      }
      #expect(count == 0)
    }
  }

  @Test func `somebody who stays unnamed needs no name, and one who answers no question files nothing`() async throws {
    try await PublicSite.with(several: true) { site, visitor in
      let sent = try await send(site, visitor, changing: ["name": "", "telephone": ""], extra: [("anonymous", "yes")])
      #expect(sent.status == .seeOther)
      let page = try await visitor.get("/complaint")
      site.clock.advance(seconds: 20)
      let unanswered = [("_challenge", page.value(of: "_challenge") ?? ""), ("_answer", "错"), ("homepage", "")]
      let refused = try await visitor.upload("/complaint", Self.answers(site) + unanswered)
      #expect(refused.status == .unprocessableContent)
      let count = try await site.database.read {
        try Complaints.count(ComplaintFilter(bodies: [site.district]), in: $0)
      }
      #expect(count == 1)
    }
  }

  @Test func `a complaint about the body of the site is sent elsewhere in words`() async throws {
    try await PublicSite.with(several: true) { site, visitor in
      let answer = try await send(site, visitor, changing: ["respondent": String(site.district)])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("向它的上一级行政机关提出"))
    }
  }

  @Test func `the form needs its token`() async throws {
    try await PublicSite.with(several: true) { site, visitor in
      _ = try await visitor.get("/complaint")
      let answer = try await visitor.post("/complaint", Self.answers(site), token: "wrong")
      #expect(answer.status == .forbidden)
    }
  }
}
