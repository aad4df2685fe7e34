extension LetterTemplate {
  /// The template an office begins with, for every kind of letter; it follows the law in force since 2024.
  public static func standard(for kind: LetterKind) -> LetterTemplate {
    switch kind.paper {
    case .registrationForm: .registrationForm
    case .approvalForm: .approvalForm
    case .receipt: kind.matter == .disclosure ? .receipt : .receipt(of: kind.matter)
    case .correctionNotice: .correctionNotice
    case .reasonsNotice: .reasonsNotice
    case .deferralNotice: .deferralNotice
    case .extensionNotice: .extensionNotice
    case .feeNotice: .feeNotice
    case .thirdPartyConsultation: .thirdPartyConsultation
    case .coMakerConsultation: .coMakerConsultation
    case .assistanceLetter: .assistanceLetter
    case .consultationNotice: .consultationNotice
    case .thirdPartyNotice: .thirdPartyNotice
    case .noFurtherHandling: .noFurtherHandling
    case .terminationNotice: .terminationNotice
    case .transferLetter: .transferLetter
    case .reply:
      switch kind.matter {
      case .disclosure: .reply
      case .recordCorrection: .recordCorrectionReply
      case .activeDisclosureProposal: .proposalReply
      }
    }
  }

  /// The sentence most letters begin with.
  static let received = "本机关于{{收到日期}}收到{{称谓}}{{提交方式}}提交的{{事项类型}}（登记编号：{{登记编号}}），申请内容为：“{{申请内容}}”。"

  /// Where to turn with questions.
  static let contactLine = "如需咨询，请与本机关政府信息公开工作机构联系。{{联系方式}}。"
}
