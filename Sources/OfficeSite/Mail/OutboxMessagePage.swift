import PageKit
import Civil
import Desk
import Ledger
import Statute
import WebSupport

extension OutboxPages {
  /// One message (see office/outbox-message).
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
        links.append(ErrorLink(url: "#main", text: DeskWording.text(reason)))
      }
    }
    errors = links
    hasErrors = !links.isEmpty
  }
}
