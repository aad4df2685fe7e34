import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import PageKit
import Statute
import Testing

@testable import OfficeSite

/// The people of the body complained of at every page about complaints.
@Suite struct ComplaintPartyTests {
  static let secrets = ["欧阳震华", "13937900001", "ouyang.zhenhua", "蓝鲸湾", "逾期九十天"]

  /// A complaint about the district of the fixture, handled elsewhere, in which everything was said and asked.
  static func filed(_ site: OfficeSite) async throws -> Int64 {
    let clerk = try await site.clerk(at: site.elsewhere)
    var form = ComplaintForm()
    (form.kind, form.matter, form.respondent) = (.complaint, .notAnswered, site.district)
    (form.title, form.text) = ("蓝鲸湾的申请没有答复", "逾期九十天没有答复。")
    (form.name, form.telephone, form.email) = ("欧阳震华", "13937900001", "ouyang.zhenhua@example.cn")
    let filed = try await site.desk.registerComplaint(
      form, uploads: [Upload(fileName: "欧阳震华.txt", mediaType: "text/plain", content: Data("蓝鲸湾".utf8))],
      at: site.elsewhere, channel: .visit, receivedOn: site.desk.clock.today, by: clerk)
    let due = try site.desk.clock.today.adding(days: 7)
    for command in [ComplaintCommand.assign(person: clerk.id), .askStatement(question: "何时收到这件申请？", due: due)] {
      let version = try await site.desk.viewComplaint(filed.id, for: clerk).record.version
      try await site.desk.act(command, onComplaint: filed.id, expecting: version, by: clerk)
    }
    return filed.id
  }

