/// How a paper reaches its addressee (送达方式).
public enum ServiceMethod: String, CaseIterable, Codable, Sendable {
  case inPerson, throughAnotherBody, post, email, portal, fax
  /// A private courier (快递企业), which may not carry official documents.
  case courier

  /// The Chinese name.
  public var label: String {
    switch self {
    case .inPerson: "直接送达"
    case .throughAnotherBody: "委托其他行政机关代为送达"
    case .post: "邮政企业邮寄"
    case .email: "电子邮件"
    case .portal: "在线平台"
    case .fax: "传真"
    case .courier: "快递企业寄送"
    }
  }

  /// Whether the paper takes effect on the day the addressee signs for it.
  public var countsFromSignature: Bool { self == .inPerson || self == .throughAnotherBody }
}
