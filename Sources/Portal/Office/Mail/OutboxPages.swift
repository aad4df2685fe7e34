import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The outbox: the list, one message, and what can be done with it (发件箱).
enum OutboxPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .outbox, { try await list($0) }), (.get, .outboxMessage(.key), { try await show($0) }),
    (.post, .outboxRetry(.key), { try await retry($0) }), (.post, .outboxResend(.key), { try await resend($0) }),
    (.post, .outboxCancel(.key), { try await cancel($0) }),
  ]

  struct ListPage: Sendable {
    struct Tab: Sendable {
      let name: String
      let url: String
      let number: String
      let current: Bool
      let late: Bool
    }

    struct Row: Sendable {
      let subject: String
      let url: String
      let kind: String
      let recipient: String
      let state: Badge
      let progress: String
      let created: String
    }

    let tabs: [Tab]
    let isConfigured: Bool
    let settingsURL: String?
    let hasMessages: Bool
    let messages: [Row]
    let emptyTitle: String
    let empty: String
    let nextPage: String?
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.manageOutbox)
    let tab = visit.query("tab").flatMap(OutboxList.Tab.init) ?? .all
    let list = try await visit.desk.outboxList(
      tab, after: visit.query("after").flatMap { Int64($0) }, for: visit.person)
    let tabs = OutboxList.Tab.allCases.map { each in
      let count = list.counts[each] ?? 0
      return ListPage.Tab(
        name: each.label, url: each.url(), number: String(count), current: each == tab,
        late: each == .failed && count > 0)
    }
    let page = ListPage(
      tabs: tabs, isConfigured: list.isConfigured,
      settingsURL: visit.may(.manageMail) ? Route.mailSettings.path : nil, hasMessages: !list.lines.isEmpty,
      messages: list.lines.map { ListPage.Row($0, year: visit.today.year) },
      emptyTitle: tab == .all ? "发件箱是空的" : "没有\(tab.label)的邮件",
      empty: tab == .failed ? "交给系统的邮件都发出了，或者已经处理。" : "以电子邮件送达的文书和办理提醒会列在这里。",
      nextPage: list.next.map { tab.url(after: $0) })
    return try await visit.show("office/outbox", title: "发件箱", page)
  }

  struct MessagePage: Sendable {
    let title: String
    let state: Badge
    let facts: [Fact]
    let alert: String?
    let retryURL: String?
    let resendURL: String?
    let cancelURL: String?
    let resend: Field?
    let cancel: Field?
    let hasErrors: Bool
    let errors: [ErrorLink]
  }

  private static func show(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Response {
    let line = try await visit.desk.outboxLine(try visit.id("message"), for: visit.person)
    let page = MessagePage(line, typed: visit.form, problems: problems, today: visit.today)
    return try await visit.show(
      "office/outbox-message", title: "邮件", crumbs: [Crumb("发件箱", .outbox), Crumb("邮件")],
      status: problems.isEmpty ? .ok : .unprocessableContent, page)
  }

  private static func retry(_ visit: Visit) async throws -> Response {
    let id = try visit.id("message")
    return try await attempt(visit, id, "已安排立即再试。") {
      try await visit.desk.retryMessage(id, by: visit.person, requestID: visit.context.web.requestID)
      return id
    }
  }

  private static func resend(_ visit: Visit) async throws -> Response {
    let id = try visit.id("message")
    return try await attempt(visit, id, "已交付重新发送。") {
      try await visit.desk.resendMessage(
        id, to: visit.form.text("to"), by: visit.person, requestID: visit.context.web.requestID)
    }
  }

  private static func cancel(_ visit: Visit) async throws -> Response {
    let id = try visit.id("message")
    return try await attempt(visit, id, "已注明不再发送。") {
      try await visit.desk.cancelMessage(
        id, reason: visit.form.text("reason") ?? "", by: visit.person, requestID: visit.context.web.requestID)
      return id
    }
  }

  /// Does it, and shows the message it leads to; what was typed wrong is told there.
  private static func attempt(
    _ visit: Visit, _ id: Int64, _ done: String, _ work: () async throws -> Int64
  ) async throws -> Response {
    do {
      let shown = try await work()
      return try await visit.redirect(.outboxMessage(.id(shown)), .done, done)
    } catch DeskRefusal.fields(let problems) {
      return try await show(visit, problems: problems)
    }
  }
}