  @Test(arguments: Role.allCases) func `no page tells the body complained of who complained or what they wrote`(
    role: Role
  ) async throws {
    try await OfficeSite.with { site, client in
      let id = Route.Part.id(try await Self.filed(site))
      let browser = try await OfficeBrowser.signedIn(as: role, client)
      var routes: [(HTTPRequest.Method, String)] = [
        (.get, Route.officeComplaint(id).path), (.post, Route.complaintPerson(id).path),
        (.get, Route.complaintFile(complaint: id, file: .id(1)).path),
        (.get, Route.complaintLetterDOCX(complaint: id, letter: .value("answer")).path),
        (.get, Route.complaintLetterPDF(complaint: id, letter: .value("answer")).path),
      ]
      for action in ComplaintAction.allCases {
        let path = Route.complaintAct(complaint: id, act: .value(action.rawValue)).path
        routes += [(.get, path), (.post, path)]
      }
      for (method, path) in routes {
        let answer = method == .get ? try await browser.get(path) : try await browser.post(path, ["version": "3"])
        #expect(answer.status == .notFound, "\(method) \(path)")
        for secret in Self.secrets { #expect(!answer.text.contains(secret), "\(method) \(path) \(secret)") }
      }
      let demand = Route.demand(complaint: id, kind: .value("statement"), ordinal: .id(0)).path
      let lists = [
        Route.complaints.path, "/office/complaints?q=%E8%93%9D%E9%B2%B8%E6%B9%BE", "/office/complaints?tab=ended",
        Route.demands.path, demand, Route.office.path, "/office?q=%E6%AC%A7%E9%98%B3%E9%9C%87%E5%8D%8E",
        Route.audit.path, Route.verification.path, Route.outbox.path, Route.reminders.path,
      ]
      for path in lists {
        let answer = try await browser.get(path)
        // A page of search shows what was typed into it.
        let typed = path.split(separator: "q=").dropFirst().first.flatMap { String($0).removingPercentEncoding }
        for secret in Self.secrets where secret != typed {
          #expect(!answer.text.contains(secret), "\(path) \(secret)")
        }
      }
      let answer = try await browser.get(demand)
      let mayAnswer = RightsTable.allowsSomewhere(
        .answerComplaints, roles: [RoleAssignment(body: site.district, role: role)])
      #expect(answer.status == (mayAnswer ? .ok : .notFound))
      #expect(answer.text.contains("何时收到这件申请？") == mayAnswer)
    }
  }

  @Test func `the office registers, assigns, answers with another person's consent and closes`() async throws {
    try await OfficeSite.with { site, client in
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let form = try await officer.get(Route.complaintNew.path)
      #expect(form.names.isSuperset(of: ["office", "channel", "kind", "respondent", "matter", "title", "text"]))
      let fields = [
        ("office", String(site.district)), ("channel", "telephone"), ("receivedOn", "2025-06-09"), ("kind", "report"),
        ("respondent", String(site.bureau)), ("matter", "notPublished"), ("title", "没有公开2024年部门决算"),
        ("text", "网站上查不到。"), ("anonymous", "yes"),
      ]
      let wrong = try await officer.post(Route.complaintNew.path, fields.filter { $0.0 != "title" })
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("网站上查不到。"))
      let done = try await officer.post(Route.complaintNew.path, fields)
      #expect(done.text.contains("洛水公开诉〔2025〕1号"))
      let list = try await officer.get(Route.complaints.path)
      #expect(list.text.contains("没有公开2024年部门决算"))
      func act(_ browser: OfficeBrowser, _ action: ComplaintAction, _ fields: [(String, String)]) async throws {
        let path = Route.complaintAct(complaint: .id(1), act: .value(action.rawValue)).path
        let page = try await browser.get(path)
        let answer = try await browser.post(path, [("version", page.value(of: "version") ?? "")] + fields)
        #expect(answer.status == .seeOther, "\(action): \(answer.text.suffix(2000))")
      }
      try await act(officer, .assign, [("person", String(try #require(site.people[.officer])))])
      try await act(officer, .draft, [("paper", "answer"), ("text", "已要求公开。")])
      let own = try await officer.get(Route.complaintAct(complaint: .id(1), act: .value("approve")).path)
      #expect(own.status == .forbidden)
      try await act(try await OfficeBrowser.signedIn(as: Role.head, client), .approve, [])
      try await act(officer, .issue, [])
      try await act(officer, .close, [])
      let page = try await officer.get(Route.officeComplaint(.id(1)).path)
      #expect(page.text.contains("已办结"))
      #expect(
        try await officer.get(Route.complaintLetterDOCX(complaint: .id(1), letter: .value("answer")).path).status == .ok
      )
    }
  }

  @Test func `a slip is put right after its effect was seen`() async throws {
    try await OfficeSite.with { site, client in
      var form = ComplaintForm()
      (form.kind, form.matter, form.respondent) = (.report, .other, site.bureau)
      (form.title, form.text, form.isAnonymous) = ("指南没有更新", "电话已经换了。", true)
      let clerk = try await site.person(.officer)
      let filed = try await site.desk.registerComplaint(
        form, uploads: [], at: site.district, channel: .letter, receivedOn: site.desk.clock.today, by: clerk)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = Route.complaintAct(complaint: .id(filed.id), act: .value("adjust")).path
      let version = try await browser.get(path).value(of: "version") ?? ""
      let fields = [("version", version), ("slip", "receivedOn"), ("to", "2025-06-05"), ("reason", "邮戳日期")]
      let seen = try await browser.post(path, fields + [("step", "preview")])
      #expect(seen.text.contains("2025年6月5日"))
      let early = try await browser.post(path, fields + [("step", "confirm")])
      #expect(early.status == .unprocessableContent)
      let done = try await browser.post(
        path, fields + [("step", "confirm"), ("seen", seen.value(of: "seen") ?? "")])
      #expect(done.status == .seeOther)
      let view = try await site.desk.viewComplaint(filed.id, for: clerk)
      #expect(view.law.receipt.receivedOn.description == "2025-06-05")
    }
  }

  @Test func `an administrator sets where complaints go and by when they are answered`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let path = Route.bodyComplaintSettings(.id(site.district)).path
      let page = try await browser.get(path)
      #expect(page.text.contains("比照第三十三条"))
      let answer = try await browser.post(
        path,
        [
          ("basis", page.value(of: "basis") ?? ""), ("telephone", "0379-60000999"), ("replyWorkingDays", "30"),
          ("source", "区政府办公室2025年规定"), ("statementWorkingDays", "5"),
        ])
      #expect(answer.status == .seeOther)
      let set = try await site.desk.complaintPage(of: site.district).office
      #expect(set.telephone == "0379-60000999")
      #expect(set.periods.replyWorkingDays == 30)
      #expect(set.periods.source == "区政府办公室2025年规定")
    }
  }
}
