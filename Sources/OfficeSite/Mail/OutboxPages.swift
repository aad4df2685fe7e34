import PageKit
import Civil
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
    return try await visit.show(.outbox, title: "发件箱", page)
  }

  private static func show(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Response {
    let line = try await visit.desk.outboxLine(try visit.id("message"), for: visit.person)
    let page = MessagePage(line, typed: visit.form, problems: problems, today: visit.today)
    return try await visit.show(
      .outboxMessage, title: "邮件", crumbs: [Crumb("发件箱", .outbox), Crumb("邮件")],
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
