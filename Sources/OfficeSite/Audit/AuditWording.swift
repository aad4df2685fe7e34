import PageKit
import Chronicle
import Desk
import Ledger
import Statute

/// What stands on the audit trail, in words.
enum AuditWording {
  static func title(_ action: String) -> String { titles[action] ?? action }

  /// Who stands where no name is known: nobody who signed in, or the program itself.
  static func nobody(_ entry: AuditEntry) -> String {
    if entry.person != nil { return "已删除的账号" }
    return entry.action.hasPrefix("person.sign") ? "未登录" : "系统"
  }

  /// The record an entry is about: `申请 12`.
  static func object(_ object: String) -> String {
    let parts = object.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return objects[object] ?? object }
    if parts[0] == "settings" { return objects[object] ?? "设置" }
    return "\(objects[parts[0]] ?? parts[0]) \(parts[1])"
  }

  static func detail(_ key: String, _ value: String) -> String {
    "\(keys[key] ?? key)：\(text(value, of: key))"
  }

  private static func text(_ value: String, of key: String) -> String {
    switch key {
    case "letter": PaperKind(rawValue: value)?.label ?? value
    case "roles":
      value.split(separator: ",").map { Role(rawValue: String($0)).map(DeskWording.label) ?? String($0) }
        .joined(separator: "、")
    case "opened": object(value)
    case "reminders": value == "on" ? "接收" : "不接收"
    case "password": value == "kept" ? "未改" : "已改"
    case "template": TemplateName(id: value)?.label ?? value
    default: value
    }
  }

  /// Every action that is put on the trail; a test holds this against the code that writes them.
  static let titles = [
    "person.signed-in": "登录", "person.sign-in-failed": "登录失败", "person.password-changed": "修改密码",
    "person.added": "添加人员", "person.blocked": "停用账号", "person.readmitted": "恢复账号",
    "person.substitute-named": "指定代行人", "person.substitution-ended": "结束代行",
    "person.mail-changed": "修改提醒邮箱", "case.personal-data-opened": "查看申请人信息",
    "case.secrecy-review": "登记保密审查", "case.archive-made": "下载归档包", "case.letter-completed": "补充文书内容",
    "case.passed-on": "转送其他机关", "case.texts-erased": "删除办理内容和个人信息", "calendar.entered": "录入工作日历",
    "complaint.personal-data-opened": "查看投诉举报人信息", "complaint.texts-erased": "删除投诉举报的内容和个人信息",
    "settings.complaints": "修改投诉举报的设置", "report.stored": "保存年报",
    "letterhead.changed": "修改机关信息", "list.exported": "导出清单", "mail.set-up": "修改邮件设置",
    "mail.tested": "发测试邮件", "mail.retried": "立即再发邮件", "mail.resent": "重新发送邮件", "mail.cancelled": "停止发送邮件",
    "settings.periods": "修改期限", "template.changed": "修改文书模板", "template.reset": "恢复标准模板",
    "workflow.set": "修改审批设置",
  ]

  private static let objects = [
    "case": "申请", "complaint": "投诉举报", "person": "人员", "report": "年报", "calendar": "工作日历", "body": "机关", "outbox": "邮件",
    "list": "清单", "worklist": "工作台", "settings:mail": "邮件设置",
  ]

  private static let keys = [
    "reviewer": "审查人", "roles": "角色", "moved": "改变到期日的件数", "flipped": "改变按期与否的件数",
    "reason": "原因", "contentHash": "内容校验值", "letter": "文书",
    "template": "模板", "version": "记录数", "opened": "对方登记为", "name": "设置项", "value": "新值", "lines": "件数",
    "reminders": "邮件提醒", "host": "服务器", "port": "端口", "security": "加密方式", "password": "密码",
  ]
}
