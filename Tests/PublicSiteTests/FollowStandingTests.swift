import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

/// What the page of an application says about where it stands, and what survives on the way.
@Suite struct FollowStandingTests {
  private func open(_ visitor: Visitor, _ filed: FiledApplication) async throws {
    _ = try await visitor.get("/follow")
    _ = try await visitor.post("/follow", [("code", filed.follow.code), ("secret", filed.follow.secret)])
  }

  private func received(_ site: PublicSite) async throws -> FiledApplication {
    let filed = try await site.filed()
    try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: filed.caseID)
    return filed
  }

  private func askedToCorrect(_ site: PublicSite) async throws -> FiledApplication {
    let filed = try await received(site)
    try await site.act(
      .requestCorrection(points: ["写明地块"], periodWorkingDays: 5, on: site.desk.clock.today), on: filed.caseID)
    return filed
  }

  @Test func `What was typed is carried through the sign-in when the session had ended`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await askedToCorrect(site)
      try await open(visitor, filed)
      _ = try await visitor.get("/follow/correction")
      _ = try await visitor.post("/follow/leave", [])
      _ = try await visitor.get("/follow")
      let signIn = try await visitor.upload("/follow/correction", [("requested", "第三批次七号地块的补偿明细")])
      #expect(signIn.status == .ok && signIn.text.contains("填写的文字都保留着"))
      let carried = signIn.value(of: "carried") ?? ""
      #expect(!carried.isEmpty && !signIn.text.contains("七号地块"), "it travels sealed")
      let wrong = try await visitor.post(
        "/follow", [("code", filed.follow.code), ("secret", "0000-0000-0000"), ("carried", carried)])
      #expect(wrong.value(of: "carried") == carried, "a wrong secret loses nothing")
      let form = try await visitor.post(
        "/follow", [("code", filed.follow.code), ("secret", filed.follow.secret), ("carried", carried)])
      #expect(form.status == .ok && form.text.contains("第三批次七号地块的补偿明细</textarea>"))
      #expect(try await visitor.upload("/follow/correction", [("requested", "七号")]).status == .seeOther)
      let after = visitor.another()
      _ = try await after.get("/follow")
      let closed = try await after.post(
        "/follow", [("code", filed.follow.code), ("secret", filed.follow.secret), ("carried", carried)])
      #expect(closed.header("Location") == "/follow/case", "an act that is not open any more is not shown")
      let forged = visitor.another()
      _ = try await forged.get("/follow")
      let plain = try await forged.post(
        "/follow", [("code", filed.follow.code), ("secret", filed.follow.secret), ("carried", "e30=")])
      #expect(plain.header("Location") == "/follow/case")
    }
  }

  @Test func `After a late correction the page says that it waits for the office`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await askedToCorrect(site)
      site.clock.advance(days: 14)
      try await open(visitor, filed)
      _ = try await visitor.get("/follow/correction")
      _ = try await visitor.upload("/follow/correction", [("requested", "七号"), ("lateReason", "住院")])
      let page = try await visitor.get("/follow/case").text
      #expect(page.contains("您已于2026年3月16日提交补正和理由，等待受理机关判断"))
      #expect(!page.contains("等待您补正") && page.contains("补正待受理机关判断"))
      #expect(
        page.contains("<a class=\"button second\" href=\"/follow/correction\">"), "the button is no longer the main one"
      )
      #expect(try await visitor.get("/follow/correction").text.contains("没有要补充的，不用再次提交"))
    }
  }

  @Test func `After the proof of payment the page says that it is being checked`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      try await site.act(.chargeFee(.pages(250), on: site.desk.clock.today), on: filed.caseID)
      try await open(visitor, filed)
      #expect(try await visitor.get("/follow/case").text.contains("等待您缴费"))
      _ = try await visitor.upload(
        "/follow/fee", [], files: [(field: "attachments", name: "回单.pdf", content: PublicSite.pdf)])
      let page = try await visitor.get("/follow/case").text
      #expect(page.contains("您已于2026年3月2日提交缴费凭证，等待受理机关核对") && !page.contains("等待您缴费"))
      #expect(page.contains("<a class=\"button second\" href=\"/follow/fee\">"))
    }
  }

  @Test func `What was withdrawn or divided falls due no more`() async throws {
    try await PublicSite.with { site, visitor in
      let withdrawn = try await received(site)
      try await open(visitor, withdrawn)
      #expect(try await visitor.get("/follow/case").text.contains("应答复日期"))
      _ = try await visitor.get("/follow/withdraw")
      _ = try await visitor.upload("/follow/withdraw", [])
      let page = try await visitor.get("/follow/case").text
      #expect(!page.contains("应答复日期") && !page.contains("期限怎么算的"))
    }
  }

  @Test func `The parts of a divided application are opened from it with the same secret`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      let version = try await site.desk.openCase(filed.caseID, for: site.officer).file.version
      try await site.desk.split(
        filed.caseID, into: ["征地补偿方案", "被征地农户名册"], on: site.desk.clock.today, expecting: version,
        by: site.officer)
      try await open(visitor, filed)
      let whole = try await visitor.get("/follow/case")
      #expect(!whole.text.contains("应答复日期") && !whole.text.contains("期限怎么算的"))
      let code = try #require(whole.value(of: "code"))
      #expect(code.wholeMatch(of: #/[0-9A-Z]{5}-[0-9A-Z]{5}/#) != nil, "grouped as on the receipt: \(code)")
      #expect(try await visitor.post("/follow/part", [("code", "00000-00000")]).status == .notFound)
      _ = try await visitor.get("/follow/case")
      #expect(try await visitor.post("/follow/part", [("code", code)]).header("Location") == "/follow/case")
      let part = try await visitor.get("/follow/case").text
      #expect(part.contains("征地补偿方案") && part.contains("应答复日期"))
    }
  }

  @Test func `Until when reasons are to be given is told as a day`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      try await site.act(
        .askReasons(facts: "三个月内提出120件", periodWorkingDays: 5, on: site.desk.clock.today), on: filed.caseID)
      try await open(visitor, filed)
      #expect(try await visitor.get("/follow/case").text.contains("请在2026年3月9日前说明申请的理由"))
    }
  }
}
