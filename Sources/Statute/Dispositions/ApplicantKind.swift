/// The applicant columns of the annual report's table three (申请人情况).
public enum ApplicantKind: String, CaseIterable, Codable, Sendable {
  case naturalPerson, business, research, publicInterest, legalService, other

  /// The column's label.
  public var label: String {
    switch self {
    case .naturalPerson: "自然人"
    case .business: "商业企业"
    case .research: "科研机构"
    case .publicInterest: "社会公益组织"
    case .legalService: "法律服务机构"
    case .other: "其他"
    }
  }

  /// Whether it is a legal person or other organisation (法人或其他组织).
  public var isOrganisation: Bool { self != .naturalPerson }
}
