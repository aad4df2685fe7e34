extension Disposition {
  /// The row's label in the official table, without its number.
  public var label: String {
    switch self {
    case .granted: "予以公开"
    case .partiallyGranted: "部分公开"
    case .stateSecret: "属于国家秘密"
    case .otherLaw: "其他法律行政法规禁止公开"
    case .publicSafety: "危及“三安全一稳定”"
    case .thirdParty: "保护第三方合法权益"
    case .internalAffairs: "属于三类内部事务信息"
    case .deliberative: "属于四类过程性信息"
    case .enforcementFile: "属于行政执法案卷"
    case .administrativeQuery: "属于行政查询事项"
    case .notHeld: "本机关不掌握相关政府信息"
    case .needsCreation: "没有现成信息需要另行制作"
    case .stillUnclear: "补正后申请内容仍不明确"
    case .petition: "信访举报投诉类申请"
    case .duplicate: "重复申请"
    case .publication: "要求提供公开出版物"
    case .excessive: "无正当理由大量反复申请"
    case .reconfirmation: "要求行政机关确认或重新出具已获取信息"
    case .correctionLapsed: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    case .feeLapsed: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    case .miscellaneous: "其他"
    }
  }

  /// The rule that leads to it.
  public var citation: Citation {
    switch self {
    case .granted: .regulations("第三十六条第一项、第二项")
    case .partiallyGranted: .regulations("第三十七条")
    case .stateSecret, .otherLaw, .publicSafety: .regulations("第三十六条第三项、第十四条")
    case .thirdParty: .regulations("第三十六条第三项、第十五条")
    case .internalAffairs: .regulations("第三十六条第三项、第十六条第一款")
    case .deliberative, .enforcementFile: .regulations("第三十六条第三项、第十六条第二款")
    case .administrativeQuery: .regulations("第三十六条第七项")
    case .notHeld: .regulations("第三十六条第四项、第五项")
    case .needsCreation: .regulations("第三十八条")
    case .stillUnclear, .correctionLapsed: .regulations("第三十条")
    case .petition: .regulations("第三十九条第一款")
    case .duplicate: .regulations("第三十六条第六项")
    case .publication: .regulations("第三十九条第二款")
    case .excessive: .regulations("第三十五条")
    case .reconfirmation, .miscellaneous: .reportFormat
    case .feeLapsed: .feeRules
    }
  }

  /// The kinds of reply that lead there.
  public var replyKinds: [ReplyKind] { ReplyKind.allCases.filter { $0.dispositions.contains(self) } }
}
