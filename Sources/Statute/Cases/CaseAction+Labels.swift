extension CaseAction {
  /// The Chinese name for a button.
  public var label: String {
    switch self {
    case .register: "登记"
    case .confirmReceipt: "确认收到日期"
    case .split: "分案（一事一申请）"
    case .transfer: "转送"
    case .requestCorrection: "要求补正"
    case .supplyCorrection: "收到补正"
    case .closeUncorrected: "逾期不补正，不再处理"
    case .askReasons: "要求说明理由"
    case .receiveReasons: "收到理由说明"
    case .deferReply: "延迟答复"
    case .consult: "征求意见"
    case .recordConsultationReceipt: "登记征求意见书送达"
    case .recordOpinion: "登记意见"
    case .recordSilence: "登记逾期未提出意见"
    case .discontinueConsultation: "终止征求意见（不能送达）"
    case .extend: "延长答复期限"
    case .chargeFee: "收费通知"
    case .recordNoticeReceipt: "登记告知书送达"
    case .recordPayment: "登记缴费"
    case .closeUnpaid: "逾期未缴费，不再处理"
    case .reply: "答复"
    case .concludeRecordCorrection: "处理更正申请"
    case .concludeProposal: "处理主动公开建议"
    case .withdraw: "申请人撤回"
    case .closeOtherwise: "其他终结"
    case .archive: "归档"
    case .reopen: "重新办理"
    case .adjustReceipt: "更正收到日期"
    case .adjustService: "更正送达日期"
    case .adjustStep: "更正办理日期"
    }
  }

  /// The rule it rests on.
  public var citation: Citation {
    switch self {
    case .register, .archive, .adjustStep: .regulations("第四十五条")
    case .confirmReceipt, .adjustReceipt: .regulations("第三十一条")
    case .split: .feeRules
    case .transfer: .regulations("第三十六条第五项")
    case .requestCorrection, .supplyCorrection, .closeUncorrected: .regulations("第三十条")
    case .askReasons, .receiveReasons, .deferReply: .regulations("第三十五条")
    case .consult, .recordConsultationReceipt, .recordOpinion, .recordSilence, .discontinueConsultation:
      .regulations("第三十二条、第三十三条第三款、第三十四条")
    case .extend: .regulations("第三十三条第二款")
    case .chargeFee: .regulations("第四十二条")
    case .recordNoticeReceipt: .regulations("第三十条、第三十五条、第四十二条")
    case .recordPayment, .closeUnpaid: .feeRules
    case .reply: .regulations("第三十六条")
    case .concludeRecordCorrection: .regulations("第四十一条")
    case .concludeProposal: .regulations("第四十四条")
    case .withdraw, .closeOtherwise: .reportFormat
    case .reopen: Reopening.Cause.reconsideration.citation
    case .adjustService: .serviceAnswer
    }
  }

  /// The rule it rests on in a case of the kind: the two other kinds are passed on under an article of their own and are no
  /// part of the annual report's table.
  public func citation(for kind: CaseKind) -> Citation {
    switch (self, kind) {
    case (.transfer, .recordCorrection), (.confirmReceipt, .recordCorrection), (.adjustReceipt, .recordCorrection):
      .regulations("第四十一条")
    case (.transfer, .activeDisclosureProposal), (.confirmReceipt, .activeDisclosureProposal),
      (.adjustReceipt, .activeDisclosureProposal):
      .regulations("第四十四条")
    case (.withdraw, .recordCorrection), (.withdraw, .activeDisclosureProposal), (.closeOtherwise, .recordCorrection),
      (.closeOtherwise, .activeDisclosureProposal):
      .regulations("第四十五条")
    default: citation
    }
  }

  /// The papers it produces, in order.
  public var papers: [PaperKind] {
    switch self {
    case .register: [.registrationForm]
    case .confirmReceipt: [.receipt]
    case .requestCorrection: [.correctionNotice]
    case .askReasons: [.reasonsNotice]
    case .deferReply: [.deferralNotice]
    case .consult: [.thirdPartyConsultation, .coMakerConsultation, .assistanceLetter, .consultationNotice]
    case .extend: [.extensionNotice]
    case .chargeFee: [.feeNotice]
    case .closeUncorrected, .closeUnpaid: [.noFurtherHandling]
    case .reply: [.reply, .thirdPartyNotice]
    case .transfer: [.transferLetter]
    case .concludeRecordCorrection, .concludeProposal: [.reply]
    case .closeOtherwise: [.terminationNotice]
    default: []
    }
  }
}
