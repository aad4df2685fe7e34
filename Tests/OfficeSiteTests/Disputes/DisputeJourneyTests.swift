import Civil
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Reconsiderations and lawsuits through the pages of the office.
struct DisputeJourneyTests {
  private static let opening: [(String, String)] = [
    ("route", "reconsideration"), ("procedure", "ordinary"), ("forum", "洛州市人民政府"), ("reference", "洛政复〔2025〕7号"),
    ("receivedOn", "2025-06-09"),
  ]

  /// Puts a dispute on file through its form.
  private func open(
    _ browser: OfficeBrowser, onCase id: Int64, _ fields: [(String, String)] = opening
  ) async throws -> String {
    let path = "/office/cases/\(id)/disputes"
    let version = try #require(try await browser.get(path).value(of: "version"))
    let done = try await browser.post(path, fields + [("version", version)])
    #expect(done.status == .seeOther)
    return try #require(done.headers[.location])
  }

  private func act(
    _ browser: OfficeBrowser, _ dispute: String, _ act: String, _ fields: [(String, String)]
  ) async throws -> OfficeAnswer {
    let path = "\(dispute)/actions/\(act)"
    let version = try #require(try await browser.get(path).value(of: "version"))
    return try await browser.post(path, fields + [("version", version)])
  }

