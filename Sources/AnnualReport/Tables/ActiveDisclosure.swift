/// The table on active disclosure (主动公开政府信息情况).
public struct ActiveDisclosure: Sendable, Hashable {
  /// 规章, 第二十条第（一）项.
  public var regulations: FileCounts
  /// 行政规范性文件, 第二十条第（一）项.
  public var normativeDocuments: FileCounts
  /// Decisions on 行政许可, 第二十条第（五）项.
  public var licensing: Int?
  /// Decisions on 行政处罚, 第二十条第（六）项.
  public var penalties: Int?
  /// Decisions on 行政强制, 第二十条第（六）项.
  public var coercion: Int?
  /// 行政事业性收费 in 万元, 第二十条第（八）项; the 2019 form has no such amount.
  public var feesTenThousandYuan: DecimalAmount?
  /// The cells that only the 2019 form has; `nil` when the report has none of them.
  public var form2019: FormOf2019?

  /// A table whose cells are all unknown.
  public init(files edition: Edition = .of2021) {
    regulations = FileCounts(edition: edition)
    normativeDocuments = FileCounts(edition: edition)
  }

  /// The counts of one kind of document.
  public subscript(kind: FileKind) -> FileCounts {
    get { kind == .regulations ? regulations : normativeDocuments }
    set { if kind == .regulations { regulations = newValue } else { normativeDocuments = newValue } }
  }

  /// The decisions of one kind.
  public subscript(kind: DecisionKind) -> Int? {
    get {
      switch kind {
      case .licensing: licensing
      case .penalties: penalties
      case .coercion: coercion
      }
    }
    set {
      switch kind {
      case .licensing: licensing = newValue
      case .penalties: penalties = newValue
      case .coercion: coercion = newValue
      }
    }
  }
}

/// A kind of administrative decision counted in the active-disclosure table (处理决定数量).
public enum DecisionKind: String, Sendable, Hashable, CaseIterable, Codable {
  case licensing, penalties, coercion

  /// The label the form prints.
  public var label: String {
    switch self {
    case .licensing: "行政许可"
    case .penalties: "行政处罚"
    case .coercion: "行政强制"
    }
  }
}
