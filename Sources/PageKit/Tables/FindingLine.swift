package import AnnualReport

/// What a check found, as `partials/findings` shows it.
package struct FindingLine: Sendable {
  package var id: String
  package var severity: String
  package var severityText: String
  package var place: String
  package var message: String
  package var expected: String?
  package var actual: String?
  package var citation: String?
  package var url: String?

  package init(_ finding: Finding, number: Int, place: String, url: String?) {
    id = "finding-\(number)"
    severity = finding.severity.rawValue
    severityText =
      switch finding.severity {
      case .error: "错误"
      case .warning: "提醒"
      case .notice: "说明"
      }
    self.place = place
    message = finding.message
    expected = finding.expected
    actual = finding.actual
    citation = finding.citation
    self.url = url
  }

  /// The lines of a report's findings, each leading to its cell.
  package static func lines(_ findings: [Finding], in report: AnnualReport) -> [FindingLine] {
    let cells = Dictionary(report.cells.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return findings.enumerated().map { index, finding in
      let cell = finding.at.flatMap { cells[$0] }
      return FindingLine(
        finding, number: index + 1, place: cell?.label ?? "全文",
        url: cell.map { "#cell-" + $0.path.replacing(".", with: "-") })
    }
  }

  /// The mark of the gravest finding at a cell.
  package static func mark(at cell: CellAddress, _ findings: [Finding], text: String?) -> TableCell.Mark? {
    let here = findings.enumerated().filter { $0.element.at == cell.path }
    let rank: (Severity) -> Int = { $0 == .error ? 0 : $0 == .warning ? 1 : 2 }
    return here.min { rank($0.element.severity) < rank($1.element.severity) }.map { index, finding in
      TableCell.Mark(
        number: text ?? "", severity: finding.severity.rawValue, url: "#finding-\(index + 1)", text: finding.message)
    }
  }
}
