import PageKit
import Desk
import Ledger
import Statute

extension OutboxPages {
  /// The list (see office/outbox).
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
}

extension OutboxPages.ListPage.Row {
  init(_ line: OutboxLine, year: Int) {
    let message = line.message
    subject = line.subject
    url = Route.outboxMessage(.id(message.id)).path
    kind = MailWording.label(message.kind)
    recipient = line.recipient
    state = Badge(mail: message, isBeingSent: line.isBeingSent)
    progress = line.isBeingSent ? "正在发送" : Self.progress(message, year: year)
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
