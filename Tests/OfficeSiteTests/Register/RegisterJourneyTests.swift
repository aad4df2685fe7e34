import Desk
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Registering on paper: the kinds of case, what is alike, who applied before, and the form to be signed.
struct RegisterJourneyTests {
  static let subject = "2024年度某村集体土地征收补偿安置方案及批复文件"

  private func fields(_ site: OfficeSite, kind: CaseKind = .disclosure, subject: String = subject) -> [(String, String)]
  {
    [
      ("body", String(site.district)), ("caseKind", kind.rawValue), ("channel", "oral"),
      ("submittedOn", "2025-06-10"), ("arrivedOn", "2025-06-10"), ("applicantKind", "naturalPerson"),
      ("name", "欧阳震华"), ("identityDocument", "residentIdentity"), ("identityNumber", "11010519491231002X"),
      ("telephone", "13937900001"), ("address", "洛水区滨河路77号"), ("subject", subject), ("formWanted", "post"),
    ]
  }

  @Test(arguments: [CaseKind.recordCorrection, .activeDisclosureProposal])
  func theOtherKindsOfCaseAreRegisteredAndHandled(kind: CaseKind) async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get("/office/register")
      for kind in CaseKind.allCases { #expect(page.text.contains(kind.label)) }
      let missing = try await browser.post("/office/register", fields(site, kind: kind))
      #expect(missing.status == .unprocessableContent && missing.text.contains("请填写其他特征性描述"))
      let done = try await browser.post("/office/register", fields(site, kind: kind) + [("features", "理由和证据")])
      #expect(done.text.contains("已登记\(kind.label)"))
      #expect(done.text.contains("申请登记表") && done.text.contains("签名"))
      let link = try #require(done.text.firstMatch(of: #/href="\/office\/cases\/(\d+)"/#)).output.1
      let id = try #require(Int64(link))
      let form = try #require(done.text.firstMatch(of: #/href="([^"]*registrationForm)"/#)).output.1
      let paper = try await browser.get(String(form))
      #expect(paper.text.contains(kind.label) && paper.text.contains("申请人核对签名"))
      #expect(try await browser.get("\(form)/docx").headers[.contentType]?.contains("wordprocessingml") == true)
      let confirm = CaseAction.confirmReceipt.url(ofCase: id)
      let version = try #require(try await browser.get(confirm).value(of: "version"))
      let seen = try #require(
        try await browser.post(confirm, ["version": version, "step": "preview"]).value(of: "seen"))
      #expect(
        try await browser.post(confirm, ["version": version, "seen": seen, "step": "confirm"]).status == .seeOther)
      let casePage = try await browser.get("/office/cases/\(id)")
      #expect(casePage.text.contains("没有规定“\(kind.label)”的办理期限"))
      #expect(!casePage.text.contains("20个工作日") && !casePage.text.contains("延长答复期限</a>"))
      let conclude: CaseAction = kind == .recordCorrection ? .concludeRecordCorrection : .concludeProposal
      #expect(casePage.text.contains(conclude.label))
      let result = kind == .recordCorrection ? "corrected" : "adopted"
      let path = conclude.url(ofCase: id)
      let now = try #require(try await browser.get(path).value(of: "version"))
      let answers = [
        ("version", now), ("result", result), ("note", "已核实"), ("serviceMethod", "post"), ("sentOn", "2025-06-10"),
      ]
      let effect = try await browser.post(path, answers + [("step", "preview")])
      let confirmed = try #require(effect.value(of: "seen"))
      #expect(
        try await browser.post(path, answers + [("seen", confirmed), ("step", "confirm")]).status == .seeOther)
      let ended = try await browser.get("/office/cases/\(id)")
      #expect(ended.text.contains("处理结果") && ended.text.contains("已答复"))
      #expect(ended.text.contains("告知的救济途径") == (kind == .recordCorrection))
    }
  }

  @Test func whatIsAlikeIsShownBeforeItIsRegistered() async throws {
    try await OfficeSite.with { site, client in
      _ = try await site.received(subject: Self.subject)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let shown = try await browser.post("/office/register", fields(site))
      #expect(shown.status == .ok && shown.text.contains("有相同或者相近的申请"))
      #expect(shown.text.contains("同一申请人") && shown.text.contains("已经核对，仍然登记"))
      #expect(!shown.text.contains(">11010519491231002X<"))
      let seen = try #require(shown.value(of: "seen"))
      // Another text is compared anew.
      let changed = try await browser.post(
        "/office/register", fields(site, subject: "\(Self.subject)（含附图）") + [("seen", seen)])
      #expect(changed.text.contains("有相同或者相近的申请"))
      let done = try await browser.post("/office/register", fields(site) + [("seen", seen)])
      #expect(done.text.contains("已登记政府信息公开申请"))
    }
  }

  @Test func whoAppliedBeforeIsFoundWithoutTheNumberBeingShown() async throws {
    try await OfficeSite.with { site, client in
      _ = try await site.received(subject: "供水水质检测报告")
      _ = try await site.received(by: site.elsewhere, subject: "伊川的事项")
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let found = try await browser.post("/office/register", fields(site) + [("step", "lookup")])
      #expect(found.text.contains("这位申请人以前的申请") && found.text.contains("供水水质检测报告"))
      #expect(!found.text.contains("伊川的事项"))
      let panel = try #require(found.text.firstMatch(of: #/这位申请人以前的申请([\s\S]*?)<form/#)).output.1
      #expect(!panel.contains("11010519491231002X") && !panel.contains("13937900001"))
      let nameless = try await browser.post(
        "/office/register", ["body": String(site.district), "step": "lookup"])
      #expect(nameless.status == .unprocessableContent)
    }
  }

  @Test func `a scan is chosen once, however often the form comes back`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      _ = try await browser.get("/office/register")
      let found = try await browser.post(
        "/office/register", fields(site) + [("step", "lookup")], file: ("papers", "申请书.txt", "扫描件的内容"))
      #expect(found.status == .ok && found.text.contains("申请书.txt"))
      let kept = try #require(found.value(of: "kept"))
      let wrong = try await browser.post("/office/register", fields(site).filter { $0.0 != "name" } + [("kept", kept)])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("申请书.txt"))
      let done = try await browser.post("/office/register", fields(site) + [("kept", kept)])
      let id = try #require(done.text.firstMatch(of: #/href="\/office\/cases\/(\d+)"/#).flatMap { Int64($0.output.1) })
      let papers = try await site.desk.openCase(id, for: try await site.person(.officer)).attachments
      #expect(papers.map(\.facts.fileName) == ["申请书.txt"])
      // What another form took is asked for again; a text nobody sealed stands for nothing.
      let gone = try await browser.post("/office/register", fields(site, subject: "别的内容") + [("kept", kept)])
      #expect(gone.status == .unprocessableContent && gone.text.contains("扫描件"))
      let forged = try await browser.post("/office/register", fields(site, subject: "其他文件") + [("kept", "e30=")])
      #expect(forged.text.contains("已登记"))
    }
  }

  @Test func anAcceptedProposalBeginsTheReplyAndDecidesNothing() async throws {
    try await OfficeSite.with { site, client in
      let first = try await site.received(on: "2025-05-06", subject: Self.subject)
      let clerk = try await site.clerk(at: site.district)
      let version = try await site.desk.openCase(first, for: clerk).file.version
      try await site.desk.act(
        .reply(
          ReplyDraft(
            items: [ReplyItem(subject: "全部", kind: .notFound, note: "经检索")],
            service: Service(method: .post, sentOn: site.desk.clock.today))), on: first, expecting: version, by: clerk)
      let again = try await site.received(subject: Self.subject)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get("/office/cases/\(again)")
      let link = try #require(page.text.firstMatch(of: #/href="([^"]*proposal=repeated[^"]*)"/#)).output.1
      let reply = try await browser.get(String(link))
      #expect(reply.text.contains("<option value=\"R6\" selected"))
      #expect(reply.text.contains("就相同政府信息的公开申请（登记编号：洛水公开申〔2025〕1号）"))
      #expect(try await site.desk.openCase(again, for: clerk).file.law.state == .registered)
      // What may not be seen says nothing.
      let elsewhere = try await site.received(by: site.elsewhere, subject: Self.subject)
      let hidden = try await browser.get("/office/cases/\(again)/reply?proposal=repeated-\(elsewhere)")
      #expect(!hidden.text.contains("伊川公开申"))
    }
  }
}
