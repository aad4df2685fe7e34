import Desk
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Giving cases out, notes, requests and the settings of the workflow, over HTTP.
struct AssignmentPagesTests {
  @Test func aCaseIsClaimedGivenBackAndGivenOut() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = "/office/cases/\(id)"
      #expect(try await officer.get(path).text.contains("\(path)/claim"))
      #expect(try await officer.post("\(path)/claim", [:]).status == .seeOther)
      #expect(try await officer.get("/office?tab=mine").text.contains("href=\"\(path)\""))
      let silent = try await officer.post("\(path)/give-back", ["reason": ""])
      #expect(silent.status == .unprocessableContent && silent.text.contains("请填写退回的原因"))
      #expect(try await officer.post("\(path)/give-back", ["reason": "属于教育局"]).status == .seeOther)
      let version = try #require(try await officer.get("\(path)/assign").value(of: "version"))
      let noLead = try await officer.post("\(path)/assign", ["version": version, "sections": "法制科"])
      #expect(noLead.status == .unprocessableContent && noLead.text.contains("法制科"))
      let head = String(try #require(site.people[.head]))
      let given = [
        ("version", version), ("person", head), ("lead", "body:\(site.bureau)"), ("sections", "法制科\n档案室"),
      ]
      #expect(try await officer.post("\(path)/assign", given).status == .seeOther)
      let page = try await officer.get(path)
      for text in ["主办：洛水区教育局", "协办：法制科", "协办：档案室", "经办人：测试head"] { #expect(page.text.contains(text)) }
      let late = try await officer.post("\(path)/assign", [("version", version), ("person", head)])
      #expect(late.status == .unprocessableContent && late.text.contains("有了变化"))
      #expect(try await officer.post("\(path)/claim", [:]).status == .conflict)
    }
  }

  @Test func notesAndRequestsStayInTheOffice() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = "/office/cases/\(id)"
      #expect(try await officer.post("\(path)/notes", ["text": " "]).status == .unprocessableContent)
      #expect(try await officer.post("\(path)/notes", ["text": "已电话<b>联系</b>"]).status == .seeOther)
      let page = try await officer.get(path)
      #expect(page.text.contains("已电话&lt;b&gt;联系"))
      let reviewer = String(try #require(site.people[.reviewer]))
      let past = try await officer.post(
        "\(path)/assistance", ["unit": "person:\(reviewer)", "question": "有无备案？", "due": "2025-06-01"])
      #expect(past.status == .unprocessableContent && past.text.contains("有无备案？"))
      #expect(
        try await officer.post(
          "\(path)/assistance", ["unit": "person:\(reviewer)", "question": "有无备案？", "due": "2025-06-13"]
        ).status == .seeOther)
      let asked = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
      let list = try await asked.get("/office/assistance")
      #expect(list.text.contains("有无备案？") && !list.text.contains("欧阳"))
      let link = try #require(list.text.firstMatch(of: #//office/assistance/\d+/answer/#)).output
      #expect(try await asked.post(String(link), ["answer": ""]).status == .unprocessableContent)
      #expect(try await asked.post(String(link), ["answer": "已备案"]).status == .seeOther)
      #expect(try await officer.get(path).text.contains("已备案"))
      #expect(try await asked.post(String(link), ["answer": "再答"]).status == .unprocessableContent)
    }
  }

  @Test func theWorkflowIsSetAndTheLawKept() async throws {
    try await OfficeSite.with { site, client in
      let head = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = "/office/workflow/\(site.district)"
      let page = try await head.get(path)
      #expect(page.text.contains("审核 → 保密审查 → 审批") && page.names.contains("mode"))
      let without = try await head.post("\(path)/chains/provision", ["step1": "review"])
      #expect(without.status == .unprocessableContent)
      #expect(
        try await head.post("\(path)/chains/provision", ["step1": "secrecyReview", "step2": "approval", "people": "1"])
          .status == .seeOther)
      #expect(try await head.get(path).text.contains("保密审查 → 审批"))
      let wrong = try await head.post("\(path)/numbers/reply", ["pattern": "{代字}〔{年}〕号"])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("应当出现一次"))
      #expect(try await head.post("\(path)/numbers/reply", ["pattern": "{代字}依复〔{年}〕{序号}号"]).status == .seeOther)
      #expect(try await head.get(path).text.contains("洛水依复〔2025〕1号"))
      #expect(try await head.post("\(path)/mode", ["mode": "direct"]).status == .seeOther)
      let id = try await site.received()
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      #expect(try await officer.get("/office/cases/\(id)/reply").names.contains("serviceMethod"))
    }
  }
}
