import SiteTestSupport
import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Statute
import Testing

/// The forms of 条例第四十一条 and 第四十四条.
@Suite struct OtherFormsTests {
  static let evidence = [(field: "attachments", name: "宅基地批准书.pdf", content: PublicSite.pdf)]
  static let proposal: [(String, String)] = [
    ("caseKind", "activeDisclosureProposal"), ("applicantKind", "naturalPerson"), ("name", "欧阳震华"),
    ("telephone", "13937900001"), ("subject", "公租房轮候名册"), ("features", "许多家庭在等，应当让大家看到"),
    ("earlier", "4F7KM-2XQ9T"), ("formWanted", "portal"),
  ]

  private func send(
    _ site: PublicSite, _ visitor: Visitor, _ path: String, _ answers: [(String, String)],
    files: [(field: String, name: String, content: [UInt8])] = []
  ) async throws -> PageText {
    let page = try await site.form(path, visitor)
    let check = try await visitor.upload("/apply/check", answers + ChallengeAnswer.answer(on: page), files: files)
    #expect(check.status == .ok)
    _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
    return try await visitor.get("/apply/receipt")
  }

  /// The only case, and its applicant's code and secret.
  private func filed(_ site: PublicSite, _ receipt: PageText) async throws -> FollowedApplication {
    let code = receipt.text.firstMatch(of: #/id="code">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
    let secret = receipt.text.firstMatch(of: #/id="secret">([0-9A-Z-]+)</#).map { String($0.output.1) } ?? ""
    return try await site.desk.follow(code: code, secret: secret)
  }

  @Test func `The page of the application leads to both, with what each is for`() async throws {
    try await PublicSite.with { _, visitor in
      let page = try await visitor.get("/apply")
      #expect(page.text.contains("href=\"/apply/correction\"") && page.text.contains("href=\"/apply/proposal\""))
      #expect(try await visitor.get("/apply/correction").text.contains("条例第四十一条"))
      #expect(try await visitor.get("/apply/proposal").text.contains("条例第四十四条"))
    }
  }

  @Test func `A request for correction keeps what is said of the person out of the register`() async throws {
    try await PublicSite.with { site, visitor in
      let receipt = try await send(site, visitor, "/apply/correction", PublicSite.correction, files: Self.evidence)
      #expect(receipt.text.contains("更正政府信息申请登记回执"))
      #expect(!receipt.text.contains("20个工作日"), "the law gives no period")
      #expect(receipt.text.contains("条例没有规定"))
      let followed = try await filed(site, receipt)
      #expect(followed.file.law.kind == .recordCorrection)
      #expect(followed.file.law.requested == "2025年度村民建房登记表")
      #expect(followed.papers.map(\.facts.fileName) == ["更正说明.txt", "宅基地批准书.pdf"])
      let entries = try await site.desk.openCase(followed.file.id, for: site.officer).entries
      #expect(!entries.contains { "\($0.entry)".contains("320") })
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: followed.file.id)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("正在核实") && !page.text.contains("应答复日期"))
      #expect(page.text.contains("撤回申请"))
    }
  }

  @Test func `The result of a correction is shown with the remedies`() async throws {
    try await PublicSite.with { site, visitor in
      let receipt = try await send(site, visitor, "/apply/correction", PublicSite.correction, files: Self.evidence)
      let id = try await filed(site, receipt).file.id
      let today = site.desk.clock.today
      try await site.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: id)
      try await site.act(
        .concludeRecordCorrection(
          .notEstablished, note: "批准书与登记表一致。", service: Service(method: .portal, sentOn: today)), on: id)
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("处理结果") && page.text.contains("记录无误，不予更正"))
      #expect(page.text.contains("批准书与登记表一致。") && page.text.contains("不服这一处理"))
    }
  }

  @Test func `Without evidence, or without what is wrong, there is no request for correction`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply/correction", visitor)
      let refused = try await visitor.upload(
        "/apply/check",
        PublicSite.correction.filter { $0.0 != "features" } + ChallengeAnswer.answer(on: page))
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("请上传证据材料") && refused.text.contains("请填写哪里不准确，应当怎样更正"))
      #expect(refused.text.contains("申请更正与自己有关的政府信息"))
    }
  }

  @Test func `A proposal asks for no proof of identity and may name an earlier application`() async throws {
    try await PublicSite.with { site, visitor in
      let form = try await visitor.get("/apply/proposal")
      #expect(!form.text.contains("identityNumber"))
      let receipt = try await send(site, visitor, "/apply/proposal", Self.proposal)
      #expect(receipt.text.contains("主动公开建议登记回执") && !receipt.text.contains("20个工作日"))
      let followed = try await filed(site, receipt)
      #expect(followed.file.law.kind == .activeDisclosureProposal)
      #expect(followed.file.law.requested == "公租房轮候名册\n建议的理由：许多家庭在等，应当让大家看到\n相关申请：4F7KM-2XQ9T")
      let page = try await visitor.get("/follow/case")
      #expect(page.text.contains("建议已经登记") && page.text.contains("撤回建议"))
    }
  }

  @Test func `A period that the body set itself is told as its own`() async throws {
    try await PublicSite.with { site, visitor in
      let settings = CaseSettings(recordCorrectionPeriod: 15)
      let text = String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
      try await site.database.write {
        try Settings.set(OfficeSettings.name, to: text, body: nil, by: nil, at: Instant(milliseconds: 0), in: $0)
      }
      let receipt = try await send(site, visitor, "/apply/correction", PublicSite.correction, files: Self.evidence)
      #expect(receipt.text.contains("本机关自收到之日起15个工作日内办理更正"))
      let id = try await filed(site, receipt).file.id
      try await site.act(.confirmReceipt(confirmedOn: site.desk.clock.today, delayReason: nil), on: id)
      #expect(try await visitor.get("/follow/case").text.contains("应办结日期"))
    }
  }

  @Test func `An agent comes with a power of attorney, and help is asked for by a choice`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let answers = PublicSite.answers + [("agent", "司马青"), ("help", "largePrint"), ("help", "writtenContact")]
      let refused = try await visitor.upload("/apply/check", answers + ChallengeAnswer.answer(on: page))
      #expect(refused.status == .unprocessableContent && refused.text.contains("请上传授权委托书"))
      #expect(refused.text.contains("<details class=\"agent\" open>"))
      let check = try await visitor.upload(
        "/apply/check", answers + [("draft", refused.value(of: "draft") ?? "")],
        files: [(field: "agentFile", name: "委托书.pdf", content: PublicSite.pdf)])
      #expect(check.text.contains("司马青") && check.text.contains("委托书.pdf"))
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      let followed = try await filed(site, try await visitor.get("/apply/receipt"))
      let opened = try await site.desk.openCase(followed.file.id, for: site.officer)
      #expect(opened.applicant.assistance == "提供大字文本；用短信或者电子邮件联系，不打电话")
      #expect(opened.attachments.map(\.facts.kind) == [.identityProof])
      let applicant = try await site.desk.openPersonalData(
        ofCase: followed.file.id, for: site.officer, requestID: nil)
      #expect(applicant.details.agent == "司马青")
    }
  }

  @Test func `The form for a correction is what it was`() async throws {
    try await PublicSite.with { _, visitor in
      try Snapshot.expect(try await visitor.get("/apply/correction"), is: "apply-correction")
    }
  }
}
