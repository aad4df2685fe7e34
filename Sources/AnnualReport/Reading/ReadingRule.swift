/// The findings of the reading itself: what it could not take over with certainty. One case for each, worded here.
public enum ReadingRule: String, Sendable, Hashable, CaseIterable {
  /// A row whose numbers cannot be placed.
  case row = "reading.row"
  /// A cell whose text is not certainly a number.
  case cell = "reading.cell"
  /// A row or table that was not found.
  case missing = "reading.missing"
  /// Numbers that belong to no label.
  case unplaced = "reading.unplaced"
  /// A cell that was found twice with different numbers.
  case conflict = "reading.conflict"
  /// The body or the year is not known.
  case identity = "reading.identity"
  /// Parts in the forms of different editions.
  case mixedForms = "reading.mixedForms"

  /// The name of the rule, in Chinese.
  public var title: String {
    switch self {
    case .row: "整行数据无法确定位置"
    case .cell: "单元格内容无法确定为数字"
    case .missing: "未找到的行或表"
    case .unplaced: "没有行名的数据"
    case .conflict: "同一单元格两处数据不一致"
    case .identity: "机关名称或年度不明"
    case .mixedForms: "新旧格式混用"
    }
  }

  /// What the rule means, in English.
  public var explanation: String {
    switch self {
    case .row: "A row has more or fewer numbers than cells, or its label was torn from them; its cells stay null."
    case .cell: "The text of a cell is not certainly one number; the cell stays null and its text is kept in raw."
    case .missing: "A row or a whole table of the form was not found; its cells stay null."
    case .unplaced: "A run of numbers has no label that could be recognised; it is placed nowhere."
    case .conflict: "A cell occurs twice in the document with different numbers; it stays null."
    case .identity: "The title does not name the body or the year with certainty."
    case .mixedForms: "Parts of the report use the 2019 form and others the 2021 form."
    }
  }

  var severity: Severity {
    switch self {
    case .mixedForms: .notice
    default: .warning
    }
  }

  func finding(at path: String? = nil, expected: String? = nil, actual: String? = nil, _ message: String) -> Finding {
    Finding(rule: rawValue, severity: severity, at: path, expected: expected, actual: actual, message: message)
  }
}
