/// What is asked of the body (事项类型).
public enum CaseKind: String, CaseIterable, Codable, Sendable {
  /// An application for disclosure (政府信息公开申请), Art. 29.
  case disclosure
  /// Correction of a record about oneself (更正与自身相关的政府信息), Art. 41.
  case recordCorrection
  /// A proposal to publish actively (建议纳入主动公开), Art. 44.
  case activeDisclosureProposal

  /// The Chinese name.
  public var label: String {
    switch self {
    case .disclosure: "政府信息公开申请"
    case .recordCorrection: "更正政府信息申请"
    case .activeDisclosureProposal: "纳入主动公开建议"
    }
  }

  /// The article that the two other kinds rest on; nil for an application for disclosure, whose steps each have their own.
  var ownArticle: Citation? {
    switch self {
    case .disclosure: nil
    case .recordCorrection: .regulations("第四十一条")
    case .activeDisclosureProposal: .regulations("第四十四条")
    }
  }
}
