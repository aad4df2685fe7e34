/// A matter for which the 2019 form asks how many items existed and how their number changed.
public enum Matter2019: String, Sendable, Hashable, CaseIterable, Codable {
  case licensing, otherServices, penalties, coercion, fees

  /// The label the form prints.
  public var label: String {
    switch self {
    case .licensing: "行政许可"
    case .otherServices: "其他对外管理服务事项"
    case .penalties: "行政处罚"
    case .coercion: "行政强制"
    case .fees: "行政事业性收费"
    }
  }
}

/// What the 2019 form says of a matter beside its decisions.
public struct MatterCounts: Sendable, Hashable {
  /// 上一年项目数量
  public var previousItems: Int?
  /// 本年增/减: positive when items were added, negative when they were dropped.
  public var change: Int?

  /// Makes the counts.
  public init(previousItems: Int? = nil, change: Int? = nil) {
    self.previousItems = previousItems
    self.change = change
  }
}

/// The cells of the active-disclosure table that only the form of 国办公开办函〔2019〕60号 has.
public struct FormOf2019: Sendable, Hashable {
  private var matters: [Matter2019: MatterCounts] = [:]
  /// Decisions on 其他对外管理服务事项.
  public var otherServiceDecisions: Int?
  /// 政府集中采购, 采购项目数量.
  public var procurementItems: Int?
  /// 政府集中采购, 采购总金额, as the report writes it: the cell carries its own unit.
  public var procurementAmount: String?

  /// All cells unknown.
  public init() {}

  /// The counts of one matter.
  public subscript(matter: Matter2019) -> MatterCounts {
    get { matters[matter] ?? MatterCounts() }
    set { matters[matter] = newValue == MatterCounts() ? nil : newValue }
  }
}
