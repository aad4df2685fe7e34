import Civil
import Statute

/// A digest as text. It leaves the house unsealed: it names cases by their register numbers, and nobody and nothing else.
struct DigestText {
  let subject: String
  let body: String

  init(_ reminders: [Reminder], name: String, site: String) {
    let late = reminders.filter(\.stage.isLate).count
    let today = reminders.filter { $0.stage == .today }.count
    let ahead = reminders.count - late - today
    let parts = [(late, "已过期限"), (today, "今天到期"), (ahead, "即将到期")].filter { $0.0 > 0 }
      .map { "\($0.1)\($0.0)件" }
    subject = "政府信息公开办理提醒：\(parts.joined(separator: "，"))"
    let root = site.hasSuffix("/") ? String(site.dropLast()) : site
    var lines = ["\(name)：", "", "以下事项到期或者即将到期："]
    for reminder in reminders {
      lines += ["", "【\(reminder.stage.label(left: reminder.left))】\(reminder.bodyName)　\(reminder.number)"]
      lines.append("\(reminder.topic.task)，期限至\(reminder.due.chinese)（\(reminder.due.weekday.chinese)）。")
    }
    lines += ["", root.isEmpty ? "详情请登录办公端“提醒”页查看。" : "详情：\(root)/office/reminders"]
    lines += ["", "每件事项在每个阶段只提醒一次。不需要邮件提醒的，可以在“我的账号”中关闭。"]
    body = lines.joined(separator: "\n")
  }
}

extension ReminderStage {
  /// How near it is, in a few words.
  package func label(left: Int) -> String {
    switch self {
    case .today: "今天到期"
    case .ahead: left <= 0 ? "下一个工作日前到期" : "还剩\(left)个工作日"
    case .late: "已过\(-left)个工作日"
    }
  }
}

extension Reminder.Topic {
  /// What is to be done or waited for.
  package var task: String {
    switch self {
    case .reply: "答复申请人"
    case .receipt: "与申请人确认收到日期"
    case .correction: "等待申请人补正"
    case .fee: "等待申请人缴费"
    case .correctionNotice: "需要补正的，一次性告知申请人"
    case .consultation: "等待征求意见的答复"
    case .undelivered: "登记征求意见书的送达日期，不能送达的终止征求意见"
    case .assistance: "答复协办事项"
    case .dispute: "提交复议答复或者诉讼答辩"
    }
  }
}
