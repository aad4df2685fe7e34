/// The 21 outcomes (办理结果) of an application, as the annual report's table three counts them, in table order.
public enum Disposition: String, CaseIterable, Codable, Sendable {
  case granted
  case partiallyGranted
  case stateSecret = "denied.stateSecret"
  case otherLaw = "denied.otherLaw"
  case publicSafety = "denied.publicSafety"
  case thirdParty = "denied.thirdParty"
  case internalAffairs = "denied.internalAffairs"
  case deliberative = "denied.deliberative"
  case enforcementFile = "denied.enforcementFile"
  case administrativeQuery = "denied.administrativeQuery"
  case notHeld = "unavailable.notHeld"
  case needsCreation = "unavailable.needsCreation"
  case stillUnclear = "unavailable.stillUnclear"
  case petition = "notProcessed.petition"
  case duplicate = "notProcessed.duplicate"
  case publication = "notProcessed.publication"
  case excessive = "notProcessed.excessive"
  case reconfirmation = "notProcessed.reconfirmation"
  case correctionLapsed = "other.correctionLapsed"
  case feeLapsed = "other.feeLapsed"
  case miscellaneous = "other.miscellaneous"

  /// The group of rows it belongs to.
  public enum Group: String, CaseIterable, Codable, Sendable {
    case granted, partiallyGranted, denied, unavailable, notProcessed, other

    /// The group's heading.
    public var label: String {
      switch self {
      case .granted: "予以公开"
      case .partiallyGranted: "部分公开"
      case .denied: "不予公开"
      case .unavailable: "无法提供"
      case .notProcessed: "不予处理"
      case .other: "其他处理"
      }
    }
  }

  /// The group.
  public var group: Group {
    switch self {
    case .granted: .granted
    case .partiallyGranted: .partiallyGranted
    case .stateSecret, .otherLaw, .publicSafety, .thirdParty, .internalAffairs, .deliberative, .enforcementFile,
      .administrativeQuery:
      .denied
    case .notHeld, .needsCreation, .stillUnclear: .unavailable
    case .petition, .duplicate, .publication, .excessive, .reconfirmation: .notProcessed
    case .correctionLapsed, .feeLapsed, .miscellaneous: .other
    }
  }

  /// The line's number in the table, `III-3.4`.
  public var row: String {
    switch self {
    case .granted: "III-1"
    case .partiallyGranted: "III-2"
    case .stateSecret: "III-3.1"
    case .otherLaw: "III-3.2"
    case .publicSafety: "III-3.3"
    case .thirdParty: "III-3.4"
    case .internalAffairs: "III-3.5"
    case .deliberative: "III-3.6"
    case .enforcementFile: "III-3.7"
    case .administrativeQuery: "III-3.8"
    case .notHeld: "III-4.1"
    case .needsCreation: "III-4.2"
    case .stillUnclear: "III-4.3"
    case .petition: "III-5.1"
    case .duplicate: "III-5.2"
    case .publication: "III-5.3"
    case .excessive: "III-5.4"
    case .reconfirmation: "III-5.5"
    case .correctionLapsed: "III-6.1"
    case .feeLapsed: "III-6.2"
    case .miscellaneous: "III-6.3"
    }
  }

  /// Whether it is a refusal under Articles 14 to 16. An administrative query (行政查询事项) is counted under 不予公开
  /// and yet is none.
  public var isRefusalUnderArticles14To16: Bool { group == .denied && self != .administrativeQuery }
}