extension OutboxPages.ListPage.Row {
  init(_ line: OutboxLine, year: Int) {
    let message = line.message
    subject = line.subject
    url = Route.outboxMessage(.id(message.id)).path
    kind = MailWording.label(message.kind)
    recipient = line.recipient
    state = Badge(mail: message, isBeingSent: line.isBeingSent)
    progress = Self.progress(message, year: year)
    created = MailWording.moment(message.createdAt, year)
  }

  private static func progress(_ message: OutboxMessage, year: Int) -> String {
    let tried = message.attempts > 1 ? "试了\(message.attempts)次，" : ""
    let reason = message.failure.map { MailWording.reason($0, code: message.failureCode) }
    switch message.state {
    case .waiting where message.attempts == 0: return "等待发送"
    case .waiting:
      return "\(reason.map { "\($0)；" } ?? "")\(tried)\(MailWording.moment(message.nextAttemptAt, year))再试"
    case .sent: return "\(tried)\(message.endedAt.map { MailWording.moment($0, year) } ?? "")服务器收下"
    case .failed: return "\(tried)\(reason ?? "")"
    case .cancelled: return message.endedAt.map { "\(MailWording.moment($0, year))注明不再发送" } ?? ""
    }
  }
}

extension OutboxPages.MessagePage {
  init(_ line: OutboxLine, typed: Form, problems: [FieldProblem], today: Day) {
    let (message, id) = (line.message, Route.Part.id(line.message.id))
    title = line.subject
    state = Badge(mail: message, isBeingSent: line.isBeingSent)
    let caseURL = line.mayOpenCase ? message.caseID.map { Route.officeCase(.id($0)).path } : nil
    func moment(_ instant: Instant) -> String { MailWording.moment(instant, today.year) }
    var facts = [
      Fact("种类", MailWording.label(message.kind)), Fact("收件人", line.recipient), Fact("单位", line.bodyName),
    ]
    if let number = line.caseNumber { facts.append(Fact("申请", number, url: caseURL)) }
    if !line.files.isEmpty { facts.append(Fact("附件", line.files.joined(separator: "；"))) }
    facts.append(Fact("交付发送", moment(message.createdAt)))
    facts.append(Fact("已试", "\(message.attempts)次"))
    if message.state == .waiting { facts.append(Fact("下次发送", moment(message.nextAttemptAt))) }
    if let ended = message.endedAt { facts.append(Fact(message.state == .sent ? "服务器收下" : "结束", moment(ended))) }
    if let answer = message.answer { facts.append(Fact("服务器回执", answer)) }
    if let failure = message.failure {
      facts.append(Fact("上次没有发出的原因", MailWording.reason(failure, code: message.failureCode)))
    }
    facts.append(Fact("邮件编号", "<\(message.messageID)>"))
    if let new = message.replacedBy { facts.append(Fact("重新发送的邮件", "查看", url: Route.outboxMessage(.id(new)).path)) }
    self.facts = facts
    let isOpen = message.replacedBy == nil && !line.isBeingSent
    alert = message.state == .failed && isOpen ? "这封邮件没有发出。\(MailWording.remedy)" : nil
    retryURL = message.state == .waiting && isOpen ? Route.outboxRetry(id).path : nil
    let mayResend = [.failed, .cancelled].contains(message.state) && isOpen && message.kind != .reminder
    resendURL = mayResend ? Route.outboxResend(id).path : nil
    cancelURL = [.waiting, .failed].contains(message.state) && isOpen ? Route.outboxCancel(id).path : nil
    let fields = [
      OfficeField("to", "改正后的收件邮箱", .line, hint: "留空发到原来的地址。", isOptional: true),
      OfficeField("reason", "原因", .line, hint: "例如：已改用邮政挂号寄出，单号……"),
    ].map { $0.shown(problems.isEmpty ? nil : typed, problems: problems) }
    resend = mayResend ? fields[0] : nil
    cancel = cancelURL == nil ? nil : fields[1]
    var links = ErrorLink.links(problems, fields: fields)
    for problem in problems {
      if case .mail(let reason) = problem.kind {
        links.append(ErrorLink(url: "#main", text: MailWording.text(reason)))
      }
    }
    errors = links
    hasErrors = !links.isEmpty
  }
}

extension OutboxList.Tab {
  var label: String {
    switch self {
    case .all: "全部"
    case .waiting: "待发送"
    case .failed: "没有发出"
    case .sent: "已发出"
    case .cancelled: "不再发送"
    }
  }

  func url(after: Int64? = nil) -> String {
    Route.outbox.with(["tab": self == .all ? nil : rawValue, "after": after.map { String($0) }])
  }
}
