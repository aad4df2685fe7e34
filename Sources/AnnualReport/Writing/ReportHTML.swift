import Documents

/// Writes a report as HTML: the tables of the national form with its spans, captions, scoped heads, and on every cell
/// the path of the cell as its id, so that a finding can point at it. Reading the page gives the same report.
public struct ReportHTML: Sendable {
  private let report: AnnualReport
  private let marks: [String: Severity]
  private let link: @Sendable (CellAddress) -> String?

  /// - Parameters:
  ///   - findings: each cell that a finding is about gets the class `has-finding` and the severity as a class.
  ///   - link: an address to which the number of a cell leads; `nil` for plain numbers.
  public init(
    _ report: AnnualReport, findings: [Finding] = [], link: @escaping @Sendable (CellAddress) -> String? = { _ in nil }
  ) {
    self.report = report
    self.link = link
    var marks: [String: Severity] = [:]
    for finding in findings {
      guard let path = finding.at else { continue }
      marks[path] = max(finding.severity, marks[path] ?? .notice)
    }
    self.marks = marks
  }

  /// A whole page.
  public func page() -> String {
    let title = HTMLEscaping.escape(report.title)
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><title>\(title)</title></head>
      <body>
      \(article())</body>
      </html>

      """
  }

  /// The report as an article: title, six sections, tables in their sections.
  public func article() -> String {
    var html = "<article>\n<h1>\(HTMLEscaping.escape(report.title))</h1>\n"
    for ordinal in 1...6 {
      let section = report.section(ordinal)
      let table = table(ofSection: ordinal)
      guard section != nil || table != nil else { continue }
      let title = section?.title ?? ReportSection.titles[ordinal] ?? ""
      if section != nil { html += "<h2>\(Self.numerals[ordinal - 1])、\(HTMLEscaping.escape(title))</h2>\n" }
      for line in (section?.text ?? "").split(separator: "\n") {
        html += "<p>\(HTMLEscaping.escape(String(line)))</p>\n"
      }
      html += table ?? ""
    }
    return html + "</article>\n"
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六"]

  private func table(ofSection ordinal: Int) -> String? {
    switch ordinal {
    case 2: activeDisclosureTable()
    case 3: requestsTable()
    case 4: disputesTable()
    default: nil
    }
  }

  // MARK: - Pieces

  func row(_ cells: String...) -> String { "<tr>" + cells.joined() + "</tr>\n" }

  func head(_ text: String, scope: String, rows: Int = 1, columns: Int = 1) -> String {
    let span = (rows > 1 ? " rowspan=\"\(rows)\"" : "") + (columns > 1 ? " colspan=\"\(columns)\"" : "")
    return "<th scope=\"\(scope)\"\(span)>\(HTMLEscaping.escape(text))</th>"
  }

  /// A number: the text of the source where it was not plain, else the value; nothing when unknown.
  func data(_ cell: CellAddress, columns: Int = 1) -> String {
    var attributes = " id=\"\(cell.path)\""
    if columns > 1 { attributes += " colspan=\"\(columns)\"" }
    if let severity = marks[cell.path] { attributes += " class=\"has-finding \(severity.rawValue)\"" }
    let text = HTMLEscaping.escape(report.raw[cell.path] ?? report.text(of: cell) ?? "")
    let content = link(cell).map { "<a href=\"\(HTMLEscaping.escape($0))\">\(text)</a>" } ?? text
    return "<td\(attributes)>\(content)</td>"
  }

  var value: AnnualReport { report }
}

extension AnnualReport {
  /// The title as the regulations word it, as far as body and year are known.
  public var title: String { "\(agency ?? "")\(year.map { "\($0)年" } ?? "")政府信息公开工作年度报告" }
}
