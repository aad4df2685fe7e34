import Desk
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Papers from the first word to the post, over HTTP.
struct PaperJourneyTests {
  private static func draft(_ browser: OfficeBrowser, case id: Int64) async throws -> Int64 {
    let path = "/office/cases/\(id)/reply"
    let version = try #require(try await browser.get(path).value(of: "version"))
    var fields = [
      ("version", version), ("items", "1"), ("subject1", "2024年度征地补偿费用明细"), ("kind1", ReplyKind.provided.rawValue),
      ("note1", "随函附送。"),
    ]
    let shown = try await browser.post(path, fields + [("step", "preview")])
    #expect(shown.status == .ok)
    #expect(!shown.names.contains("serviceMethod"), "how it is served is asked when it is issued")
    fields += [("seen", try #require(shown.value(of: "seen"))), ("step", "confirm")]
    let incomplete = try await browser.post(path, fields)
    #expect(incomplete.status == .unprocessableContent)
    #expect(incomplete.text.contains("随函附送。"))
    fields += incomplete.names.filter { $0.hasPrefix("fill-") || $0.hasPrefix("say") }.map { ($0, "区政府办公室") }
    let drafted = try await browser.post(path, fields)
    #expect(drafted.status == .seeOther)
    let address = try #require(drafted.headers[.location])
    return try #require(address.firstMatch(of: #//office/drafts/(\d+)/edit/#).flatMap { Int64($0.output.1) })
  }

  private static func decide(
    _ browser: OfficeBrowser, _ draft: Int64, _ verdict: String, remark: String
  ) async throws -> OfficeAnswer {
    let revision = try #require(try await browser.get("/office/drafts/\(draft)").value(of: "revision"))
    return try await browser.post(
      "/office/drafts/\(draft)/decide", ["revision": revision, "verdict": verdict, "remark": remark])
  }

  private static func submit(_ browser: OfficeBrowser, _ draft: Int64) async throws {
    let version = try #require(try await browser.get("/office/drafts/\(draft)").value(of: "version"))
    #expect(try await browser.post("/office/drafts/\(draft)/submit", ["version": version]).status == .seeOther)
  }

  @Test func aTextTypedForAPaperThatIsDoneWithIsKeptBeside() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let draft = try await Self.draft(officer, case: id)
      let path = "/office/drafts/\(draft)"
      let form = try await officer.get("\(path)/edit")
      let (base, revision) = (try #require(form.value(of: "base")), try #require(form.value(of: "revision")))
      let head = try await OfficeBrowser.signedIn(as: Role.head, client)
      #expect(
        try await head.post("\(path)/withdraw", ["reason": "重复拟制", "base": base, "revision": revision]).status
          == .seeOther)
      let typed = "我在撤稿以前写的一大段文字"
      let saved = try await officer.post(
        "\(path)/edit",
        ["title": "答复书", "salutation": "欧阳震华：", "body": typed, "base": base, "revision": revision])
      #expect(saved.status == .seeOther)
      let clerk = try await site.person(.officer)
      let versions = try await site.desk.openPaper(draft, for: clerk).versions
      #expect(versions.last?.letter.text.contains(typed) == true, "kept beside the one in force")
      let late = try await officer.post(
        "\(path)/withdraw", ["reason": "我也要撤稿的原因", "base": base, "revision": revision])
      #expect(late.status == .unprocessableContent && late.text.contains("我也要撤稿的原因"))
    }
  }

