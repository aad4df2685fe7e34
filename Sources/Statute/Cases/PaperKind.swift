/// The papers of the procedure (文书).
public enum PaperKind: String, CaseIterable, Codable, Sendable {
  case registrationForm, receipt, correctionNotice, reasonsNotice, deferralNotice, extensionNotice,
    thirdPartyConsultation, coMakerConsultation, assistanceLetter, consultationNotice, thirdPartyNotice, feeNotice,
    reply, noFurtherHandling, terminationNotice, transferLetter, approvalForm

  /// The usual title; localities differ, so it is only where an office begins.
  public var label: String {
    switch self {
    case .registrationForm: "申请登记表"
    case .receipt: "登记回执"
    case .correctionNotice: "补正告知书"
    case .reasonsNotice: "说明理由告知书"
    case .deferralNotice: "延迟答复告知书"
    case .extensionNotice: "延期答复告知书"
    case .thirdPartyConsultation: "第三方意见征询书"
    case .coMakerConsultation: "征求意见书（共同制作机关）"
    case .assistanceLetter: "协办函"
    case .consultationNotice: "征求意见告知书"
    case .thirdPartyNotice: "依申请公开告知书（第三方）"
    case .feeNotice: "收费通知书"
    case .reply: "政府信息公开申请答复书"
    case .noFurtherHandling: "不再处理告知书"
    case .terminationNotice: "终止办理告知书"
    case .transferLetter: "转送函"
    case .approvalForm: "政府信息公开审查呈批单"
    }
  }
}
