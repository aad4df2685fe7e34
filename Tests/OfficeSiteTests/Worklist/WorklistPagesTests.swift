import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// The 工作台 over HTTP: filters in the address, chips, pages, and giving out what is ticked, by forms alone.
struct WorklistPagesTests {
  @Test func everyAddressReadsBackAsItsQuery() throws {
    var query = WorklistQuery(.overdue, words: "征地 & 补偿=“100%”")
    query.state = .registered
    query.assignee = .nobody
    query.body = 7
    query.applicantKind = .business
    query.kind = .disclosure
    query.channel = .fax
    query.receivedFrom = Day("2025-01-01")
    query.receivedThrough = Day("2025-12-31")
    query.standing = .ended
    query.after = CaseFilter.Cursor(key: "2025-03-04", id: 17)
    let url = WorklistAddress.url(query, after: query.after)
    var values: [String: String] = [:]
    for pair in url.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      values[String(parts[0])] = String(parts[1]).removingPercentEncoding
    }
    #expect(WorklistAddress.query { values[$0] } == query)
    for name in WorklistAddress.Name.allCases {
      let without = WorklistAddress.url(query, without: [name])
      #expect(!without.contains("\(name.rawValue)="))
    }
    let nonsense = WorklistAddress.query { _ in "x" }
    #expect(nonsense.state == nil && nonsense.receivedFrom == nil && nonsense.assignee == nil && nonsense.tab == .all)
  }

  @Test func filtersStandInTheAddressAndComeOffOneByOne() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await officer.get("/office?tab=all&state=registered&person=none&q=")
      #expect(page.text.contains("href=\"/office/cases/\(id)\""))
      #expect(page.text.contains("状态：办理中") && page.text.contains("经办人：未指定"))
      #expect(
        page.text.contains("href=\"/office?person=none\"") && page.text.contains("href=\"/office?state=registered\""))
      #expect(page.text.contains("/office?tab=overdue&amp;state=registered&amp;person=none"))
      #expect(page.text.contains("<details class=\"more\" open>"))
      let none = try await officer.get("/office?state=arrived")
      #expect(none.text.contains("没有符合条件的申请") && !none.text.contains("/office/cases/\(id)\""))
      let words = try await officer.get("/office?q=不存在的工程&state=arrived")
      #expect(words.text.contains("没有找到") && words.text.contains("查找：不存在的工程"))
    }
  }

  @Test func aPageLeadsToTheNextWithItsFilters() async throws {
    try await OfficeSite.with { site, client in
      for _ in 0..<52 { _ = try await site.received() }
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      for start in ["/office?state=registered", "/office?q=%E5%85%AC%E5%BC%80&state=registered"] {
        let first = try await officer.get(start)
        let ids = try Self.cases(first)
        let link = try #require(first.text.firstMatch(of: #/<a href="(\/office\?[^"]*after=[^"]*)" rel="next"/#))
        let next = try await officer.get(String(link.1).replacing("&amp;", with: "&"))
        let later = try Self.cases(next)
        #expect(ids.count == 50 && later.count == 2 && Set(ids).isDisjoint(with: later))
        #expect(next.text.contains("状态：办理中") && next.text.contains("rel=\"first\""))
        #expect(!next.text.contains("rel=\"next\""))
      }
    }
  }

  private static func cases(_ answer: OfficeAnswer) throws -> [String] {
    answer.text.matches(of: #/href="\/office\/cases\/(\d+)"/#).map { String($0.1) }
  }

  @Test func whatIsTickedIsGivenOutAfterItWasShownWhatWillHappen() async throws {
    try await OfficeSite.with { site, client in
      let ids = [try await site.received(), try await site.received(), try await site.received()]
      let head = try await OfficeBrowser.signedIn(as: Role.head, client)
      let bare = try await head.get("/office")
      #expect(!bare.text.contains(" checked"))
      let list = try await head.get("/office?ticked=all")
      let ticks = list.text.matches(of: #/name="case" value="([^"]+)" checked/#).map { String($0.1) }
      #expect(ticks.count == 3)
      let back = ("back", "/office?ticked=all")
      let chosen = ticks.map { ("case", $0) } + [back]
      let none = try await head.post("/office/assign", [back, ("step", "choose")])
      #expect(none.status == .seeOther && none.headers[.location] == "/office?ticked=all")
      let choose = try await head.post("/office/assign", chosen + [("step", "choose")])
      #expect(choose.status == .ok && choose.text.contains("已勾选 3件") && choose.text.contains("测试officer"))
      let empty = try await head.post("/office/assign", chosen + [("step", "preview"), ("person", ""), ("lead", "")])
      #expect(empty.status == .unprocessableContent)
      let officer = String(try #require(site.people[.officer]))
      let fields = chosen + [("person", officer)]
      let preview = try await head.post("/office/assign", fields + [("step", "preview")])
      #expect(preview.text.contains("将要分办 3件") && preview.text.contains("经办人 测试officer"))
      #expect(preview.text.contains("确认分办3件"))
      // One of them is claimed by somebody else before the head confirms.
      let other = try await OfficeBrowser.signedIn(as: Role.officer, client)
      #expect(try await other.post("/office/cases/\(ids[2])/claim", [:]).status == .seeOther)
      let result = try await head.post("/office/assign", fields + [("step", "confirm")])
      #expect(result.text.contains("已分办 2件") && result.text.contains("不能分办 1件") && result.text.contains("有了变化"))
      #expect(result.text.contains("href=\"/office?ticked=all\""))
      let mine = try await other.get("/office?tab=mine")
      #expect(mine.text.components(separatedBy: "<li>由您经办</li>").count == 4)
    }
  }

  @Test(arguments: ["https://evil.example/", "//evil.example", "/office/cases/1", ""])
  func oneComesBackToTheWorklistOnly(back: String) async throws {
    try await OfficeSite.with { site, client in
      let head = try await OfficeBrowser.signedIn(as: Role.head, client)
      let answer = try await head.post("/office/assign", [("back", back), ("step", "choose")])
      #expect(answer.headers[.location] == "/office")
    }
  }

  @Test func whoGivesNothingOutHasNoBoxesAndASupervisorSeesTheBodies() async throws {
    try await OfficeSite.with { site, client in
      _ = try await site.received()
      _ = try await site.received(by: site.bureau)
      for role in [Role.reviewer, .supervisor] {
        let page = try await OfficeBrowser.signedIn(as: role, client).get("/office")
        #expect(!page.text.contains("type=\"checkbox\"") && !page.text.contains("id=\"bulk\""))
        #expect(page.text.contains("办理机关") == (role == .supervisor))
      }
    }
  }
}
