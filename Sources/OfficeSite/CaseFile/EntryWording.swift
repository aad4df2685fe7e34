import PageKit
import Civil
import Desk
import Ledger
import Statute

/// What an entry of a case's file says to the office: a line, and what is worth knowing besides.
struct EntryWording: Sendable, Equatable {
  let title: String
  let remarks: [String]

  init(_ title: String, _ remarks: String?...) {
    self.title = title
    self.remarks = remarks.compactMap(\.self).filter { !$0.isEmpty }
  }

  init(_ event: CaseEvent) {
    switch event {
    case .registered(let event):
      let arrival = event.arrivedOn == event.submittedOn ? nil : "\(event.arrivedOn.chinese)到达"
      self.init(
        event.kind == .disclosure ? "登记申请" : "登记\(event.kind.label)", event.channel.label,
        "\(event.submittedOn.chinese)提交", arrival, event.passedOnFrom == nil ? nil : "由其他机关转送")
    case .receiptConfirmed(let event):
      self.init(
        "确认收到", "收到申请之日：\(event.receiptDay.chinese)", event.delayReason.map { "未能及时确认的原因：\($0)" })
    case .receiptAdjusted(let event):
      self.init(
        event.isOriginal == true ? "更正原申请的收到日期" : "更正收到日期", "\(event.from.chinese)改为\(event.to.chinese)",
        "原因：\(event.reason)")
    case .stepAdjusted(let event):
      self.init(
        "更正办理日期：\(event.step.kind.label)", event.step.letter, "\(event.from.chinese)改为\(event.to.chinese)",
        "原因：\(event.reason)")
    case .serviceAdjusted(let event):
      self.init("更正送达日期", "\(event.from.chinese)改为\(event.to.chinese)", "原因：\(event.reason)")
    case .split(let event):
      self.init(
        "分案", "分为\(event.parts.count)件：" + event.parts.map { "\($0.number) \($0.requested)" }.joined(separator: "；"))
    case .transferred(let event):
      self.init(
        "转送\(event.to)", "原因：\(event.reason)", event.opened.map { "在该机关的登记编号：\($0.number)" },
        event.opened.map { "告知申请人：\($0.told)" })
    case .correctionRequested(let event):
      self.init("要求补正，期限\(event.periodWorkingDays)个工作日", event.points.joined(separator: "；"))
    case .correctionSupplied(let event):
      self.init(
        "收到补正", event.requested.map { "补正后的内容：\($0)" }, event.acceptedReason.map { "逾期但有正当理由：\($0)" })
    case .reasonsRequested(let event):
      self.init("要求说明理由，期限\(event.periodWorkingDays)个工作日", event.facts)
    case .reasonsReceived: self.init("收到理由说明")
    case .replyDeferred(let event): self.init("延迟至\(event.until.chinese)前答复", "理由：\(event.reason)")
    case .extended(let event): self.init("延长答复期限\(event.workingDays)个工作日", "原因：\(event.reason)")
    case .consultationSent(let event): self.init("向\(event.party.label)征求意见", event.consultationID)
    case .consultationReceived(let event): self.init("征求意见书送达", event.consultationID)
    case .opinionReceived(let event): self.init("收到意见：\(event.answer.label)", event.consultationID)
    case .silenceRecorded(let event): self.init("逾期未提出意见", event.consultationID)
    case .consultationDiscontinued(let event):
      self.init("终止征求意见", event.consultationID, "原因：\(event.reason)", Consultation.Effect.notReached.label)
    case .feeCharged(let event):
      self.init(
        event.method == .post ? "收费通知邮寄发出" : "收费通知送达",
        "\(event.scale.label)，\(event.units)\(event.scale.unit)，共\(event.total.yuan)元",
        event.priorUnits > 0 ? "本月在此之前已有\(event.priorUnits)\(event.scale.unit)" : nil)
    case .noticeReceived(let event): self.init("\(event.notice.paper.label)送达申请人")
    case .feePaid(let event): self.init("缴费完毕", event.receiptNumber.map { "票据号码：\($0)" })
    case .replied(let event):
      self.init(
        "答复：\(event.disposition.label)", event.documentNumber.map { "文号：\($0)" },
        event.items.count > 1
          ? "共\(event.items.count)项：" + event.items.map { "\($0.subject)（\($0.kind.label)）" }.joined(separator: "；")
          : nil,
        Self.served(event.service), event.publicInterestReason.map { "公共利益的理由：\($0)" })
    case .recordCorrectionConcluded(let event): self.init(event.result.label, event.note, Self.served(event.service))
    case .proposalConcluded(let event): self.init(event.result.label, event.note, Self.served(event.service))
    case .closed(let event):
      self.init("终结：\(event.cause.label)", event.note, event.service.flatMap(Self.served))
    case .archived: self.init("归档")
    case .reopened(let event):
      self.init("依\(event.cause.label)重新办理，期限\(event.workingDays)个工作日", "文书编号：\(event.reference)")
    }
  }

  /// An event of a case as it stands, with what the law makes of an opinion that came too late.
  init(_ event: CaseEvent, of law: Case, calendar: WorkingCalendar) {
    self.init(event)
    guard case .opinionReceived(let event) = event,
      let letter = law.consultations.first(where: { $0.id == event.consultationID }),
      letter.isAnsweredLate(calendar: calendar), let effect = letter.effect(calendar: calendar)
    else { return }
    let late = "收到征求意见书已满15个工作日，逾期"
    self.init("收到逾期的意见：\(event.answer.label)", event.consultationID, effect == .consent ? late : effect.label)
  }

  /// What became of a message; the moment and the server's answer are the proof of service.
  init(mail entry: MailEntry) {
    switch entry {
    case .queued(_, _, let files, _): self.init(entry.label, "附件\(files.count)个")
    case .accepted(_, let id, let at, let answer):
      self.init(
        entry.label,
        "\(OfficeClock.day(of: at).chinese) \(OfficeClock.time(of: at))服务器收下，回执：\(answer)，邮件编号 <\(id)>")
    case .failed(_, let reason, _): self.init(entry.label, "\(MailWording.reason(entry: reason))。\(MailWording.remedy)")
    case .cancelled(_, let reason): self.init(entry.label, reason)
    }
  }

  private static func served(_ service: Service) -> String? {
    let signed = service.signedOn.map { "，\($0.chinese)签收" } ?? ""
    let proof = service.proof.map { "，凭证：\($0)" } ?? ""
    return "\(service.method.label)，\(service.sentOn.chinese)发出\(signed)\(proof)"
  }
}
