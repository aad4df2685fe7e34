/// The road a dispute takes (救济途径): the three blocks of the annual report's table four.
public enum DisputeRoute: String, CaseIterable, Codable, Sendable {
  /// Reconsideration (行政复议).
  case reconsideration
  /// A lawsuit without reconsideration (未经复议直接起诉).
  case litigationDirect
  /// A lawsuit after reconsideration (复议后起诉).
  case litigationAfterReconsideration

  /// Whether a court hears it.
  public var isLitigation: Bool { self != .reconsideration }

  /// The Chinese name.
  public var label: String {
    switch self {
    case .reconsideration: "行政复议"
    case .litigationDirect: "行政诉讼（未经复议直接起诉）"
    case .litigationAfterReconsideration: "行政诉讼（复议后起诉）"
    }
  }
}

/// The procedure of a reconsideration (行政复议程序), on which the time for the body's answer depends.
public enum DisputeProcedure: String, CaseIterable, Codable, Sendable {
  /// The ordinary procedure (普通程序).
  case ordinary
  /// The simplified procedure (简易程序), which disclosure cases may take: 行政复议法第五十三条第一款第四项.
  case simplified

  /// The Chinese name.
  public var label: String { self == .ordinary ? "普通程序" : "简易程序" }
}
