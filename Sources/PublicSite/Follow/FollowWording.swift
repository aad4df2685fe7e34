import PageKit
import Civil
import Ledger
import Desk
import Statute

/// Where an application stands, in one badge, one sentence and one date.
struct FollowWording {
  private let law: Case
  private let clock: CaseClock
  private let isCorrectionLate: Bool
  private let handedIn: Day?
  private let canConfirm: Bool

  init(_ followed: FollowedApplication) {
    law = followed.file.law
    clock = followed.clock
    isCorrectionLate = followed.isCorrectionLate
    handedIn = followed.handedIn?.day
    canConfirm = followed.canConfirmSubmission
  }

  var status: Badge {
    switch law.state {
    case .arrived: Badge(.running, "待确认收到")
    case .registered where clock.standing == .overdue: Badge(.late, "已超过答复期限")
    case .registered: Badge(.running, "办理中")
    case .awaitingCorrection where handedIn != nil: Badge(.waiting, "补正待受理机关判断")
    case .awaitingFee where handedIn != nil: Badge(.waiting, "缴费待受理机关核对")
    case .awaitingCorrection: Badge(.soon, "等待您补正")
    case .awaitingReasons: Badge(.soon, "等待您说明理由")
    case .consulting: Badge(.waiting, "征求意见中")
    case .awaitingFee: Badge(.soon, "等待您缴费")
    case .deferred: Badge(.waiting, "延迟答复")
    case .answered: Badge(.done, law.kind == .disclosure ? "已答复" : "已处理")
    case .closed: Badge(.plain, "已终结")
    case .archived: Badge(.done, "已办结")
    case .split: Badge(.plain, "已分案")
    case .transferred: Badge(.plain, "已转送")
    }
  }

  var now: String {
    let before = clock.due.map { "请在\($0.chinese)前" } ?? "收到通知后请在期限内"
    return switch law.state {
    case .arrived where canConfirm: "\(ApplyWording(kind: law.kind).thing)已经登记，请确认是您提交的"
    case .arrived where handedIn != nil:
      "您已于\(handedIn?.chinese ?? "")确认提交，等待受理机关确认收到日期"
    case .arrived: "\(ApplyWording(kind: law.kind).thing)已经登记，正在与您确认收到日期"
    case .registered: unlimited ?? "正在办理"
    case .awaitingCorrection where handedIn != nil:
      "您已于\(handedIn?.chinese ?? "")提交补正和理由，等待受理机关判断"
    case .awaitingCorrection where isCorrectionLate: "补正期限已过，有正当理由的仍可以提交"
    case .awaitingCorrection: "\(before)补正申请内容"
    case .awaitingReasons: "\(reasonsBefore)说明申请的理由"
    case .consulting: "正在征求第三方或者其他机关的意见"
    case .awaitingFee where handedIn != nil:
      "您已于\(handedIn?.chinese ?? "")提交缴费凭证，等待受理机关核对"
    case .awaitingFee: "\(before)缴纳信息处理费\(law.fee.map { "\($0.total.yuan)元" } ?? "")"
    case .deferred: "将在合理期限内答复"
    case .answered, .archived:
      law.reply.map { "已经作出答复：\($0.disposition.group.label)" } ?? result ?? "已经办结"
    case .closed:
      law.closing?.cause == .withdrawn ? "\(ApplyWording(kind: law.kind).thing)已经撤回" : "已经终结办理"
    case .split: "已经分为几件分别办理"
    case .transferred: "已经转送负责这一信息的机关"
    }
  }

  /// Until when reasons are to be given, which has a period of its own beside the reply's.
  private var reasonsBefore: String {
    let due = clock.running.last { $0.kind == .reasons }?.deadline.due
    return due.map { "请在\($0.chinese)前" } ?? "请"
  }

  /// Where no period is set, because neither the law nor the body gives one.
  private var unlimited: String? {
    switch law.kind {
    case .disclosure: nil
    case .recordCorrection: law.periodWorkingDays == nil ? "正在核实，处理的结果会告知您" : nil
    case .activeDisclosureProposal: law.periodWorkingDays == nil ? "正在审核，处理的结果会告知您" : nil
    }
  }

  private var result: String? {
    (law.recordCorrectionResult?.label ?? law.proposalResult?.label).map { "已经处理：\($0)" }
  }

  /// Whether a period runs, or ran until the matter was decided: what was withdrawn, given up, divided or passed on
  /// falls due no more.
  var hasPeriod: Bool {
    law.state.isOpen || law.reply != nil || law.recordCorrectionResult != nil || law.proposalResult != nil
  }

  /// The due day, or plainly that it cannot be told yet because a year's holidays are not announced.
  var due: FollowCasePage.Due? {
    // The day by which the office is to confirm the receipt is no day of the reply.
    if law.state == .arrived { return nil }
    guard hasPeriod else { return nil }
    let label =
      law.state == .awaitingCorrection || law.state == .awaitingFee
      ? "截止日期" : law.kind == .disclosure ? "应答复日期" : "应办结日期"
    if let gap = clock.gap, clock.due == nil {
      return FollowCasePage.Due(label: label, date: "暂时不能推算", remaining: gap.chinese)
    }
    guard let due = clock.due else {
      if let notice = law.awaitedService, notice.receivedOn == nil, law.state != .awaitingReasons {
        return FollowCasePage.Due(
          label: label, date: "从收到通知的次日起计算", remaining: "\(notice.sentOn.chinese)邮寄，送达日期待登记")
      }
      return law.state == .consulting
        ? FollowCasePage.Due(label: label, date: "暂停计算", remaining: "收到意见后继续计算") : nil
    }
    return FollowCasePage.Due(label: label, date: due.chinese, remaining: remaining(until: due))
  }

  private func remaining(until due: Day) -> String {
    if let reply = law.reply {
      return reply.effectiveDay <= due || law.deferral != nil
        ? "\(reply.effectiveDay.chinese)作出，没有超期" : "\(reply.effectiveDay.chinese)作出，超过期限"
    }
    guard let left = clock.remainingWorkingDays else { return "" }
    if left < 0 { return "已超过\(-left)个工作日" }
    return left == 0 ? "今天到期" : "还剩\(left)个工作日"
  }
}
