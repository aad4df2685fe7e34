import Ledger
import Desk
import Foundation
import HTTPTypes
import Statute
import Testing

@Suite struct FollowTests {
  private func open(_ visitor: Visitor, code: String, secret: String) async throws -> PageText {
    _ = try await visitor.get("/follow")
    return try await visitor.post("/follow", [("code", code), ("secret", secret)])
  }

  @Test func `A wrong code and a wrong secret get the same answer`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      let wrongSecret = try await open(visitor, code: filed.follow.code, secret: "0000-0000-0000")
      let wrongCode = try await open(visitor.another(), code: "00000-00000", secret: filed.follow.secret)
      #expect(wrongSecret.status == wrongCode.status)
      func comparable(_ page: PageText, _ code: String) -> String {
        page.text.replacing(page.value(of: "_csrf") ?? "", with: "").replacing(code, with: "")
      }
      #expect(comparable(wrongSecret, filed.follow.code) == comparable(wrongCode, "00000-00000"))
      #expect(!wrongSecret.text.contains("0000-0000-0000"), "the secret is never sent back")
    }
  }

  @Test func `Guessing is slowed down`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      var last = HTTPResponse.Status.ok
      for _ in 0..<9 { last = try await open(visitor, code: filed.follow.code, secret: "0000-0000-0000").status }
      #expect(last == .tooManyRequests)
      #expect(try await open(visitor, code: filed.follow.code, secret: filed.follow.secret).status == .tooManyRequests)
    }
  }

  @Test func `The code opens the application, the address never holds it, and leaving closes it`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      let typed = filed.follow.secret.lowercased().replacing("-", with: " ")
      let opened = try await open(visitor, code: filed.follow.code, secret: typed)
      #expect(opened.header("Location") == "/follow/case")
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("待确认收到"))
      #expect(page.text.contains(filed.number))
      #expect(!page.text.contains("欧阳震华"))
      #expect(!page.text.contains("11010519491231002X"))
      _ = try await visitor.post("/follow/leave", [])
      #expect(try await visitor.get("/follow/case").header("Location") == "/follow")
    }
  }

  @Test func `The reply comes with its outcome and the remedies that are open`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed(subject: "被征地农户名册")
      let today = site.desk.clock.today
      try await site.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: filed.caseID)
      let item = ReplyItem(
        subject: "被征地农户名册", kind: .withheld, ground: .thirdParty, note: "涉及个人隐私，第三方不同意公开。")
      try await site.act(
        .reply(
          ReplyDraft(
            items: [item], service: Service(method: .portal, sentOn: today), documentNumber: "洛水公复〔2026〕3号")),
        on: filed.caseID)
      _ = try await open(visitor, code: filed.follow.code, secret: filed.follow.secret)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("洛水公复〔2026〕3号"))
      #expect(page.text.contains("不予公开"))
      #expect(page.text.contains("先申请行政复议"))
      #expect(page.text.contains("没有超期"))
      #expect(!page.text.contains("撤回申请"))
    }
  }

  @Test func `A correction is supplied, and what was typed survives a refused file`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      let today = site.desk.clock.today
      try await site.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: filed.caseID)
      try await site.act(.requestCorrection(points: ["写明地块"], periodWorkingDays: nil, on: today), on: filed.caseID)
      _ = try await open(visitor, code: filed.follow.code, secret: filed.follow.secret)
      #expect(try await visitor.get("/follow/case").text.contains("等待您补正"))
      let form = try await visitor.get("/follow/correction")
      #expect(form.text.contains("写明地块"))
      let refused = try await visitor.upload(
        "/follow/correction", [("requested", "第三批次七号地块")],
        files: [(field: "attachments", name: "a.pdf", content: Array("<html>".utf8))])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("第三批次七号地块</textarea>"))
      let done = try await visitor.upload("/follow/correction", [("requested", "第三批次七号地块")])
      #expect(done.header("Location") == "/follow/case?done=correction")
      let page = try await visitor.get("/follow/case?done=correction")
      #expect(page.text.contains("补正材料已经提交"))
      #expect(page.text.contains("第三批次七号地块"))
      #expect(try await visitor.get("/follow/correction").header("Location") == "/follow/case")
    }
  }

  @Test func `An application is withdrawn after a confirmation`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await site.filed()
      _ = try await open(visitor, code: filed.follow.code, secret: filed.follow.secret)
      #expect(try await visitor.get("/follow/withdraw").text.contains("确认撤回"))
      #expect(try await visitor.upload("/follow/withdraw", []).status == .seeOther)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("申请已经撤回"))
      #expect(!page.text.contains("行政复议"))
    }
  }

  @Test func `Where next year's holidays are not announced the page says so in place of a due day`() async throws {
    try await PublicSite.with { site, visitor in
      site.clock.advance(days: 295)
      let filed = try await site.filed()
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: filed.caseID)
      _ = try await open(visitor, code: filed.follow.code, secret: filed.follow.secret)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("暂时不能推算"))
      #expect(page.text.contains("尚未录入2027年的节假日安排"))
    }
  }
}
