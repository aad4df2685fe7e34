import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import PublicSite

@Suite struct SuggestionTests {
  private func ask(_ visitor: Visitor, _ text: String) async throws -> PageText {
    let token = visitor.last?.value(of: "_csrf") ?? ""
    return try await visitor.another(keepingCookies: true).post("/apply/suggestions", [("text", text)], token: token)
  }

  @Test func `Published reports and columns are found while somebody types`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      let report = try await ask(visitor, "云溪县2024年政府信息公开工作年度报告")
      #expect(report.status == .ok && report.header("Cache-Control") == "no-store")
      #expect(report.header("Content-Type")?.hasPrefix("application/json") == true)
      #expect(report.text.contains("/reports/\(site.report)"))
      let budget = try await ask(visitor, "今年的财政预算怎样安排")
      #expect(budget.text.contains("/disclosed#article-20") && budget.text.contains("财政预算、决算信息"))
      #expect(try await ask(visitor, "").text == #"{"items":[]}"#)
    }
  }

  @Test(arguments: [
    "云溪县2024年政府信息公开工作年度报告，行政许可办理结果", "云溪县2024年年报", "云溪县人民政府的年报和行政许可办理结果",
    "行政许可办理结果\n请提供云溪县2024年度的政府信息公开工作年度报告",
  ]) func `A report is found beside other wishes and by its short name`(text: String) async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      #expect(try await ask(visitor, text).text.contains("/reports/\(site.report)"))
    }
  }

  @Test func `Who names a year and another matter is shown no reports of that year`() async throws {
    try await PublicSite.with { _, visitor in
      _ = try await visitor.get("/apply")
      #expect(try await ask(visitor, "2024年某某地块补偿年报").text == #"{"items":[]}"#)
    }
  }

  /// Files an application and gives out what it asks for.
  private func granted(_ site: PublicSite, _ subject: String, to name: String) async throws {
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = name
    form.identityDocument = .passport
    form.identityNumber = "E\(name.unicodeScalars.reduce(0) { $0 + Int($1.value) })"
    form.telephone = "13937900001"
    form.subject = subject
    form.formWanted = .portal
    let filed = try await site.desk.fileApplication(form, to: site.district)
    let today = site.desk.clock.today
    try await site.act(.confirmReceipt(confirmedOn: today, delayReason: nil), on: filed.caseID)
    let item = ReplyItem(subject: "全部", kind: .alreadyPublic, note: "见门户网站")
    try await site.act(
      .reply(ReplyDraft(items: [item], service: Service(method: .portal, sentOn: today))), on: filed.caseID)
  }

  @Test func `What was given to one person is not shown; given to two it is, without their names`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      try await granted(site, "老旧小区加装电梯补助名单公示材料", to: "司马青")
      #expect(!(try await ask(visitor, "老旧小区加装电梯补助名单公示材料").text.contains("电梯")))
      try await granted(site, "老旧小区加装电梯补助名单公示材料", to: "司徒白")
      let shown = try await ask(visitor, "老旧小区加装电梯补助名单公示材料").text
      #expect(shown.contains("老旧小区加装电梯补助名单公示材料") && shown.contains("曾依申请公开"))
      #expect(!shown.contains("司马") && !shown.contains("司徒"))
      for name in ["诸葛明", "诸葛亮"] { try await granted(site, "诸葛明承包地确权登记材料", to: name) }
      #expect(!(try await ask(visitor, "诸葛明承包地确权登记材料").text.contains("诸葛明")))
    }
  }

  @Test func `Without a script they stand on the page of the check and hinder nobody`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let answers = PublicSite.answers.map { ($0.0, $0.0 == "subject" ? "财政预算和土地征收情况" : $0.1) }
      let check = try await visitor.upload("/apply/check", answers + ChallengeAnswer.answer(on: page))
      #expect(check.text.contains("可能已经公开的信息") && check.text.contains("/disclosed#article-21"))
      #expect(try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")]).status == .seeOther)
    }
  }

  @Test func `They need the page's token and are limited for an address`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await visitor.get("/apply")
      #expect(
        try await visitor.another(keepingCookies: true).post("/apply/suggestions", [], token: "x").status == .forbidden)
      var last = HTTPResponse.Status.ok
      for _ in 0..<31 { last = try await ask(visitor, "财政预算").status }
      #expect(last == .tooManyRequests)
    }
  }

  @Test(arguments: ["政府信息公开情况", "办理结果", "我想了解有关信息", "", "财政"])
  func `Words that stand everywhere suggest nothing`(text: String) {
    #expect(Suggestions.columns(text).isEmpty)
  }
}
