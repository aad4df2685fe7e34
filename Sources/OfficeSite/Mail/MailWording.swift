import PageKit
import Civil
import Desk
import Ledger

/// The words of the pages for what becomes of mail, all in one place.
enum MailWording {
  /// Why a message was not accepted.
  static func reason(_ word: String, code: Int? = nil) -> String {
    let answer = code.map { "（服务器代码 \($0)）" } ?? ""
    return switch word {
    case "unreachable": "连不上邮件服务器"
    case "timedOut": "邮件服务器没有在规定时间内回应"
    case "notProtected": "不能建立加密连接，或者服务器证书不受信任"
    case "loginRefused": "邮件服务器不接受账号或者密码"
    case "brokenOff": "连接中断，服务器没有确认收下"
    case "refusedForNow": "邮件服务器暂时不收\(answer)"
    case "refused": "邮件服务器拒收\(answer)，多半是收件地址不存在"
    case "cancelled": "系统停机，发送中止"
    case MailFailureWord.unusable: "邮件内容不能使用"
    case MailFailureWord.abandoned: "发送时系统多次中断"
    default: "原因不明"
    }
  }

  /// The reason as the entries of a case keep it: a word, and a code where there is one.
  static func reason(entry: String) -> String {
    let parts = entry.split(separator: " ").map(String.init)
    return reason(parts.first ?? "", code: parts.count > 1 ? Int(parts[1]) : nil)
  }

  /// What to do about a message that was given up.
  static let remedy = "请核对收件地址后重新发送，或者改用邮寄、当面等方式送达，并在发件箱中注明不再发送。"

  /// A moment as lists of the office write it.
  static func moment(_ instant: Instant, _ year: Int) -> String {
    "\(OfficeClock.day(of: instant).inList(year: year)) \(OfficeClock.time(of: instant))"
  }

  static func label(_ kind: OutboxDraft.Kind) -> String {
    switch kind {
    case .service: "文书送达"
    case .reminder: "办理提醒"
    case .test: "测试"
    }
  }
}

extension Badge {
  /// Where a message stands.
  init(mail message: OutboxMessage, isBeingSent: Bool) {
    switch message.state {
    case .waiting where isBeingSent: self.init(.running, "正在发送")
    case .waiting: self.init(message.attempts == 0 ? .waiting : .soon, message.attempts == 0 ? "待发送" : "等待重试")
    case .sent: self.init(.done, "已发出")
    case .failed: self.init(message.replacedBy == nil ? .error : .plain, message.replacedBy == nil ? "没有发出" : "已重新发送")
    case .cancelled: self.init(.plain, "不再发送")
    }
  }
}
