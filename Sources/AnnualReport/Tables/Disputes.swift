/// A way of disputing a reply: the three blocks of the disputes table.
public enum DisputePath: String, Sendable, Hashable, CaseIterable, Codable {
  /// 行政复议
  case reconsideration
  /// 行政诉讼，未经复议直接起诉
  case litigationDirect
  /// 行政诉讼，复议后起诉
  case litigationAfterReconsideration

  /// The label the form prints.
  public var label: String {
    switch self {
    case .reconsideration: "行政复议"
    case .litigationDirect: "未经复议直接起诉"
    case .litigationAfterReconsideration: "复议后起诉"
    }
  }
}

/// A column of a block of the disputes table: the state of the disputes on 31 December.
public enum DisputeOutcome: String, Sendable, Hashable, CaseIterable, Codable {
  case upheld, corrected, other, pending, total

  /// The columns that add up to `total`.
  public static let parts: [DisputeOutcome] = [.upheld, .corrected, .other, .pending]

  /// The label the form prints.
  public var label: String {
    switch self {
    case .upheld: "结果维持"
    case .corrected: "结果纠正"
    case .other: "其他结果"
    case .pending: "尚未审结"
    case .total: "总计"
    }
  }
}

/// The table on reconsideration and litigation (政府信息公开行政复议、行政诉讼情况); the same in both editions.
public struct DisputeTable: Sendable, Hashable {
  private var counts: [DisputePath: [DisputeOutcome: Int]] = [:]

  /// All cells unknown.
  public init() {}

  /// One cell; `nil` is unknown, never 0.
  public subscript(path: DisputePath, outcome: DisputeOutcome) -> Int? {
    get { counts[path]?[outcome] }
    set {
      var block = counts[path] ?? [:]
      block[outcome] = newValue
      counts[path] = block.isEmpty ? nil : block
    }
  }
}
