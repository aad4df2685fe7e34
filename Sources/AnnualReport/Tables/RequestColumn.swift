public import Statute

/// A column of the applications table: a kind of applicant (申请人情况), or their total. The raw value is its key in the
/// JSON contract.
public enum RequestColumn: Sendable, Hashable {
  case applicant(ApplicantKind)
  case total

  /// The columns that add up to `total`.
  public static let applicants = ApplicantKind.allCases.map(RequestColumn.applicant)

  /// The label the form prints.
  public var label: String {
    switch self {
    case .applicant(let kind): kind.label
    case .total: "总计"
    }
  }

  /// The position in the table, from 0.
  public var index: Int {
    switch self {
    case .applicant(let kind): Self.positions[kind] ?? 0
    case .total: Self.positions.count
    }
  }

  private static let positions = Dictionary(
    uniqueKeysWithValues: ApplicantKind.allCases.enumerated().map { ($0.element, $0.offset) })
}

extension RequestColumn: CaseIterable, RawRepresentable, Codable {
  /// In the order of the form.
  public static let allCases = applicants + [.total]

  /// The key in the JSON contract.
  public var rawValue: String {
    switch self {
    case .applicant(let kind): kind.rawValue
    case .total: "total"
    }
  }

  /// The column of a key; nil for any other word.
  public init?(rawValue: String) {
    guard let column = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = column
  }
}
