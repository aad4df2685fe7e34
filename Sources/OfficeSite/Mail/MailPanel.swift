import PageKit
import Civil
import Desk
import Ledger
import Statute

/// The messages by which papers of a case were served, on its page.
struct MailPanel: Sendable {
  struct Line: Sendable {
    let text: String
    let url: String?
    let state: Badge
    let detail: String
  }

  let lines: [Line]
  /// What nobody may overlook: papers that did not leave, or left on another day than the one on file.
  let alerts: [Alert]
  let hasAlerts: Bool

  struct Alert: Sendable {
    let kind: String
    let text: String
    let url: String?
    /// Where the day of service is put right.
    var adjustURL: String?
  }

  /// Nil for a case that nothing was sent for.
  init?(_ opened: OpenedCase, messages: [OutboxMessage], mayManage: Bool, now: Instant, today: Day) {
    let mails = opened.work.mails
    guard !mails.isEmpty else { return nil }
    let byID = Dictionary(messages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func url(_ mail: CaseMail) -> String? { mayManage ? Route.outboxMessage(.id(mail.id)).path : nil }
    lines = mails.reversed().map { mail in
      let message = byID[mail.id]
      let state = message.map { Badge(mail: $0, isBeingSent: $0.isBeingSent(at: now)) } ?? Badge(mail)
      return Line(
        text: "\(MailWording.moment(mail.queuedAt, today.year))交付发送", url: url(mail), state: state,
        detail: Self.detail(mail, message, year: today.year))
    }
    var alerts: [Alert] = []
    for mail in mails where mail.needsAttention {
      let reason = MailWording.reason(entry: mail.outcome ?? "")
      alerts.append(
        Alert(
          kind: "error", text: "以电子邮件送达的文书没有发出：\(reason)。登记的送达没有完成，\(MailWording.remedy)", url: url(mail)))
    }
    for mail in mails where mail.state == .sent {
      guard let ended = mail.endedAt else { continue }
      let (queued, left) = (OfficeClock.day(of: mail.queuedAt), OfficeClock.day(of: ended))
      guard left > queued else { continue }
      let served = opened.servedPapers.first { $0.endsTheCase }
      let isCounted = served?.service?.method == .email && served?.day == queued
      // Whoever put the day right need not be told again.
      if served?.service?.method == .email, served?.day == left { continue }
      alerts.append(
        Alert(
          kind: "warning",
          text: "文书登记于\(queued.chinese)发出，邮件服务器在\(left.chinese)才收下；是否按期请以实际发出之日核对。", url: url(mail),
          adjustURL: isCounted && opened.mayAdjustService ? opened.adjustServiceURL(to: left) : nil))
    }
    self.alerts = alerts
    hasAlerts = !alerts.isEmpty
  }

  private static func detail(_ mail: CaseMail, _ message: OutboxMessage?, year: Int) -> String {
    switch mail.state {
    case .sent:
      "\(mail.endedAt.map { MailWording.moment($0, year) } ?? "")服务器收下，回执：\(mail.outcome ?? "")，邮件编号 <\(mail.messageID)>"
    case .failed: MailWording.reason(entry: mail.outcome ?? "")
    case .cancelled: mail.outcome ?? ""
    case .waiting:
      if let message, let failure = message.failure {
        "第\(message.attempts)次没有发出：\(MailWording.reason(failure, code: message.failureCode))；"
          + "\(MailWording.moment(message.nextAttemptAt, year))再试"
      } else {
        "等待系统发出"
      }
    }
  }
}

extension Badge {
  init(_ mail: CaseMail) {
    switch mail.state {
    case .waiting: self.init(.waiting, "待发送")
    case .sent: self.init(.done, "已发出")
    case .failed: self.init(.error, "没有发出")
    case .cancelled: self.init(.plain, "不再发送")
    }
  }
}
