import Desk
import Foundation
import HTTPTypes
import Ledger
import Mail
import Statute
import Synchronization
import Testing

@testable import OfficeSite

/// Mail and reminders over HTTP.
struct MailPagesTests {
  /// Accepts or refuses, as a test wants.
  struct Server: MailTransport {
    var failure: MailFailure?

    func send(_ message: MailMessage, through server: MailServer) async throws(MailFailure) -> MailReceipt {
      if let failure { throw failure }
      return MailReceipt(answer: "250 2.0.0 Ok: queued as 4F1C")
    }
  }

  static let settings: [(String, String)] = [
    ("host", "mail.example.cn"), ("port", "465"), ("security", "implicitTLS"), ("user", "gk"),
    ("password", "mima-2025-秘密"), ("address", "gk@example.cn"), ("senderName", "洛水区人民政府"), ("attachmentLimit", "20"),
    ("site", "https://gk.example.cn"), ("isMailed", "yes"), ("days", "5，3,1"), ("shortDays", "2 1"), ("lateEvery", "5"),
    ("hour", "8"),
  ]

  static func setUp(_ client: OfficeBrowser) async throws {
    #expect(try await client.post("/office/mail", settings).status == .seeOther)
  }

  @Test func theSettingsAreCheckedKeptAndNeverShowThePassword() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      #expect(try await browser.get("/office/mail").text.contains("未配置邮件"))
      let wrong: [(String, String, String)] = [
        ("host", "mail example", "请填写服务器的域名"), ("port", "70000", "应当在1到65535之间"), ("security", "plain", "只能用于本机"),
        ("address", "gk", "电子邮箱的格式不正确"), ("senderName", "", "请填写发件人名称"), ("site", "example", "请填写网址"),
        ("days", "五", "应当在1到30之间"), ("hour", "24", "应当在0到23之间"), ("password", "", "请填写密码"),
      ]
      for (name, value, message) in wrong {
        let answer = try await browser.post("/office/mail", Self.settings.map { $0.0 == name ? (name, value) : $0 })
        #expect(answer.status == .unprocessableContent && answer.text.contains(message), "\(name)")
        #expect(!answer.text.contains("mima-2025"), "\(name)")
      }
      try await Self.setUp(browser)
      let page = try await browser.get("/office/mail")
      #expect(page.text.contains("mail.example.cn") && page.text.contains("已经保存，不再显示"))
      #expect(!page.text.contains("mima-2025") && !page.text.contains("v1.k1."))
      #expect(try await browser.post("/office/mail/test", ["to": "x"]).status == .unprocessableContent)
      #expect(try await browser.post("/office/mail/test", ["to": "a@example.cn"]).status == .seeOther)
      #expect(try await DeliverOutbox(desk: site.desk, transport: Server()).run() == 1)
      #expect(try await browser.get("/office/mail").text.contains("服务器回执：250 2.0.0 Ok"))
    }
  }

  @Test func withoutAServerThePagesSayThatNothingCanBeSent() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let reply = try await browser.get("/office/cases/\(id)/reply").text
      #expect(reply.contains("未配置邮件，系统不能代发") && !reply.contains("name=\"mailing\""))
      #expect(try await browser.get("/office/outbox").text.contains("未配置邮件"))
      let fields = Self.reply(of: try await browser.get("/office/cases/\(id)/reply"), mailing: "system", to: "")
      try await Self.send(fields, ofCase: id, browser)
      let outbox = try await site.desk.outboxList(.all, for: site.person(.head))
      #expect(outbox.lines.isEmpty)
    }
  }

  private static func reply(of page: OfficeAnswer, mailing: String, to address: String) -> [(String, String)] {
    [
      ("items", "1"), ("subject1", "征地补偿费用明细"), ("kind1", "R10"), ("ground1", ""), ("note1", "经检索未找到"),
      ("serviceMethod", "email"), ("sentOn", "2025-06-10"), ("mailing", mailing), ("mailTo", address),
      ("version", page.value(of: "version") ?? ""),
    ]
  }

  /// Both steps of the reply, with the letter on the second.
  @discardableResult
  private static func send(
    _ fields: [(String, String)], ofCase id: Int64, _ browser: OfficeBrowser
  ) async throws -> OfficeAnswer {
    let seen = try await browser.post("/office/cases/\(id)/reply", fields)
    let step = [("step", "confirm"), ("seen", seen.value(of: "seen") ?? "")]
    return try await browser.post(
      "/office/cases/\(id)/reply", fields + step, file: ("letter", "答复书.pdf", "%PDF-1.4\n%%EOF\n"))
  }

  @Test func aReplyThatDidNotArriveIsToldOnTheCaseAndSentAgain() async throws {
    try await OfficeSite.with { site, client in
      try await Self.setUp(try await OfficeBrowser.signedIn(as: Role.administrator, client))
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get("/office/cases/\(id)/reply")
      #expect(page.text.contains("留空发到申请人登记的 o*************@example.cn"))
      let bad = try await Self.send(Self.reply(of: page, mailing: "system", to: "nobody"), ofCase: id, browser)
      #expect(bad.status == .unprocessableContent && bad.text.contains("电子邮箱的格式不正确"))
      let done = try await Self.send(Self.reply(of: page, mailing: "system", to: ""), ofCase: id, browser)
      #expect(done.status == .seeOther)
      #expect(try await browser.get("/office/cases/\(id)").text.contains("电子邮件待发送"))
      try await DeliverOutbox(desk: site.desk, transport: Server(failure: .refused(code: 550))).run()
      let failed = try await browser.get("/office/cases/\(id)").text
      #expect(failed.contains("以电子邮件送达的文书没有发出：邮件服务器拒收（服务器代码 550）"))
      let list = try await browser.get("/office/outbox").text
      #expect(list.contains("没有发出") && !list.contains("ouyang"))
      let link = try #require(list.firstMatch(of: #/href="(\/office\/outbox\/\d+)"/#)).output.1
      #expect(try await browser.get(String(link)).text.contains("改正后的收件邮箱"))
      let wrong = try await browser.post("\(link)/resend", ["to": "x"])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("电子邮箱的格式不正确"))
      let again = try await browser.post("\(link)/resend", ["to": "right@example.cn"])
      #expect(again.status == .seeOther)
      #expect(try await browser.post("\(link)/resend", ["to": ""]).text.contains("这封邮件的状态已经变化"))
      #expect(try await DeliverOutbox(desk: site.desk, transport: Server()).run() == 1)
      let case_ = try await browser.get("/office/cases/\(id)").text
      #expect(case_.contains("回执：250 2.0.0 Ok: queued as 4F1C") && !case_.contains("文书没有发出："))
      #expect(case_.contains("系统"))
    }
  }

  @Test func aReplyTheServerTookOnALaterDayIsToldAsThat() async throws {
    try await OfficeSite.with { site, client in
      try await Self.setUp(try await OfficeBrowser.signedIn(as: Role.administrator, client))
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get("/office/cases/\(id)/reply")
      #expect(
        try await Self.send(Self.reply(of: page, mailing: "system", to: ""), ofCase: id, browser).status == .seeOther)
      #expect(try await DeliverOutbox(desk: site.desk(on: "2025-06-12"), transport: Server()).run() == 1)
      let text = try await browser.get("/office/cases/\(id)").text
      #expect(text.contains("文书登记于2025年6月10日发出，邮件服务器在2025年6月12日才收下"))
      #expect(text.contains("2025年6月12日"))
    }
  }

  @Test func whatWasSentByOneselfIsOnlyPutOnFile() async throws {
    try await OfficeSite.with { site, client in
      try await Self.setUp(try await OfficeBrowser.signedIn(as: Role.administrator, client))
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get("/office/cases/\(id)/reply")
      let done = try await Self.send(Self.reply(of: page, mailing: "own", to: ""), ofCase: id, browser)
      #expect(done.status == .seeOther)
      #expect(try await site.desk.outboxList(.all, for: site.person(.head)).lines.isEmpty)
      #expect(try await browser.get("/office/cases/\(id)").text.contains("电子邮件，2025年6月10日发出"))
    }
  }

  @Test func remindersAreCountedPutAsideAndShownAgain() async throws {
    try await OfficeSite.with { site, client in
      _ = try await site.received(on: "2025-05-06", subject: "农村低保对象审批台账")
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get("/office/reminders")
      #expect(page.text.contains("农村低保对象审批台账") && page.text.contains("提醒<span class=\"number late\">1</span>"))
      #expect(page.text.contains("系统没有开通邮件提醒"))
      try await Self.setUp(try await OfficeBrowser.signedIn(as: Role.administrator, client))
      #expect(try await browser.get("/office/reminders").text.contains("您还没有登记电子邮箱"))
      let key = try #require(page.value(of: "key"))
      #expect(try await browser.post("/office/reminders/dismiss", ["key": key]).status == .seeOther)
      #expect(try await browser.get("/office/reminders").text.contains("现在没有提醒"))
      #expect(try await browser.post("/office/reminders/restore", [:]).status == .seeOther)
      #expect(try await browser.get("/office/reminders").text.contains("农村低保对象审批台账"))
      #expect(try await browser.post("/office/reminders/dismiss", ["key": "a|b"]).status == .seeOther)
      #expect(try await browser.get("/office/reminders").text.contains("农村低保对象审批台账"))
    }
  }

  @Test func anAddressIsEnteredByOneselfAndByWhoManagesAccounts() async throws {
    try await OfficeSite.with { site, client in
      let officer = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let wrong = try await officer.post("/office/account/mail", ["mail": "<b>x", "reminders": "yes"])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("&lt;b&gt;x"))
      #expect(try await officer.post("/office/account/mail", ["mail": "a@example.cn"]).status == .seeOther)
      let contact = try await site.desk.contact(of: site.person(.officer).id, for: site.person(.officer))
      #expect(contact == PersonContacts.Contact(address: "a@example.cn", isReminded: false))
      let administrator = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let id = try #require(site.people[.officer])
      #expect(try await administrator.get("/office/people/\(id)/mail").text.contains("a@example.cn"))
      let saved = try await administrator.post("/office/people/\(id)/mail", ["mail": "", "reminders": "yes"])
      #expect(saved.status == .seeOther)
      #expect(try await officer.get("/office/account").text.contains("name=\"mail\" type=\"text\" value=\"\""))
    }
  }
}
