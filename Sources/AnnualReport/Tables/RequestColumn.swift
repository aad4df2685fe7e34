/// A column of the applications table: the kind of applicant (申请人情况), and their total.
public enum RequestColumn: String, Sendable, Hashable, CaseIterable, Codable {
  case naturalPerson, business, research, publicInterest, legalService, other, total

  /// The columns that add up to `total`.
  public static let applicants: [RequestColumn] = allCases.filter { $0 != .total }

  /// The label the form prints.
  public var label: String {
    switch self {
    case .naturalPerson: "自然人"
    case .business: "商业企业"
    case .research: "科研机构"
    case .publicInterest: "社会公益组织"
    case .legalService: "法律服务机构"
    case .other: "其他"
    case .total: "总计"
    }
  }

  /// The position in the table, from 0.
  public var index: Int {
    switch self {
    case .naturalPerson: 0
    case .business: 1
    case .research: 2
    case .publicInterest: 3
    case .legalService: 4
    case .other: 5
    case .total: 6
    }
  }
}
