import Civil
import Formats
package import Desk
package import HTTPTypes
package import Ledger
import Statute
package import WebSupport

/// The words of the pages for what the desk and the forms refuse, all in one place.
package enum DeskWording {
  /// A refusal as a page says it.
  package struct Message: Sendable, Equatable {
    package var status: HTTPResponse.Status
    package var title: String
    package var text: [String]
  }

  package static func message(for refusal: DeskRefusal) -> Message {
    switch refusal {
    case .notFound:
      Message(status: .notFound, title: "没有找到", text: ["它可能已经移走，或者地址输入有误。"])
    case .notAllowed(let right):
      Message(
        status: .forbidden, title: "没有权限",
        text: ["这一操作需要“\(label(of: right))”的权限，您的账号没有。", "如需办理，请联系本单位系统管理员。"])
    case .rolesElsewhere:
      Message(
        status: .forbidden, title: "不能停用这个账号", text: ["这个账号在您不管理的单位也有角色，请联系管理全部这些单位的系统管理员。"])
    case .ownWork:
      Message(status: .forbidden, title: "不能处理自己的事项", text: ["审核应当由另一人作出，账号也不能停用自己的。"])
    case .law(let reason):
      Message(status: .conflict, title: "现在不能这样办理", text: [reason.chinese])
    case .fields(let problems):
      Message(
        status: .unprocessableContent, title: "填写的内容需要改正",
        text: problems.map { text($0, label: label(ofField: $0.field)) })
    case .changedMeanwhile(let entries):
      Message(
        status: .conflict, title: "这件申请刚刚有了变化", text: ["在您填写期间，已经发生："] + entries.map(text))
    case .calendar(let error):
      Message(status: .conflict, title: "工作日历不完整", text: [error.chinese])
    case .dispute(let reason):
      Message(status: .conflict, title: "现在不能这样登记", text: [reason.chinese])
    case .complaint(let reason):
      Message(
        status: .conflict, title: "现在不能这样办理",
        text: [reason.chinese + (reason.citation.map { "依据：\($0.chinese)。" } ?? "")])
    case .complaintChanged:
      Message(status: .conflict, title: "这件投诉举报刚刚有了变化", text: ["请回到它的页面核对经过，再办理。"])
    case .workflow(let reason):
      Message(status: .conflict, title: "现在不能这样办理", text: [reason.message])
    }
  }

  /// What is wrong with a field, and what to do about it.
  package static func text(_ problem: FieldProblem, label: String) -> String {
    switch problem.kind {
    case .missing: "请\(isFile(problem.field) ? "上传" : isChosen(problem.field) ? "选择" : "填写")\(label)"
    case .tooLong(let limit): "\(label)最多\(limit)字，请精简"
    case .notADate: "请按 2025-01-20 的样式填写\(label)"
    case .notANumber: "\(label)应当是数字"
    case .notAChoice: "请从列出的选项中选择\(label)"
    case .badResidentIdentityNumber: "居民身份证号码不正确，请核对18位号码"
    case .badCreditCode: "统一社会信用代码不正确，请核对18位代码"
    case .badEmail: "电子邮箱的格式不正确，例如 name@example.cn"
    case .badTelephone: "联系电话的格式不正确，例如 13800000000 或者 0379-60000000"
    case .inTheFuture: "\(label)不能晚于今天"
    case .inThePast: "\(label)不能早于今天"
    case .beforeTheApplication: "\(label)不能早于申请提交的日期"
    case .beforeTheApproval(let day): "\(label)不能早于这一稿定稿（审批通过）的日期：\(day.chinese)"
    case .fileNotAccepted: "\(label)中有不能接收的文件，请检查格式和大小"
    case .noRoomForFiles: "暂时不能收下更多文件，请稍后再试"
    case .taken: "\(label)已被使用，请换一个"
    case .weakPassword: "密码太简单，请使用至少12个字符，不要使用常见的密码"
    case .noSecrecyReviewer: "没有可以进行保密审查的人员，请联系系统管理员"
    case .outOfRange(let range): "\(label)应当在\(range.lowerBound)到\(range.upperBound)之间"
    case .notTheNextNumber(let next): "\(label)应当连续，下一个序号是\(next)；留空由系统编号"
    case .mail(let reason): text(reason)
    case .unusable(let reason): reason
    }
  }

  /// Why a file was not taken.
  package static func text(_ refusal: UploadRefusal, file: UploadedFile) -> String {
    let name = file.name.isEmpty ? "未命名的文件" : "“\(file.name)”"
    return switch refusal {
    case .empty: "\(name)是空文件，请重新选择"
    case .tooLarge(let limit): "\(name)超过\(limit >> 20) MB，请压缩或者拆分后上传"
    case .tooMany(let limit): "最多上传\(limit)个文件，\(name)没有接收"
    case .kind(.unknown), .kind(.empty): "\(name)的内容无法识别，请上传 PDF、Word 或者图片"
    case .kind: "不能接收\(name)这种格式，请上传 PDF、Word 或者图片"
    case .container(.unreadable): "\(name)已经损坏或者不完整，请重新保存，或者另存为 PDF 后上传"
    case .container(.tooLarge(let limit)): "\(name)展开后超过\(limit >> 20) MB或者压缩得异常，请另存为 PDF 后上传"
    case .container(.macros): "\(name)带有宏，不能接收，请另存为不带宏的文档或者 PDF 后上传"
    case .container(.encrypted): "\(name)中有加密的文件，无法查看，请去掉密码后重新上传"
    case .mismatch("", _): "\(name)没有扩展名，请在文件名后加上正确的扩展名（例如 .pdf）后上传"
    case .mismatch(let ending, _): "\(name)的内容与扩展名“\(ending)”不符，请检查文件"
    }
  }

  /// One thing that happened to a case.
  package static func text(_ recorded: RecordedEntry) -> String {
    let when = "\(OfficeClock.day(of: recorded.recordedAt).chinese) \(OfficeClock.time(of: recorded.recordedAt))"
    return switch recorded.entry {
    case .filed: "\(when)　登记"
    case .law(let event): "\(when)　\(event.label)"
    case .dueDaySet(let day): "\(when)　到期日改为\(day?.chinese ?? "未定")"
    case .assigned: "\(when)　调整了经办人"
    case .attached(let facts): "\(when)　增加了文件“\(facts.fileName)”"
    case .work(let entry): "\(when)　\(entry.label)"
    case .dispute(_, let event): "\(when)　\(event.label)"
    case .letter(let record): "\(when)　登记了“\(record.paper.label)”的文号或者内容"
    case .applicant(let entry): "\(when)　\(entry.label)"
    }
  }

  package static func label(of right: Right) -> String {
    switch right {
    case .viewCases: "查看申请"
    case .openPersonalData: "查看申请人信息"
    case .registerApplication: "登记申请"
    case .confirmReceipt: "确认收到日期"
    case .handleCase: "办理申请"
    case .extendDeadline: "延长期限"
    case .issueReply: "答复、终结"
    case .adjustFacts: "更正登记事实"
    case .reopenCase: "重新办理"
    case .manageDisputes: "登记行政复议、行政诉讼"
    case .archiveCase: "归档"
    case .assignCase: "分办"
    case .noteCase: "备注、协办"
    case .draftPaper: "拟稿、送审"
    case .reviewPaper: "审核文书"
    case .secrecyReview: "保密审查"
    case .approvePaper: "审批文书"
    case .issuePaper: "印发文书"
    case .manageWorkflow: "设置审批和文号"
    case .viewTables: "查看统计表"
    case .importReport: "导入年报"
    case .viewComplaints: "查看投诉举报"
    case .handleComplaints: "办理投诉举报"
    case .approveComplaints: "审批投诉举报文书"
    case .answerComplaints: "向主管部门说明情况、报告整改"
    case .manageComplaints: "设置投诉举报"
    case .manageCalendar: "维护工作日历"
    case .manageTemplates: "维护文书模板"
    case .managePeople: "管理人员"
    case .manageMail: "设置邮件"
    case .manageOutbox: "管理发件箱"
    case .viewAudit: "查看审计日志"
    }
  }

  package static func label(of role: Role) -> String {
    switch role {
    case .officer: "经办人"
    case .reviewer: "审核人"
    case .secrecyReviewer: "保密审查员"
    case .head: "公开办负责人"
    case .publisher: "信息发布员"
    case .supervisor: "主管部门"
    case .administrator: "系统管理员"
    }
  }

  /// What people call a field, for a problem that is told away from its form.
  package static func label(ofField name: String) -> String { labels[name] ?? "这一项" }

  private static func isChosen(_ field: String) -> Bool {
    [
      "applicantKind", "identityDocument", "formWanted", "body", "channel", "roles", "secrecyReviewer", "kind",
      "matter", "respondent",
      "choice", "person",
    ].contains(field)
  }

  private static func isFile(_ field: String) -> Bool {
    ["attachments", "identityFile", "agentFile"].contains(field)
  }

  private static let labels = [
    "kind": "投诉还是举报", "matter": "反映的问题", "respondent": "被投诉举报的机关", "choice": "受理机关", "correctBy": "改正期限",
    "applicantKind": "申请人类别", "name": "姓名或者名称", "identityDocument": "身份证明", "identityNumber": "证件号码",
    "identityFile": "身份证明的图片", "agent": "代理人", "agentFile": "授权委托书", "earlier": "此前的申请",
    "legalRepresentative": "法定代表人或者负责人", "contactPerson": "联系人",
    "telephone": "联系电话", "email": "电子邮箱", "postalCode": "邮政编码", "address": "通信地址",
    "subject": "所需信息的名称或者文号", "features": "其他特征性描述", "formWanted": "获取方式", "assistance": "需要的帮助",
    "attachments": "附件", "body": "受理机关", "login": "登录名", "displayName": "姓名", "password": "密码",
    "roles": "角色", "agency": "机关名称", "year": "年度", "arrivedOn": "收到日期", "submittedOn": "提交日期",
    "documentNumber": "文号",
    "channel": "申请渠道", "secrecyReviewer": "保密审查员", "requested": "补正后的内容", "reasons": "理由", "lateReason": "逾期的正当理由",
    "units": "承办单位", "unit": "协办单位", "question": "请求的事项", "due": "答复期限", "answer": "协办答复", "reason": "原因",
    "text": "备注", "remark": "意见", "steps": "审批环节", "people": "审批人数", "person": "经办人", "lead": "主办单位",
    "mailing": "电子邮件由谁发出", "mailTo": "收件邮箱", "to": "收件邮箱", "mail": "电子邮箱", "host": "服务器地址", "senderName": "发件人名称",
    "sentOn": "发出日期",
    "proof": "送达凭证", "paper": "文书", "day": "凭证载明的日期", "receiver": "转送的机关", "told": "告知申请人的情况", "note": "说明",
  ]
}