  @Test func aReplyGoesThroughTheChainAndIsIssued() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let draft = try await Self.draft(officer, case: id)
      try await Self.submit(officer, draft)
      for role in [Role.reviewer, .secrecyReviewer, .head] {
        let browser = try await OfficeBrowser.signedIn(as: role, client)
        #expect(try await browser.get("/office/drafts").text.contains("待我审批"), "\(role)")
        #expect(try await Self.decide(browser, draft, "agreed", remark: "同意\(role)").status == .seeOther)
      }
      let path = "/office/drafts/\(draft)/issue"
      let revision = try #require(try await officer.get(path).value(of: "revision"))
      let unserved = try await officer.post(path, ["revision": revision, "sentOn": "2025-06-10"])
      #expect(unserved.status == .unprocessableContent)
      let issued = try await officer.post(
        path, ["revision": revision, "serviceMethod": "post", "sentOn": "2025-06-10"])
      #expect(issued.status == .seeOther)
      let opened = try await site.desk.openCase(id, for: try await site.person(.officer))
      #expect(opened.file.law.state == .answered)
      #expect(opened.file.law.disposition == .granted)
      let page = try await officer.get("/office/drafts/\(draft)")
      #expect(page.text.contains("洛水公开〔2025〕1号") && page.text.contains("同意head"))
      #expect(opened.attachments.contains { $0.facts.fileName.hasSuffix(".docx") })
      let cell = try await officer.get("/office/tables/\(site.district)/2025/cases?row=granted&column=naturalPerson")
      #expect(cell.text.contains("/office/cases/\(id)\""))
    }
  }

  @Test func aReturnKeepsTheVersionsAndShowsWhatChanged() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let draft = try await Self.draft(officer, case: id)
      try await Self.submit(officer, draft)
      let reviewer = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
      let silent = try await Self.decide(reviewer, draft, "returned", remark: "")
      #expect(silent.status == .unprocessableContent)
      #expect(try await Self.decide(reviewer, draft, "returned", remark: "请写明页数").status == .seeOther)
      #expect(try await officer.get("/office/drafts").text.contains("退回给我"))
      let path = "/office/drafts/\(draft)/edit"
      let form = try await officer.get(path)
      let typed = [
        ("base", try #require(form.value(of: "base"))), ("title", "政府信息公开申请答复书"), ("salutation", "欧阳震华："),
        ("body", "共十二页，随函附送。"),
      ]
      #expect(try await officer.post(path, typed).status == .seeOther)
      let page = try await officer.get("/office/drafts/\(draft)?from=1&to=2")
      for text in ["第1版", "第2版", "请写明页数", "<ins>", "<del>", "退回", "还不能送审"] {
        #expect(page.text.contains(text), "\(text)")
      }
      let beside = try await officer.post(path, typed)
      #expect(beside.status == .seeOther)
      #expect(try await officer.get("/office/drafts/\(draft)").text.contains("另存为第3版"))
      #expect(
        try await officer.post("/office/drafts/\(draft)/withdraw", ["reason": ""]).status == .unprocessableContent)
    }
  }

  @Test func aDecisionOnAPaperThatChangedKeepsTheRemark() async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let draft = try await Self.draft(officer, case: id)
      try await Self.submit(officer, draft)
      let reviewer = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
      _ = try await reviewer.get("/office/drafts/\(draft)")
      let stale = try await reviewer.post(
        "/office/drafts/\(draft)/decide", ["revision": "1", "verdict": "agreed", "remark": "事实清楚"])
      #expect(stale.status == .unprocessableContent)
      #expect(stale.text.contains("有了变化") && stale.text.contains("事实清楚"))
    }
  }

  @Test(
    "each act on a paper is let in by the table of rights", arguments: Role.allCases)
  func authorisation(role: Role) async throws {
    try await OfficeSite.with(approvals: .chain) { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let draft = try await Self.draft(officer, case: id)
      let browser = try await OfficeBrowser.signedIn(as: role, client)
      let roles: Set<RoleAssignment> = [RoleAssignment(body: site.district, role: role)]
      func allows(_ right: Right) -> Bool { RightsTable.allows(right, at: [site.district], roles: roles) }
      let sees = allows(.viewCases)
      let page = try await browser.get("/office/drafts/\(draft)")
      #expect(page.status.code == (sees ? 200 : 404))
      let edit = try await browser.get("/office/drafts/\(draft)/edit")
      #expect(edit.status.code == (sees ? (allows(.draftPaper) ? 200 : 403) : 404))
      let issue = try await browser.get("/office/drafts/\(draft)/issue")
      #expect(issue.status.code == (sees ? 409 : 404), "nothing is issued before it is approved")
      let decide = try await browser.post(
        "/office/drafts/\(draft)/decide", ["revision": "1", "verdict": "agreed", "remark": ""])
      #expect(decide.status.code == (sees ? 422 : 404))
      let submit = try await browser.post("/office/drafts/\(draft)/submit", ["version": "1"])
      #expect(submit.status.code == (sees ? (allows(.draftPaper) ? 303 : 403) : 404))
    }
  }
}
