/// Why information is withheld (不予公开的理由), Articles 14 to 16.
public enum Ground: String, CaseIterable, Codable, Sendable {
  /// State secrets (国家秘密).
  case stateSecret = "14-1"
  /// Forbidden by a law or administrative regulation (法律、行政法规禁止公开).
  case otherLaw = "14-2"
  /// Might endanger security or stability (三安全一稳定).
  case publicSafety = "14-3"
  /// Trade secrets, privacy and other rights of a third party (商业秘密、个人隐私等).
  case thirdParty = "15"
  /// Internal affairs (内部事务信息).
  case internalAffairs = "16-1"
  /// Deliberation in process (过程性信息).
  case deliberative = "16-2"
  /// Files of administrative enforcement (行政执法案卷信息).
  case enforcementFile = "16-3"

  /// The name people use.
  public var label: String {
    switch self {
    case .stateSecret: "依法确定为国家秘密"
    case .otherLaw: "法律、行政法规禁止公开"
    case .publicSafety: "公开后可能危及国家安全、公共安全、经济安全、社会稳定"
    case .thirdParty: "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害"
    case .internalAffairs: "内部事务信息"
    case .deliberative: "过程性信息"
    case .enforcementFile: "行政执法案卷信息"
    }
  }

  /// The article.
  public var citation: Citation {
    switch self {
    case .stateSecret, .otherLaw, .publicSafety: .regulations("第十四条")
    case .thirdParty: .regulations("第十五条")
    case .internalAffairs: .regulations("第十六条第一款")
    case .deliberative, .enforcementFile: .regulations("第十六条第二款")
    }
  }

  /// Whether the body may choose (可以不予公开), so that the reply must say why it chose so.
  public var isDiscretionary: Bool {
    switch self {
    case .internalAffairs, .deliberative, .enforcementFile: true
    case .stateSecret, .otherLaw, .publicSafety, .thirdParty: false
    }
  }

  /// The row it is counted in.
  public var disposition: Disposition {
    switch self {
    case .stateSecret: .stateSecret
    case .otherLaw: .otherLaw
    case .publicSafety: .publicSafety
    case .thirdParty: .thirdParty
    case .internalAffairs: .internalAffairs
    case .deliberative: .deliberative
    case .enforcementFile: .enforcementFile
    }
  }
}
