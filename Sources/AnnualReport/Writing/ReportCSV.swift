extension AnnualReport {
  /// The cells as comma-separated values (RFC 4180): a head line, then key, label, column, value and raw text of each
  /// cell. An unknown value is an empty field.
  public var csv: String {
    var text = "key,label,column,value,raw\r\n"
    for cell in cells {
      let fields = [cell.path, cell.rowTitle, cell.columnTitle, self.text(of: cell) ?? "", raw[cell.path] ?? ""]
      text += fields.map(Self.field).joined(separator: ",") + "\r\n"
    }
    return text
  }

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
