public import Civil

extension CaseEvent {
  /// The kind of event; its raw value is what is stored and never changes.
  public enum EventType: String, CaseIterable, Codable, Sendable {
    case registered, receiptConfirmed, split, transferred, correctionRequested, correctionSupplied, reasonsRequested,
      reasonsReceived, replyDeferred, consultationSent, consultationReceived, opinionReceived, silenceRecorded,
      extended, feeCharged, feePaid, replied, recordCorrectionConcluded, proposalConcluded, closed, archived, reopened,
      receiptAdjusted, serviceAdjusted, noticeReceived, stepAdjusted, consultationDiscontinued

    /// The Chinese name for a timeline.
    public var label: String {
      switch self {
      case .registered: "登记"
      case .receiptConfirmed: "确认收到日期"
      case .split: "分案"
      case .transferred: "转送"
      case .correctionRequested: "发出补正告知书"
      case .correctionSupplied: "收到补正材料"
      case .reasonsRequested: "要求说明理由"
      case .reasonsReceived: "收到理由说明"
      case .replyDeferred: "延迟答复"
      case .consultationSent: "发出征求意见书"
      case .consultationReceived: "征求意见书送达"
      case .opinionReceived: "收到意见"
      case .silenceRecorded: "逾期未提出意见"
      case .consultationDiscontinued: "终止征求意见"
      case .extended: "延长答复期限"
      case .feeCharged: "发出收费通知"
      case .feePaid: "缴费"
      case .replied: "答复"
      case .recordCorrectionConcluded: "更正申请处理完毕"
      case .proposalConcluded: "主动公开建议处理完毕"
      case .closed: "终结办理"
      case .archived: "归档"
      case .reopened: "重新办理"
      case .receiptAdjusted: "更正收到日期"
      case .serviceAdjusted: "更正送达日期"
      case .noticeReceived: "告知书送达"
      case .stepAdjusted: "更正办理日期"
      }
    }
  }

  /// The kind of event.
  public var type: EventType {
    switch self {
    case .registered: .registered
    case .receiptConfirmed: .receiptConfirmed
    case .split: .split
    case .transferred: .transferred
    case .correctionRequested: .correctionRequested
    case .correctionSupplied: .correctionSupplied
    case .reasonsRequested: .reasonsRequested
    case .reasonsReceived: .reasonsReceived
    case .replyDeferred: .replyDeferred
    case .consultationSent: .consultationSent
    case .consultationReceived: .consultationReceived
    case .opinionReceived: .opinionReceived
    case .silenceRecorded: .silenceRecorded
    case .consultationDiscontinued: .consultationDiscontinued
    case .extended: .extended
    case .feeCharged: .feeCharged
    case .feePaid: .feePaid
    case .replied: .replied
    case .recordCorrectionConcluded: .recordCorrectionConcluded
    case .proposalConcluded: .proposalConcluded
    case .closed: .closed
    case .archived: .archived
    case .reopened: .reopened
    case .receiptAdjusted: .receiptAdjusted
    case .serviceAdjusted: .serviceAdjusted
    case .noticeReceived: .noticeReceived
    case .stepAdjusted: .stepAdjusted
    }
  }

  /// The day that the law attaches to it, which may be earlier than the day it was entered.
  public var day: Day {
    switch self {
    case .registered(let event): event.day
    case .receiptConfirmed(let event): event.day
    case .split(let event): event.day
    case .transferred(let event): event.day
    case .correctionRequested(let event): event.day
    case .correctionSupplied(let event): event.day
    case .reasonsRequested(let event): event.day
    case .reasonsReceived(let event): event.day
    case .replyDeferred(let event): event.day
    case .consultationSent(let event): event.day
    case .consultationReceived(let event): event.day
    case .opinionReceived(let event): event.day
    case .silenceRecorded(let event): event.day
    case .consultationDiscontinued(let event): event.day
    case .extended(let event): event.day
    case .feeCharged(let event): event.day
    case .feePaid(let event): event.day
    case .replied(let event): event.day
    case .recordCorrectionConcluded(let event): event.day
    case .proposalConcluded(let event): event.day
    case .closed(let event): event.day
    case .archived(let event): event.day
    case .reopened(let event): event.day
    case .receiptAdjusted(let event): event.day
    case .serviceAdjusted(let event): event.day
    case .noticeReceived(let event): event.day
    case .stepAdjusted(let event): event.day
    }
  }

  var payload: any Encodable {
    switch self {
    case .registered(let event): event
    case .receiptConfirmed(let event): event
    case .split(let event): event
    case .transferred(let event): event
    case .correctionRequested(let event): event
    case .correctionSupplied(let event): event
    case .reasonsRequested(let event): event
    case .reasonsReceived(let event): event
    case .replyDeferred(let event): event
    case .consultationSent(let event): event
    case .consultationReceived(let event): event
    case .opinionReceived(let event): event
    case .silenceRecorded(let event): event
    case .consultationDiscontinued(let event): event
    case .extended(let event): event
    case .feeCharged(let event): event
    case .feePaid(let event): event
    case .replied(let event): event
    case .recordCorrectionConcluded(let event): event
    case .proposalConcluded(let event): event
    case .closed(let event): event
    case .archived(let event): event
    case .reopened(let event): event
    case .receiptAdjusted(let event): event
    case .serviceAdjusted(let event): event
    case .noticeReceived(let event): event
    case .stepAdjusted(let event): event
    }
  }
}
