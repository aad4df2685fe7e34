extension ReadReport {
  /// The report for a terminal: who and when, every row with its numbers (“?” is unknown), and the findings.
  public var text: String {
    var lines = [
      "\(report.agency ?? "（机关不明）") \(report.year.map { "\($0)年" } ?? "（年度不明）") 政府信息公开工作年度报告（\(report.edition.citation)）"
    ]
    var table = ""
    var row = ""
    var numbers: [String] = []
    func flush() {
      if !numbers.isEmpty { lines.append("  \(row)  \(numbers.joined(separator: " "))") }
      numbers = []
    }
    for cell in report.cells {
      let title = cell.terminalTitle
      if title != row || cell.tablePath != table { flush() }
      row = title
      if cell.tablePath != table {
        table = cell.tablePath
        lines += ["", Self.title(ofTable: table)]
      }
      numbers.append(report.text(of: cell) ?? "?")
    }
    flush()
    lines += ["", findings.isEmpty ? "未发现问题" : "发现\(findings.count)项"]
    lines += findings.map { "  [\($0.severity.title)] \($0.rule) \($0.at ?? "")  \($0.message)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(ofTable table: String) -> String {
    switch table {
    case "activeDisclosure": ReportSection.titles[2] ?? ""
    case "requests": ReportSection.titles[3] ?? ""
    default: ReportSection.titles[4] ?? ""
    }
  }
}

extension CellAddress {
  fileprivate var terminalTitle: String {
    switch self {
    case .requests, .disputes, .files: rowTitle
    default: label
    }
  }
}
