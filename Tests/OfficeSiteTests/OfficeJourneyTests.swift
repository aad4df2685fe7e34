import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// The office through its pages.
struct OfficeJourneyTests {
  private func action(_ id: Int64, _ action: CaseAction) -> String { action.url(ofCase: id) }

  @Test func anActIsShownBeforeItIsDone() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get(action(id, .extend))
      #expect(page.names.isSuperset(of: ["workingDays", "reason", "notifiedOn", "version", "_csrf"]))
      let version = try #require(page.value(of: "version"))
      let fields = [
        ("workingDays", "10"), ("reason", "需要查阅档案"), ("notifiedOn", "2025-06-10"), ("version", version),
      ]
      let preview = try await browser.post(action(id, .extend), fields + [("step", "confirm")])
      #expect(preview.status == .ok, "what was not seen is not done")
      #expect(preview.text.contains("<del>2025年7月1日 周二</del>"))
      #expect(preview.text.contains("<ins>2025年7月15日 周二</ins>"))
      let seen = try #require(preview.value(of: "seen"))
      let done = try await browser.post(action(id, .extend), fields + [("seen", seen), ("step", "confirm")])
      #expect(done.status == .seeOther)
      let after = try await browser.get("/office/cases/\(id)")
      #expect(after.text.contains("已办理：延长答复期限"))
      #expect(after.text.contains("延长答复期限10个工作日"))
      #expect(!(try await browser.get("/office/cases/\(id)")).text.contains("已办理"), "told once")
    }
  }

  @Test func twoPeopleAtOneCase() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let version = try #require(try await browser.get(action(id, .requestCorrection)).value(of: "version"))
      let clerk = try await site.clerk(at: site.district)
      let now = try await site.desk.openCase(id, for: clerk).file.version
      try await site.desk.act(
        .consult(id: "区自然资源局", party: .otherBody, on: site.desk.clock.today), on: id, expecting: now, by: clerk)
      let fields = [("workingDays", "12"), ("reason", "需要查阅八十年代的档案"), ("notifiedOn", "2025-06-10")]
      let answer = try await browser.post(
        action(id, .extend), fields + [("version", version), ("seen", "x"), ("step", "confirm")])
      #expect(answer.text.contains("您填写期间，这件申请有了变化"))
      #expect(answer.text.contains("需要查阅八十年代的档案"), "nothing typed is lost")
      #expect(try await site.desk.openCase(id, for: clerk).file.law.extension == nil)
      let fresh = try #require(answer.value(of: "version"))
      let seen = try #require(answer.value(of: "seen"))
      let done = try await browser.post(
        action(id, .extend), fields + [("version", fresh), ("seen", seen), ("step", "confirm")])
      #expect(done.status == .seeOther)
      #expect(try await site.desk.openCase(id, for: clerk).file.law.extension?.workingDays == 12)
    }
  }

  @Test func aReplyWithTwoItems() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = action(id, .reply)
      let version = try #require(try await browser.get(path).value(of: "version"))
      let added = try await browser.post(
        path, ["version": version, "items": "1", "subject1": "补偿方案", "kind1": "R2", "step": "add"])
      #expect(added.names.isSuperset(of: ["subject1", "kind1", "subject2", "kind2", "ground2", "remove"]))
      var fields = [
        ("version", version), ("items", "2"), ("subject1", "补偿方案"), ("kind1", "R2"), ("subject2", "农户名册"),
        ("kind2", "R3"), ("ground2", "15"), ("note2", "涉及个人隐私"), ("serviceMethod", "post"), ("sentOn", "2025-06-10"),
      ]
      let refused = try await browser.post(path, fields + [("step", "preview")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("请选择保密审查人"))
      fields.append(("secrecyReviewer", String(try #require(site.people[.secrecyReviewer]))))
      let shown = try await browser.post(path, fields + [("step", "preview")])
      #expect(shown.status == .ok)
      #expect(shown.text.contains("部分公开"))
      #expect(shown.text.contains("行政复议"))
      let seen = try #require(shown.value(of: "seen"))
      let silent = try await browser.post(path, fields + [("seen", seen), ("step", "confirm")])
      #expect(silent.status == .unprocessableContent, "a letter that says too little does not go out")
      let asked = silent.names.filter { $0.hasPrefix("say") || $0.hasPrefix("fill-") }
      #expect(!asked.isEmpty && asked.allSatisfy { silent.text.contains("href=\"#\($0)\"") })
      let done = try await browser.post(
        path, fields + asked.map { ($0, "见所附方案") } + [("seen", seen), ("step", "confirm")])
      #expect(done.status == .seeOther)
      let file = try await site.desk.openCase(id, for: try await site.person(.officer)).file
      #expect(file.law.disposition == .partiallyGranted)
      let table = try await browser.get("/office/tables/\(site.district)/2025")
      #expect(table.text.contains("勾稽相符"))
      let cell = try await browser.get(
        "/office/tables/\(site.district)/2025/cases?row=partiallyGranted&column=naturalPerson")
      #expect(cell.text.contains("/office/cases/\(id)\""))
    }
  }

  @Test func whatIdentifiesAnApplicantStaysHiddenUntilOpened() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let secrets = ["欧阳震华", "11010519491231002X", "13937900001", "ouyang.zhenhua", "滨河路77号"]
      let paths = [
        "/office", "/office/cases/\(id)", action(id, .reply), action(id, .requestCorrection),
        "/office/tables/\(site.district)/2025/cases?row=newlyReceived&column=total",
      ]
      for path in paths {
        let page = try await browser.get(path)
        #expect(page.status == .ok)
        for secret in secrets { #expect(!page.text.contains(secret), "\(secret) on \(path)") }
      }
      let opened = try await browser.post("/office/cases/\(id)/applicant", [:])
      for secret in secrets { #expect(opened.text.contains(secret)) }
      let trail = try await site.desk.auditTrail(for: try await site.person(.head))
      #expect(
        trail.contains {
          $0.recorded.entry.action == "case.personal-data-opened" && $0.recorded.entry.object == "case:\(id)"
        })
      #expect(!(try await browser.get("/office/cases/\(id)")).text.contains("欧阳震华"))
    }
  }

  @Test func whatPeopleTypeIsNeverMarkup() async throws {
    try await OfficeSite.with { site, client in
      let evil = "<script>alert(1)</script>\"'\u{301}&<img src=x onerror=y>"
      let id = try await site.received(subject: evil) { $0.features = evil }
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let pages = [
        "/office", "/office?q=%3Cscript%3Ealert(1)", "/office/cases/\(id)", action(id, .split), action(id, .reply),
        "/office/reports?agency=%22%3E%3Cscript%3Ealert(1)",
      ]
      for path in pages {
        let page = try await browser.get(path)
        #expect(page.status == .ok, "\(path)")
        #expect(!page.text.contains("<script>alert"), "\(path)")
        #expect(!page.text.contains("<img src=x"), "\(path)")
      }
      let kept = try await browser.post(
        action(id, .transfer), ["way": "letter", "to": evil, "reason": evil, "told": evil, "step": "preview"])
      #expect(!kept.text.contains("<script>alert"))
    }
  }

  @Test func aPaperApplicationIsRegisteredAndSplit() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let empty = try await browser.post("/office/register", ["name": "张三丰"])
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("value=\"张三丰\""))
      let fields: KeyValuePairs = [
        "body": String(site.district), "channel": "signedMail", "submittedOn": "2025-06-05", "arrivedOn": "2025-06-09",
        "applicantKind": "naturalPerson", "name": "张三丰", "identityDocument": "residentIdentity",
        "identityNumber": "11010519491231002X", "telephone": "13800000000", "address": "武当山",
        "subject": "道观修缮经费和批复", "formWanted": "post",
      ]
      let filed = try await browser.post("/office/register", fields)
      #expect(filed.text.contains("查询密码"))
      let id = try #require(filed.text.firstMatch(of: #//office/cases/(\d+)/#).flatMap { Int64($0.output.1) })
      for action in [CaseAction.confirmReceipt, .split] {
        let path = self.action(id, action)
        let version = try #require(try await browser.get(path).value(of: "version"))
        let typed = [("version", version), ("parts", "经费\n批复"), ("on", "2025-06-10")]
        let seen = try #require(try await browser.post(path, typed).value(of: "seen"))
        #expect(try await browser.post(path, typed + [("seen", seen), ("step", "confirm")]).status == .seeOther)
      }
      let page = try await browser.get("/office/cases/\(id)")
      #expect(page.text.contains("已分案"))
      let list = try await browser.get("/office")
      #expect(list.text.contains("经费") && list.text.contains("批复"))
    }
  }

  @Test func aRefusedActSaysWhyAndWhatInstead() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received(on: "2025-05-06")
      try await site.desk.setApprovalMode(.chain, of: site.district, by: try await site.person(.head))
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get(action(id, .requestCorrection))
      #expect(page.status == .conflict)
      #expect(page.text.contains("7个工作日"))
      #expect(page.text.contains("《政府信息公开条例》第三十条"))
      #expect(page.text.contains("改为：答复"))
    }
  }

  @Test func whatWasDoneInTimeIsEnteredAfterwardsWithItsOwnDay() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received(on: "2025-05-06")
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      #expect(try await browser.get("/office/cases/\(id)").text.contains("期限内已经办理的，补录"))
      let path = action(id, .requestCorrection)
      let page = try await browser.get(path)
      #expect(page.status == .ok && page.text.contains("填写实际办理的日期"))
      let version = try #require(page.value(of: "version"))
      func typed(_ day: String) -> [(String, String)] {
        [("version", version), ("points", "写明年份"), ("serviceMethod", "post"), ("on", day)]
      }
      let late = try await browser.post(path, typed("2025-05-16"))
      #expect(late.text.contains("期限已过") && late.value(of: "seen") == nil)
      let seen = try #require(try await browser.post(path, typed("2025-05-14")).value(of: "seen"))
      let done = try await browser.post(path, typed("2025-05-14") + [("seen", seen), ("step", "confirm")])
      #expect(done.status == .unprocessableContent && done.text.contains("请选择凭证的种类"))
      let slip = [("lateKind", "postReceipt"), ("lateReference", "XA12345678932"), ("seen", seen), ("step", "confirm")]
      #expect(try await browser.post(path, typed("2025-05-14") + slip).status == .seeOther)
      let timeline = try await browser.get("/office/cases/\(id)")
      #expect(timeline.text.contains("补录：办理日期2025年5月14日") && timeline.text.contains("XA12345678932"))
      let law = try await site.desk.openCase(id, for: try await site.person(.officer)).file.law
      #expect(law.correction?.requestedOn == Day("2025-05-14"))
    }
  }

  @Test func signingInSaysNothingAboutAccounts() async throws {
    try await OfficeSite.with { site, client in
      let browser = OfficeBrowser(client)
      _ = try await browser.get("/office/sign-in?next=//evil.example")
      let unknown = try await browser.post("/office/sign-in", ["login": "nobody", "password": "x-x-x-x-x"])
      let wrong = try await browser.post("/office/sign-in", ["login": "officer", "password": "x-x-x-x-x"])
      #expect(unknown.status == .unprocessableContent && wrong.status == .unprocessableContent)
      #expect(unknown.text.contains("登录名或者密码不正确") && wrong.text.contains("登录名或者密码不正确"))
      #expect(!wrong.text.contains("x-x-x-x-x"))
      let done = try await browser.post(
        "/office/sign-in", ["login": "Officer", "password": OfficeSite.password, "next": "//evil.example"])
      #expect(done.headers[.location] == "/office")
      _ = try await browser.get("/office/account")
      #expect(try await browser.post("/office/sign-out", [:]).headers[.location] == "/office/sign-in")
      #expect(try await browser.get("/office").status == .seeOther)
    }
  }

  @Test func aPasswordIsChangedWithTheOldOne() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
      let refused = try await browser.post(
        "/office/account", ["current": "wrong wrong", "new": "short", "again": "other"])
      #expect(refused.status == .unprocessableContent)
      for text in ["现在的密码不正确", "密码至少10个字符", "两次输入的新密码不一样"] { #expect(refused.text.contains(text)) }
      let new = "新的密码 correct battery"
      let done = try await browser.post("/office/account", ["current": OfficeSite.password, "new": new, "again": new])
      #expect(done.status == .seeOther)
      #expect(try await browser.get("/office/account").text.contains("密码已修改"))
    }
  }

  @Test func anAccountIsAddedBlockedAndReadmitted() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let added = try await browser.post(
        "/office/people/new", ["displayName": "李四", "login": "lisi", "body": String(site.district), "roles": "officer"])
      let password = try #require(added.text.firstMatch(of: #/初始密码：([a-z0-9-]+)/#)).output.1
      let own = OfficeBrowser(client)
      _ = try await own.get("/office/sign-in")
      #expect(
        try await own.post("/office/sign-in", ["login": "lisi", "password": String(password)]).status == .seeOther)
      let taken = try await browser.post(
        "/office/people/new", ["displayName": "李四", "login": "LISI", "body": String(site.district), "roles": "officer"])
      #expect(taken.text.contains("已被使用"))
      let id = try #require(try await site.desk.credentials(login: "lisi")).person.id
      #expect(try await browser.post("/office/people/\(id)/active", ["active": "false"]).status == .seeOther)
      #expect(try await own.get("/office").status == .seeOther, "blocked at once")
      let administrator = try #require(site.people[.administrator])
      #expect(
        try await browser.post("/office/people/\(administrator)/active", ["active": "false"]).status == .forbidden)
    }
  }

  @Test func `a substitute is named, seen in the list, and ended`() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let list = "/office/substitutes/\(site.district)"
      let (head, officer) = (try #require(site.people[.head]), try #require(site.people[.officer]))
      #expect(try await browser.get(list).text.contains("没有代行安排"))
      func form(until day: String) -> [(String, String)] {
        [("person", "\(head):head"), ("substitute", String(officer)), ("from", "2025-06-10"), ("until", day)]
      }
      let refused = try await browser.post("\(list)/new", form(until: "2025-06-01"))
      #expect(refused.status == .unprocessableContent)
      #expect(try await browser.post("\(list)/new", form(until: "2025-06-12")).status == .seeOther)
      #expect(try await browser.get(list).text.contains("代行中"))
      let standing = try #require(try await site.desk.visitor(officer))
      #expect(standing.rights.contains(.approvePaper))
      #expect(try await browser.post("\(list)/end", ["person": String(head), "number": "1"]).status == .seeOther)
      #expect(try await browser.get(list).text.contains("已结束"))
      #expect(try #require(try await site.desk.visitor(officer)).rights.contains(.approvePaper) == false)
    }
  }

  @Test func nextYearsCalendarIsShownBeforeItIsEntered() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let table = try #require(WorkingCalendar.national.years[2025])
      let typed = [
        ("year", "2025"), ("notice", "通知"), ("reason", "临时放假"), ("days", CalendarText.text(table) + "\n放假 2025-06-20"),
      ]
      let shown = try await browser.post("/office/calendar/edit", typed)
      #expect(shown.text.contains("<del>2025年7月1日</del>"))
      let seen = try #require(shown.value(of: "seen"))
      #expect(
        try await browser.post("/office/calendar/edit", typed + [("seen", seen), ("step", "confirm")]).status
          == .seeOther)
      #expect(try await browser.get("/office/cases/\(id)").text.contains("到期日：2025年7月2日"))
      let wrong = try await browser.post(
        "/office/calendar/edit", [("year", "2026"), ("notice", "通知"), ("reason", "误录"), ("days", "国庆放假")])
      #expect(wrong.text.contains("第1行") && wrong.text.contains("国庆放假"))
    }
  }

  @Test func aPaperIsHandedInWithTheLastStepAndDownloadedAgain() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = action(id, .withdraw)
      let first = try await browser.get(path)
      #expect(!first.names.contains("papers"), "files are asked on the last page only")
      var fields = [("on", "2025-06-10"), ("version", try #require(first.value(of: "version")))]
      let shown = try await browser.post(path, fields)
      #expect(shown.names.contains("papers"))
      fields += [("seen", try #require(shown.value(of: "seen"))), ("step", "confirm")]
      let wrong = try await browser.post(path, fields, file: ("papers", "撤回.pdf", "not a PDF"))
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("不能接收的文件"))
      let done = try await browser.post(path, fields, file: ("papers", "撤回.txt", "本人自愿撤回。"))
      #expect(done.status == .seeOther)
      let page = try await browser.get("/office/cases/\(id)")
      let link = try #require(page.text.firstMatch(of: #//office/cases/\d+/papers/\d+/#)).output
      let file = try await browser.get(String(link))
      #expect(file.text == "本人自愿撤回。")
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      #expect(file.headers[.cacheControl] == "no-store")
    }
  }

  @Test func aReportIsTakenInWithItsFindings() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = "/office/reports/import"
      let none = try await browser.post(path, [("scope", "self")])
      #expect(none.text.contains("请选择年报文件"))
      let picture = try await browser.post(path, [("scope", "self")], file: ("file", "年报.txt", "天气很好"))
      #expect(picture.status == .unprocessableContent)
      #expect(picture.text.contains("没有认出年报"))
      let html = """
        <html><body><p>（三）收到和处理政府信息公开申请情况</p><table>
        <tr><td>一、本年新收政府信息公开申请数量</td><td>5</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>
        </table></body></html>
        """
      let unnamed = try await browser.post(path, [("scope", "self")], file: ("file", "年报.html", html))
      #expect(unnamed.status == .unprocessableContent)
      #expect(unnamed.text.contains("请填写机关名称") && unnamed.text.contains("请填写年度"))
      let kept = try await browser.post(
        path, [("scope", "self"), ("agency", "灵泉县人民政府"), ("year", "2024")], file: ("file", "年报.html", html))
      #expect(kept.status == .seeOther)
      let page = try await browser.get(try #require(kept.headers[.location]))
      #expect(page.status == .ok)
      #expect(page.text.contains("灵泉县人民政府2024年政府信息公开工作年度报告"))
      #expect(page.text.contains("class=\"finding\""))
      #expect(try await browser.get("/office/reports").text.contains("年报.html"))
    }
  }

  @Test func theWorklistIsReadPageByPage() async throws {
    try await OfficeSite.with { site, client in
      for number in 1...53 { try await site.received(subject: "第\(number)件", confirmed: false) }
      let browser = try await OfficeBrowser.signedIn(as: Role.reviewer, client)
      let first = try await browser.get("/office")
      let next = try #require(first.text.firstMatch(of: #/href="([^"]+)" rel="next"/#)).output.1
      let second = try await browser.get(String(next).replacing("&amp;", with: "&"))
      let links = #/href="(\/office\/cases\/\d+)"/#
      let shown = [first, second].map { Set($0.text.matches(of: links).map { String($0.output.1) }) }
      #expect(shown[0].count == 50 && shown[1].count == 3)
      #expect(shown[0].isDisjoint(with: shown[1]))
      #expect(!second.text.contains("rel=\"next\""))
    }
  }

  @Test func theRecordsAreVerifiedOnDemand() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      #expect(try await browser.post("/office/verification", [:]).text.contains("全部记录完整"))
      _ = try await site.desk.database.write { db in
        try db.execute(
          "UPDATE entries SET effective_day = '2025-01-01' WHERE subject_id = $1 AND sequence = 2", .integer(id))
      }
      let broken = try await browser.post("/office/verification", [:])
      #expect(broken.text.contains("第2条内容与校验值不符"))
      #expect(broken.text.contains("href=\"/office/cases/\(id)\""))
    }
  }
}
