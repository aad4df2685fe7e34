import PageKit
import Civil
import Desk
import Hummingbird
import Ledger
import Mail
import Statute
import WebSupport

/// How this installation sends mail, and when people are reminded (邮件).
enum MailSettingsPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .mailSettings, { try await show($0) }), (.post, .mailSettings, { try await save($0) }),
    (.post, .mailTest, { try await test($0) }),
  ]

  struct Page: Sendable {
    let isConfigured: Bool
    let waiting: String
    let failed: String
    let hasFailed: Bool
    let outboxURL: String
    let action: String
    let testURL: String
    let server: [Field]
    let sender: [Field]
    let reminders: [Field]
    let to: Field
    let test: Badge?
    let testText: String?
    let hasErrors: Bool
    let errors: [ErrorLink]
  }

  private static let portHint = "TLS 通常是 465，STARTTLS 通常是 587。"

  private static func serverFields(_ settings: MailSettings?) -> [OfficeField] {
    [
      OfficeField("host", "服务器地址", .line, hint: "SMTP 服务器的域名，例如 smtp.example.gov.cn。", initial: settings?.host ?? ""),
      OfficeField(
        "security", "加密方式",
        .radios([
          OfficeChoice(MailServer.Security.implicitTLS.rawValue, "TLS", hint: "连接一开始就加密"),
          OfficeChoice(MailServer.Security.startTLS.rawValue, "STARTTLS", hint: "服务器不支持加密时不会发送"),
          OfficeChoice(MailServer.Security.plain.rawValue, "不加密", hint: "只用于本机的邮件服务"),
        ]), initial: (settings?.security ?? .implicitTLS).rawValue),
      OfficeField("port", "端口", .number, hint: portHint, initial: String(settings?.port ?? 465)),
      OfficeField("user", "账号", .line, hint: "服务器不要求登录的，留空。", isOptional: true, initial: settings?.user ?? ""),
      OfficeField(
        "password", "密码或者授权码", .password(autocomplete: "off"),
        hint: settings?.sealedPassword == nil ? "加密保存，以后不再显示。" : "已经保存，不再显示；不修改的留空，换了服务器或者账号的要重新填写。", isOptional: true),
    ]
  }

  private static func senderFields(_ settings: MailSettings?) -> [OfficeField] {
    [
      OfficeField("address", "发件邮箱", .line, initial: settings?.address ?? ""),
      OfficeField("senderName", "发件人名称", .line, hint: "收件人看到的名称，例如机关的全称。", initial: settings?.senderName ?? ""),
      OfficeField(
        "attachmentLimit", "每封邮件附件合计不超过（MB）", .number, hint: "不要超过服务器的限制；邮件传输时会再增大约三分之一。",
        initial: String(settings?.attachmentLimit ?? 20)),
      OfficeField(
        "site", "办公网址", .line, hint: "提醒邮件中的链接由此开头，例如 https://gongkai.example.gov.cn。", isOptional: true,
        initial: settings?.site ?? ""),
    ]
  }

  private static func reminderFields(_ settings: ReminderSettings) -> [OfficeField] {
    var isMailed = OfficeField(
      "isMailed", "邮件提醒", .checks([OfficeChoice("yes", "每个工作日把新的提醒汇总发给各人", hint: "本人可以在账号页关闭")]), isOptional: true)
    isMailed.ticked = settings.isMailed ? ["yes"] : []
    return [
      isMailed,
      OfficeField(
        "days", "到期前几个工作日提醒", .line, hint: "用逗号分开；到期当天和逾期总会提醒。",
        initial: settings.days.map { String($0) }.joined(separator: "，")),
      OfficeField(
        "shortDays", "等待他人的期限，到期前几个工作日提醒", .line, hint: "补正、缴费、征求意见、协办和一次性告知补正的期限；用逗号分开。",
        initial: settings.shortDays.map { String($0) }.joined(separator: "，")),
      OfficeField(
        "lateEvery", "逾期后每隔几个工作日再提醒", .number, hint: "1为每个工作日，5约为每周。", initial: String(settings.lateEvery)),
      OfficeField("hour", "几点以后发送", .number, hint: "0到23，北京时间。", initial: String(settings.hour)),
    ]
  }

  private static func show(
    _ visit: Visit, problems: [FieldProblem] = [], typed: Bool = false
  ) async throws -> Response {
    let setUp = try await visit.desk.mailSetUp(for: visit.person)
    let form = typed ? visit.form : nil
    let server = serverFields(setUp.settings).shown(form, problems: problems)
    let sender = senderFields(setUp.settings).shown(form, problems: problems)
    let reminders = reminderFields(setUp.reminders).shown(form, problems: problems)
    let own = try await visit.desk.contact(of: visit.person.id, for: visit.person).address
    let to = OfficeField("to", "收件邮箱", .line, initial: own ?? "")
      .shown(problems.contains { $0.field == "to" } ? visit.form : nil, problems: problems)
    let links = ErrorLink.links(problems, fields: server + sender + reminders + [to])
    let page = Page(
      isConfigured: setUp.settings != nil, waiting: String(setUp.waiting), failed: String(setUp.failed),
      hasFailed: setUp.failed > 0, outboxURL: Route.outbox.path, action: Route.mailSettings.path,
      testURL: Route.mailTest.path, server: server, sender: sender, reminders: reminders, to: to,
      test: setUp.lastTest.map { Badge(mail: $0, isBeingSent: $0.isBeingSent(at: visit.desk.clock.now)) },
      testText: setUp.lastTest.map { testText($0, year: visit.today.year) }, hasErrors: !links.isEmpty, errors: links)
    return try await visit.show(
      .mailSettings, title: "邮件", status: problems.isEmpty ? .ok : .unprocessableContent, page)
  }

  private static func testText(_ message: OutboxMessage, year: Int) -> String {
    let when = "\(MailWording.moment(message.createdAt, year))的测试邮件"
    if let answer = message.answer { return "\(when)，服务器回执：\(answer)" }
    guard let failure = message.failure else { return "\(when)，结果稍后显示，请刷新本页" }
    let again = message.state == .waiting ? "；\(MailWording.moment(message.nextAttemptAt, year))再试" : ""
    return "\(when)，\(MailWording.reason(failure, code: message.failureCode))\(again)"
  }

  private static func save(_ visit: Visit) async throws -> Response {
    var input = FormInput(visit.form)
    let (host, port) = (input.text("host"), input.number("port", in: 1...65535))
    let security: MailServer.Security? = input.choice("security")
    let (user, address, name) = (input.optionalText("user"), input.text("address"), input.text("senderName"))
    let limit = input.number("attachmentLimit", in: 1...100)
    let site = input.optionalText("site")
    let (days, shortDays) = (Self.days("days", &input), Self.days("shortDays", &input))
    let (every, hour) = (input.number("lateEvery", in: 1...20), input.number("hour", in: 0...23))
    guard input.problems.isEmpty, let host, let port, let security, let address, let name, let limit, let days,
      let shortDays, let every, let hour
    else { return try await show(visit, problems: input.problems, typed: true) }
    let settings = MailSettings(
      host: host, port: port, security: security, user: user ?? "", address: address, senderName: name,
      site: site ?? "", attachmentLimit: limit)
    let reminders = ReminderSettings(
      days: days, shortDays: shortDays, lateEvery: every, hour: hour, isMailed: visit.form["isMailed"] == "yes")
    do {
      try await visit.desk.setUpMail(
        MailSettingsForm(settings: settings, password: visit.form["password"] ?? ""), reminders: reminders,
        by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await show(visit, problems: problems, typed: true)
    }
    return try await visit.redirect(.mailSettings, .done, "邮件设置已保存。请发一封测试邮件，确认可以使用。")
  }

  /// The numbers of a list, the farthest first; nil when nothing or something else is in it.
  private static func days(_ field: String, _ input: inout FormInput) -> [Int]? {
    guard let text = input.text(field) else { return nil }
    let parts = text.split(whereSeparator: { ",，、 ".contains($0) })
    let days = parts.compactMap { Int($0) }
    if days.count == parts.count, !days.isEmpty { return Set(days).sorted(by: >) }
    input.refuse(field, .outOfRange(1...30))
    return nil
  }

  private static func test(_ visit: Visit) async throws -> Response {
    do {
      try await visit.desk.sendTestMessage(
        to: visit.form["to"] ?? "", by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await show(visit, problems: problems)
    }
    return try await visit.redirect(.mailSettings, .done, "测试邮件已交付发送，结果稍后显示在本页。")
  }
}