  @Test func whatSomebodyElseDidIsToldOnceAndTheTextIsKept() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.answered()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let dispute = try await open(browser, onCase: id)
      let path = "\(dispute)/actions/reply"
      let version = try #require(try await browser.get(path).value(of: "version"))
      let clerk = try await site.clerk(at: site.district)
      try await site.desk.note("复议机关来电", onCase: id, by: clerk)
      // A form with something wrong keeps the version it was opened at, so that the change is still told.
      let wrong = try await browser.post(path, ["on": "2025-13-99", "version": version])
      #expect(wrong.status == .unprocessableContent && wrong.value(of: "version") == version)
      let told = try await browser.post(path, ["on": "2025-06-10", "version": version])
      #expect(told.status == .unprocessableContent && told.text.contains("您填写期间，这件申请有了变化"))
      #expect(told.value(of: "version") != version && told.value(of: "on") == "2025-06-10")
    }
  }

  @Test func aDisputeIsOpenedAnsweredAndCorrectedAndTheCaseStartsAnew() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.answered()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      #expect(try await browser.get("/office/cases/\(id)").text.contains("/office/cases/\(id)/disputes\""))
      let dispute = try await open(browser, onCase: id)
      let page = try await browser.get(dispute)
      for text in ["洛政复〔2025〕7号", "待答复", "还剩9个工作日", "2025年6月23日", "《行政复议法》第四十八条"] {
        #expect(page.text.contains(text), "\(text)")
      }
      #expect(try await browser.get("/office/cases/\(id)").text.contains("href=\"\(dispute)\""))
      #expect(try await browser.get("/office/disputes?tab=awaiting").text.contains("href=\"\(dispute)\""))
      #expect(try await act(browser, dispute, "reply", [("on", "2025-06-10")]).status == .seeOther)
      #expect(!(try await browser.get("/office/disputes?tab=awaiting")).text.contains("href=\"\(dispute)\""))
      let decision = [
        ("result", "corrected"), ("summary", "撤销原答复，责令重新答复"), ("effect", "newReply"), ("decidedOn", "2025-06-10"),
        ("receivedOn", "2025-06-10"),
      ]
      let missing = try await act(browser, dispute, "decide", decision)
      #expect(missing.status == .unprocessableContent)
      #expect(missing.text.contains("请填写重新答复的期限（工作日）"))
      #expect(missing.text.contains("撤销原答复，责令重新答复"), "nothing typed is lost")
      #expect(try await act(browser, dispute, "decide", decision + [("workingDays", "15")]).status == .seeOther)
      #expect(try await browser.get(dispute).text.contains("原申请已按所定的期限办理"))
      let file = try await site.desk.openCase(id, for: try await site.person(.head)).file
      #expect(file.law.state == .registered)
      #expect(file.law.reopenings.map(\.workingDays) == [15])
      let list = "/office/tables/\(site.district)/2025/disputes?route=reconsideration&amp;outcome=corrected"
      #expect(try await browser.get("/office/tables/\(site.district)/2025").text.contains(list))
      let behind = try await browser.get(list.replacing("&amp;", with: "&"))
      #expect(behind.text.contains("href=\"\(dispute)\""))
    }
  }

  @Test func aSuitAgainstARefusalIsWarnedAboutAndTaken() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.answered(
        ReplyItem(subject: "全部", kind: .withheld, ground: .internalAffairs, note: "内部事务"))
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = "/office/cases/\(id)/disputes"
      let version = try #require(try await browser.get(path).value(of: "version"))
      let fields = [
        ("route", "litigationDirect"), ("forum", "洛水区人民法院"), ("reference", "（2025）豫行初1号"), ("receivedOn", "2025-06-09"),
        ("version", version),
      ]
      let warned = try await browser.post(path, fields)
      #expect(warned.status == .ok)
      #expect(warned.text.contains("依法应当先申请行政复议") && warned.text.contains("第二十三条第一款第四项"))
      #expect(warned.value(of: "reference") == "（2025）豫行初1号")
      #expect(try await browser.get("/office/disputes").text.contains("还没有登记"))
      let seen = try #require(warned.value(of: "seen"))
      let done = try await browser.post(path, fields + [("seen", seen)])
      #expect(done.status == .seeOther)
      #expect(try await browser.get(try #require(done.headers[.location])).text.contains("《行政诉讼法》第六十七条第一款"))
    }
  }

  @Test func whatTheLawOrAnotherPersonForbidsIsToldBesideTheForm() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.answered()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let dispute = try await open(browser, onCase: id)
      let early = try await act(browser, dispute, "reply", [("on", "2025-06-01")])
      #expect(early.status == .unprocessableContent)
      #expect(early.text.contains("早于2025年6月9日") && early.text.contains("value=\"2025-06-01\""))
      let decision = [
        ("result", "corrected"), ("summary", "责令重新答复"), ("effect", "newReply"), ("workingDays", "15"),
        ("decidedOn", "2025-06-10"), ("receivedOn", "2025-06-10"),
      ]
      let notTheirs = try await act(browser, dispute, "decide", decision)
      #expect(notTheirs.status == .unprocessableContent)
      #expect(notTheirs.text.contains("重新办理") && notTheirs.text.contains("责令重新答复"))
      let stale = try await browser.post("\(dispute)/actions/reply", [("on", "2025-06-10"), ("version", "1")])
      #expect(stale.text.contains("您填写期间，这件申请有了变化"))
      #expect(try await browser.get(dispute).text.contains("待答复"), "nothing was written")
    }
  }

  @Test func everyActOfALawsuitIsReachedByItsForm() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.answered()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let first = try await open(browser, onCase: id)
      #expect(
        try await act(browser, first, "changeProcedure", [("procedure", "simplified"), ("on", "2025-06-10")]).status
          == .seeOther)
      #expect(try await browser.get(first).text.contains("2025年6月16日"), "five working days")
      #expect(
        try await act(browser, first, "adjustReceipt", [("to", "2025-06-10"), ("reason", "签收回执")]).status == .seeOther)
      #expect(try await browser.get(first).text.contains("2025年6月17日"))
      #expect(try await act(browser, first, "withdraw", [("on", "2025-06-10")]).status == .seeOther)
      #expect(try await browser.get(first).text.contains("其他结果"))
      let suit = try await open(
        browser, onCase: id,
        [
          ("route", "litigationAfterReconsideration"), ("forum", "洛水区人民法院"), ("reference", "行初2号"),
          ("receivedOn", "2025-06-10"),
        ])
      #expect(try await browser.get(suit).text.contains("href=\"\(first)\""), "linked to the reconsideration")
      let judgment = [
        ("result", "upheld"), ("summary", "驳回诉讼请求"), ("effect", "none"), ("decidedOn", "2025-06-10"),
        ("receivedOn", "2025-06-10"),
      ]
      #expect(try await act(browser, suit, "decide", judgment).status == .seeOther)
      let appeal = [("appellant", "applicant"), ("forum", "洛州市中级人民法院"), ("reference", "行终3号"), ("on", "2025-06-10")]
      #expect(try await act(browser, suit, "appeal", appeal).status == .seeOther)
      let page = try await browser.get(suit)
      #expect(page.text.contains("上诉审") && page.text.contains("2025年6月25日"))
    }
  }

  @Test func hostileWordsStayText() async throws {
    try await OfficeSite.with { site, client in
      let evil = "<script>alert(1)</script>\"'\u{301}&<img src=x onerror=y>"
      let id = try await site.answered()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let dispute = try await open(
        browser, onCase: id,
        [("route", "reconsideration"), ("forum", evil), ("reference", evil), ("receivedOn", "2025-06-09")])
      let kept = try await act(browser, dispute, "decide", [("summary", evil)])
      for page in [
        kept, try await browser.get(dispute), try await browser.get("/office/disputes"),
        try await browser.get("/office/cases/\(id)"), try await browser.get("\(dispute)/actions/reply"),
      ] {
        #expect(!page.text.contains("<script>alert"))
        #expect(!page.text.contains("<img src=x"))
      }
    }
  }

  @Test("every role gets exactly what the table of rights gives it", arguments: Role.allCases)
  func matrix(role: Role) async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: role, client)
      let roles: Set<RoleAssignment> = [RoleAssignment(body: site.district, role: role)]
      for (body, lineage) in [
        (site.district, [site.district]), (site.bureau, [site.bureau, site.district]),
        (site.elsewhere, [site.elsewhere]),
      ] {
        let id = try await site.answered(by: body)
        let clerk = try await site.clerk(at: body)
        let version = try await site.desk.openCase(id, for: clerk).file.version
        let day = try #require(Day("2025-06-09"))
        let made = try await site.desk.openDispute(
          NewDispute(route: .reconsideration, forum: "市政府", reference: "复1号", receivedOn: day), onCase: id,
          expecting: version, by: clerk)
        func allows(_ right: Right) -> Bool { RightsTable.allows(right, at: lineage, roles: roles) }
        func expected(_ right: Right) -> Int? { allows(.viewCases) ? (allows(right) ? nil : 403) : 404 }
        let page = try await browser.get("/office/disputes/\(made.id)")
        #expect(page.status.code == (allows(.viewCases) ? 200 : 404))
        let isListed = try await browser.get("/office/disputes").text.contains("/office/disputes/\(made.id)\"")
        #expect(isListed == allows(.viewCases))
        for act in DisputeAct.allCases {
          let path = "/office/disputes/\(made.id)/actions/\(act.rawValue)"
          for answer in [try await browser.get(path), try await browser.post(path, [("version", "0")])] {
            let fine: Set<Int> = expected(.manageDisputes).map { [$0] } ?? [200, 422]
            #expect(fine.contains(answer.status.code), "\(path) gave \(answer.status.code)")
          }
        }
        let archive = try await browser.post("/office/cases/\(id)/archive", [])
        #expect(archive.status.code == expected(.archiveCase) ?? 200)
      }
    }
  }
}
