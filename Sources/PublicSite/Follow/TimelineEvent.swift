import PageKit
import Civil
import Desk
import Ledger
import Statute

/// One event of an application in words for its applicant.
struct TimelineEvent {
  let date: String
  let isoDate: String
  let title: String
  var remark: String?
  var clock: String?
  /// How the line below the event is drawn: `running`, `paused`, `stopped` or `final`.
  var state = "running"

  /// The events of an application with what its applicant handed in or confirmed, each after the events of its day.
  static func all(_ followed: FollowedApplication, letters: [CaseLetter] = []) -> [TimelineEvent] {
    let kind = followed.file.law.kind
    var lines = followed.events.map { TimelineEvent($0.event, kind: kind) }
    for (entry, day) in followed.statements {
      let letter = letters.first { entry == .received(event: $0.event, paper: $0.paper) }?.letter
      let place = lines.lastIndex { $0.isoDate <= day.description }.map { $0 + 1 } ?? 0
      lines.insert(
        TimelineEvent(entry, on: day, letter: letter?.title, state: lines[..<place].last?.state ?? "running"), at: place
      )
    }
    return lines
  }

  private init(_ entry: ApplicantEntry, on day: Day, letter: String?, state: String) {
    date = day.chinese
    isoDate = day.description
    self.state = state
    switch entry {
    case .submissionConfirmed: title = "您确认申请已经提交"
    case .lateCorrection: title = "您提交了补正和逾期的理由"
    case .paymentProof: title = "您提交了缴费凭证"
    case .received(_, let paper): title = "您签收了\(letter ?? paper.label)"
    }
  }

  init(_ event: CaseEvent, kind: CaseKind = .disclosure) {
    date = event.day.chinese
    isoDate = event.day.description
    title = Self.title(event, kind)
    switch event {
    case .receiptConfirmed(let event):
      remark =
        event.periodWorkingDays == nil
        ? "收到之日为\(event.receiptDay.chinese)。" : "收到之日为\(event.receiptDay.chinese)，当日不计入，次日起计算期限。"
    case .correctionRequested(let event):
      remark = "需要补正：" + event.points.joined(separator: "；")
      clock = "应在\(event.periodWorkingDays)个工作日内补正；收到补正后重新计算答复期限。"
      state = "paused"
    case .reasonsRequested(let event):
      remark = event.facts
      clock = "请在\(event.periodWorkingDays)个工作日内说明理由。"
    case .consultationSent:
      clock = "征求意见所需时间不计入答复期限。"
      state = "paused"
    case .consultationReceived: state = "paused"
    case .extended(let event): remark = "延长\(event.workingDays)个工作日。\(event.reason)"
    case .replyDeferred(let event): remark = "延至\(event.until.chinese)。\(event.reason)"
    case .feeCharged(let event):
      remark = "应缴信息处理费\(event.total.yuan)元。"
      clock = "请在收到通知次日起20个工作日内缴费；缴费后重新计算答复期限。"
      state = "paused"
    case .transferred(let event): (remark, state) = (event.reason, "final")
    case .split(let event): (remark, state) = ("分为\(event.parts.count)件分别办理。", "final")
    case .replied(let event): (remark, state) = (event.disposition.group.label, "final")
    case .closed(let event): (remark, state) = (event.note, "final")
    case .recordCorrectionConcluded(let event): (remark, state) = (event.result.label, "final")
    case .proposalConcluded(let event): (remark, state) = (event.result.label, "final")
    case .archived: state = "final"
    case .reopened(let event):
      remark = "根据\(event.cause.label)（\(event.reference)），在\(event.workingDays)个工作日内重新答复。"
    case .receiptAdjusted(let event):
      remark =
        "收到\(event.isOriginal == true ? "原" : "")申请之日由\(event.from.chinese)更正为\(event.to.chinese)。\(event.reason)"
    case .serviceAdjusted(let event):
      remark = "送达日期由\(event.from.chinese)更正为\(event.to.chinese)。\(event.reason)"
      state = "final"
    case .stepAdjusted(let event):
      remark = "“\(event.step.kind.label)”的日期由\(event.from.chinese)更正为\(event.to.chinese)。\(event.reason)"
    case .noticeReceived:
      clock = "告知的期限自次日起计算。"
      state = "paused"
    case .registered, .correctionSupplied, .reasonsReceived, .opinionReceived, .silenceRecorded,
      .consultationDiscontinued, .feePaid:
      break
    }
  }

  private static func title(_ event: CaseEvent, _ kind: CaseKind) -> String {
    let thing = ApplyWording(kind: kind).thing
    return switch event {
    case .registered(let event): event.channel == .portal ? "网上提交\(thing)，已登记" : "\(thing)已登记"
    case .receiptConfirmed(let event): event.periodWorkingDays == nil ? "确认收到" : "确认收到，开始计算期限"
    case .correctionRequested: "要求补正"
    case .correctionSupplied: "收到补正，重新计算期限"
    case .reasonsRequested: "请您说明申请的理由"
    case .reasonsReceived: "收到理由说明"
    case .consultationSent(let event): "征求\(event.party.label)的意见"
    case .consultationReceived: "征求意见书已经送达"
    case .opinionReceived: "收到对方的意见"
    case .silenceRecorded: "对方逾期没有提出意见"
    case .consultationDiscontinued: "征求意见书不能送达，不再等待"
    case .extended: "延长答复期限"
    case .replyDeferred: "延迟答复"
    case .feeCharged: "通知缴纳信息处理费"
    case .noticeReceived(let event): "\(event.notice.paper.label)已经送达"
    case .feePaid: "收到缴费，重新计算期限"
    case .replied: "作出答复"
    case .closed(let event): event.cause == .withdrawn ? "申请人撤回" : "终结办理"
    case .archived: "办结归档"
    case .split: "分案办理"
    case .transferred: "转送其他机关"
    case .recordCorrectionConcluded, .proposalConcluded: "处理完毕"
    case .reopened: "重新办理"
    case .receiptAdjusted: "更正收到日期"
    case .serviceAdjusted: "更正送达日期"
    case .stepAdjusted: "更正办理日期"
    }
  }
}
