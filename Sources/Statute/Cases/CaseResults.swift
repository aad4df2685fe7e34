/// How a request to correct one's own record ends (更正申请处理结果), Art. 41.
public enum RecordCorrectionResult: String, CaseIterable, Codable, Sendable {
  /// Verified and corrected (予以更正).
  case corrected
  /// The record is right (经审核无误).
  case notEstablished
  /// Passed on to the competent body, and the applicant told (转送有权更正的机关).
  case passedOn
  /// The applicant was told whom to ask (告知向有权更正的机关提出).
  case redirected

  /// The Chinese name.
  public var label: String {
    switch self {
    case .corrected: "予以更正"
    case .notEstablished: "记录无误，不予更正"
    case .passedOn: "转送有权更正的行政机关"
    case .redirected: "告知向有权更正的行政机关提出"
    }
  }
}

/// How a proposal for active disclosure ends (主动公开建议处理结果), Art. 44.
public enum ProposalResult: String, CaseIterable, Codable, Sendable {
  /// Published (纳入主动公开).
  case adopted
  /// Does not qualify (不符合主动公开条件).
  case declined

  /// The Chinese name.
  public var label: String { self == .adopted ? "纳入主动公开" : "不纳入主动公开" }
}
