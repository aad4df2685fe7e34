import SiteTestSupport
import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Statute
import Testing

/// What an applicant hands in that the office then decides on.
@Suite struct FollowActsTests {
  private func open(_ visitor: Visitor, _ filed: FiledApplication) async throws {
    _ = try await visitor.get("/follow")
    _ = try await visitor.post("/follow", [("code", filed.follow.code), ("secret", filed.follow.secret)])
  }

  private func received(_ site: PublicSite) async throws -> FiledApplication {
    let filed = try await site.filed()
    try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: filed.caseID)
    return filed
  }

  @Test func `A correction after its period reaches the office with its reason and decides nothing`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      try await site.act(
        .requestCorrection(points: ["写明地块"], periodWorkingDays: 5, on: site.desk.clock.today), on: filed.caseID)
      site.clock.advance(days: 14)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("逾期补正，说明理由") && page.text.contains("有正当理由的仍可以提交"))
      #expect(try await visitor.get("/follow/correction").text.contains("视为放弃申请"))
      let refused = try await visitor.upload(
        "/follow/correction", [("requested", "第三批次七号地块")],
        files: [(field: "attachments", name: "住院证明.pdf", content: PublicSite.pdf)])
      #expect(refused.status == .unprocessableContent && refused.text.contains("请填写逾期的正当理由"))
      #expect(refused.text.contains("第三批次七号地块</textarea>"))
      let done = try await visitor.upload(
        "/follow/correction",
        [("requested", "第三批次七号地块"), ("lateReason", "住院，有证明"), ("keep", refused.value(of: "keep") ?? "")])
      #expect(done.header("Location") == "/follow/case?done=lateCorrection")
      let opened = try await site.desk.openCase(filed.caseID, for: site.officer)
      #expect(opened.file.law.state == .awaitingCorrection, "the office judges the reason")
      #expect(opened.attachments.map(\.facts.fileName) == ["补正后的申请内容.txt", "逾期补正的理由.txt", "住院证明.pdf"])
      #expect(opened.entries.contains { $0.entry == .applicant(.lateCorrection) })
      #expect(!opened.entries.contains { "\($0.entry)".contains("住院，有证明") })
      try await site.act(
        .supplyCorrection(requested: "第三批次七号地块", acceptedReason: "住院", on: site.desk.clock.today), on: filed.caseID)
      #expect(try await visitor.get("/follow/case?done=lateCorrection").text.contains("您提交了补正和逾期的理由"))
    }
  }

  @Test func `In time there is no way around the ordinary correction`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      try await site.act(
        .requestCorrection(points: ["写明地块"], periodWorkingDays: 5, on: site.desk.clock.today), on: filed.caseID)
      await #expect(throws: DeskRefusal.self) {
        try await site.desk.handIn(
          .lateCorrection, code: filed.follow.code, secret: filed.follow.secret, uploads: [])
      }
    }
  }

  @Test func `A fee is explained, and proof of payment reaches the office without deciding the payment`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      try await open(visitor, filed)
      #expect(try await visitor.get("/follow/fee").header("Location") == "/follow/case")
      try await site.act(.chargeFee(.pages(250), on: site.desk.clock.today), on: filed.caseID)
      #expect(try await visitor.get("/follow/case").text.contains("href=\"/follow/fee\""))
      let page = try await visitor.get("/follow/fee")
      for text in ["4700元", "按量计收", "250页", "第31至100页", "视为放弃申请", "2026年3月30日", "请向洛水区人民政府了解，电话0379-60000306"] {
        #expect(page.text.contains(text), "\(text)")
      }
      try Snapshot.expect(page, is: "follow-fee")
      let empty = try await visitor.upload("/follow/fee", [])
      #expect(empty.status == .unprocessableContent && empty.text.contains("请上传缴费凭证"))
      let done = try await visitor.upload(
        "/follow/fee", [], files: [(field: "attachments", name: "电子回单.pdf", content: PublicSite.pdf)])
      #expect(done.header("Location") == "/follow/case?done=payment")
      #expect(try await visitor.get("/follow/case?done=payment").text.contains("您提交了缴费凭证"))
      let opened = try await site.desk.openCase(filed.caseID, for: site.officer)
      #expect(opened.file.law.state == .awaitingFee && opened.attachments.last?.facts.kind == .payment)
      #expect(opened.entries.contains { $0.entry == .applicant(.paymentProof) })
    }
  }

  @Test func `The reply signed for on the portal gives the last day for reconsideration`() async throws {
    try await PublicSite.with { site, visitor in
      let filed = try await received(site)
      let today = site.desk.clock.today
      let item = ReplyItem(subject: "全部", kind: .notFound, note: "检索无果")
      let draft = ReplyDraft(
        items: [item], service: Service(method: .portal, sentOn: today), documentNumber: "洛水公复〔2026〕3号")
      let version = try await site.desk.openCase(filed.caseID, for: site.officer).file.version
      try await site.desk.act(
        .reply(draft), on: filed.caseID, expecting: version, by: site.officer,
        details: [[.searchRecord: "在档案室和办公系统中检索"]])
      try await open(visitor, filed)
      #expect(!(try await visitor.get("/follow/case").text.contains("申请行政复议的最后一日")))
      let opened = try await site.desk.openCase(filed.caseID, for: site.officer)
      let event = try #require(
        opened.entries.last { if case .law(.replied) = $0.entry { true } else { false } }?.sequence)
      let facts = SiteFacts(authority: "洛州市人民政府行政复议机构", court: "洛州铁路运输法院")
      try await site.database.write {
        try facts.store(body: site.district, by: nil, at: Instant(site.clock.now), in: $0)
      }
      site.clock.advance(days: 1)
      try await site.desk.confirmReceived(.reply, event: event, code: filed.follow.code, secret: filed.follow.secret)
      try await open(visitor, filed)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("您于2026年3月3日签收，申请行政复议的最后一日是2026年5月"))
      #expect(page.text.contains("洛州市人民政府行政复议机构") && page.text.contains("洛州铁路运输法院"))
    }
  }
}
