/// Something that a letter must say (必备内容).
public enum LetterElement: String, CaseIterable, Codable, Sendable {
  case issuer, title, documentNumber, addressee, date
  case registerNumber, requested, receivedOn, receivedHow, dueDay, contact, earlierSteps, basis, remedy
  case unclearPoints, period, silenceEffect, newClock, frequencyFacts, originalDueDay, newDueDay, reason, approval
  case concern, replySlip, suspendedFrom, feeScale, feeCount, feeTotal, payment, lastPaymentDay
  case disclosed, publicInterest, findings, closingFacts, result, transferTo

  /// The Chinese name.
  public var label: String {
    switch self {
    case .issuer: "发文机关"
    case .title: "标题"
    case .documentNumber: "发文字号"
    case .addressee: "收件人"
    case .date: "成文日期"
    case .registerNumber: "登记编号"
    case .requested: "申请内容"
    case .receivedOn: "收到申请的日期"
    case .receivedHow: "提交方式"
    case .dueDay: "答复截止日期"
    case .contact: "联系方式"
    case .earlierSteps: "此前的办理经过"
    case .basis: "法律依据"
    case .remedy: "救济途径"
    case .unclearPoints: "需要补正的内容"
    case .period: "期限"
    case .silenceEffect: "逾期的后果"
    case .newClock: "答复期限的计算"
    case .frequencyFacts: "申请数量、频次的事实"
    case .originalDueDay: "原答复截止日期"
    case .newDueDay: "新的答复截止日期"
    case .reason: "理由"
    case .approval: "批准情况"
    case .concern: "涉及其权益的说明"
    case .replySlip: "回执"
    case .suspendedFrom: "不计期限的起始日期"
    case .feeScale: "计收方式"
    case .feeCount: "计费数量"
    case .feeTotal: "应缴金额"
    case .payment: "缴费方式"
    case .lastPaymentDay: "缴费期限"
    case .disclosed: "公开的内容"
    case .publicInterest: "公开的理由"
    case .findings: "逐项答复"
    case .closingFacts: "终结办理的事实"
    case .result: "处理结果"
    case .transferTo: "转送机关"
    }
  }

  /// The fields that say it, any one of them; empty where the letter's frame says it.
  public var fields: [LetterField] {
    switch self {
    case .issuer, .title, .documentNumber, .addressee, .date, .replySlip: []
    case .registerNumber: [.registerNumber]
    case .requested: [.requested]
    case .receivedOn: [.receivedOn]
    case .receivedHow: [.channel]
    case .dueDay: [.dueDay]
    case .contact: [.contact]
    case .earlierSteps: [.earlierSteps]
    case .basis: [.basis, .itemBasis]
    case .remedy: [.remedy]
    case .unclearPoints: [.unclearPoints]
    case .period: [.period]
    case .silenceEffect: [.silenceEffect]
    case .newClock: [.newClock]
    case .frequencyFacts: [.frequencyFacts]
    case .originalDueDay: [.originalDueDay]
    case .newDueDay: [.newDueDay, .deferredUntil]
    case .reason: [.reason, .itemReasons]
    case .approval: [.approval]
    case .concern: [.concern]
    case .suspendedFrom: [.suspendedFrom]
    case .feeScale: [.feeScale]
    case .feeCount: [.feeCount]
    case .feeTotal: [.feeTotal]
    case .payment: [.payment]
    case .lastPaymentDay: [.paymentDueDay, .period]
    case .disclosed: [.disclosed]
    case .publicInterest: [.publicInterest]
    case .findings: [.itemAnswer]
    case .closingFacts: [.closingFacts, .itemAnswer]
    case .result: [.result]
    case .transferTo: [.transferTo]
    }
  }

  /// Whether a letter owes it only when there is something to say.
  public var isOwedOnlyWhenKnown: Bool { self == .earlierSteps }
}
