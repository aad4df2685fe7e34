import PageKit
import Chronicle
import Civil
import Desk
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// What falls due for the person (提醒).
enum ReminderPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .reminders, { try await show($0) }), (.post, .remindersDismiss, { try await dismiss($0) }),
    (.post, .remindersRestore, { try await restore($0) }),
  ]

  struct Page: Sendable {
    struct Row: Sendable {
      let what: String
      let stage: Badge
      let due: String
      let isoDate: String
      let number: String
      let title: String
      let url: String
      let body: String
      /// What names it when it is put aside.
      let key: String
    }

    struct Group: Sendable {
      let id: String
      let title: String
      let count: String
      let rows: [Row]
    }

    let lead: String
    let groups: [Group]
    let isEmpty: Bool
    let showBody: Bool
    let dismissed: String?
    let dismissURL: String
    let restoreURL: String
    let mailNote: String
    let accountURL: String
  }

  private static func show(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let view = try await visit.desk.viewReminders(for: visit.person)
    let (list, reminders) = (view.list, view.list.reminders)
    let groups: [(String, String, (ReminderStage) -> Bool)] = [
      ("late", "已过期限", { $0.isLate }), ("today", "今天到期", { $0 == .today }),
      ("ahead", "即将到期", { !$0.isLate && $0 != .today }),
    ]
    let page = Page(
      lead: "按各件的期限即时推算。看过以后可以收起，到下一个阶段会再提醒。",
      groups: groups.compactMap { id, title, fits in
        let rows = reminders.filter { fits($0.stage) }.map { Page.Row($0, year: visit.today.year) }
        return rows.isEmpty ? nil : Page.Group(id: id, title: title, count: String(rows.count), rows: rows)
      }, isEmpty: reminders.isEmpty, showBody: Set(reminders.map(\.bodyName)).count > 1,
      dismissed: list.dismissed > 0 ? String(list.dismissed) : nil, dismissURL: Route.remindersDismiss.path,
      restoreURL: Route.remindersRestore.path,
      mailNote: mailNote(view.contact, isSending: view.isMailed),
      accountURL: Route.account.path)
    return try await visit.show(.reminders, title: "提醒", frame: view.frame, page)
  }

  private static func mailNote(_ contact: PersonContacts.Contact, isSending: Bool) -> String {
    if !isSending { return "系统没有开通邮件提醒，提醒只显示在这里。" }
    if contact.address == nil { return "您还没有登记电子邮箱，不会收到邮件提醒。" }
    return contact.isReminded ? "新的提醒也会发到您的电子邮箱，每天最多一封。" : "您关闭了邮件提醒。"
  }

  private static func dismiss(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let keys = Set(visit.form.all("key").compactMap(ReminderMarks.Key.init(text:)))
    try await visit.desk.dismissReminders(keys, by: visit.person)
    return try await visit.redirect(.reminders, .done, "已收起，到下一个阶段会再提醒。")
  }

  private static func restore(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    try await visit.desk.restoreReminders(by: visit.person)
    return try await visit.redirect(.reminders, .done, "已全部恢复显示。")
  }
}

extension ReminderPages.Page.Row {
  init(_ reminder: Reminder, year: Int) {
    what = reminder.topic.task
    let label = reminder.stage.label(left: reminder.left)
    switch reminder.stage {
    case .late: stage = Badge(.late, label)
    case .today: stage = Badge(.soon, label)
    case .ahead: stage = Badge(reminder.left <= 3 ? .soon : .running, label)
    }
    due = reminder.due.inList(year: year)
    isoDate = reminder.due.description
    number = reminder.number
    title = reminder.title
    body = reminder.bodyName
    key = reminder.key.text
    url =
      switch (reminder.topic, reminder.record) {
      case (.assistance, _): Route.assistance.path
      case (.dispute, let id?): Route.officeDispute(.id(id)).path
      default: Route.officeCase(.id(reminder.caseID)).path
      }
  }
}

extension ReminderMarks.Key {
  /// As a form carries it.
  var text: String { "\(subject)|\(stage)|\(due.description)" }

  init?(text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let due = Day(parts[2]) else { return nil }
    self.init(subject: parts[0], stage: parts[1], due: due)
  }
}
