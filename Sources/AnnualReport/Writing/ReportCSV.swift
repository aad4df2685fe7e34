extension AnnualReport {
  /// The cells as comma-separated values (RFC 4180): a head line, then key, label, column, value and raw text of each
  /// cell. An unknown value is an empty field.
  public var csv: String { Self.csvHeader() + csvRows() }

  /// The head line, with columns of the caller's before it: for the cells of several reports in one file.
  public static func csvHeader(prefixed columns: [String] = []) -> String {
    line(columns + ["key", "label", "column", "value", "raw"])
  }

  /// The cells, a line each, with the caller's fields before them.
  public func csvRows(prefixed fields: [String] = []) -> String {
    let start = fields.map { Self.field($0) + "," }.joined()
    return cells.reduce(into: "") { text, cell in
      text += start
      text += Self.line([cell.path, cell.rowTitle, cell.columnTitle, self.text(of: cell) ?? "", raw[cell.path] ?? ""])
    }
  }

  private static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// A field, quoted where it must be; one that a spreadsheet would take for a formula is made plain text.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first,
      ["=", "+", "@", "\t", "\r"].contains(first) || (first == "-" && DecimalAmount(text) == nil)
    {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { ["\"", ",", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension CellAddress {
  /// What the column counts, in the words of the form.
  var columnTitle: String {
    switch self {
    case .files(_, let column): column.label
    case .decisions, .otherServiceDecisions: "处理决定数量"
    case .fees: "本年收费金额（单位：万元）"
    case .previousItems: "上一年项目数量"
    case .change: "本年增/减"
    case .procurementItems: "采购项目数量"
    case .procurementAmount: "采购总金额"
    case .requests(_, let column): column.label
    case .disputes(_, let outcome): outcome.label
    }
  }
}
