import PageKit
import AnnualReport

/// Which finding stands beside which cell and which number of the prose.
struct ReportMarks {
  private let findings: [(finding: Finding, line: FindingLine)]

  init(_ findings: [Finding], lines: [FindingLine]) {
    self.findings = Array(zip(findings, lines))
  }

  /// The gravest finding about a cell; one about the prose is shown in the prose.
  func mark(at cell: CellAddress, text: String?) -> TableCell.Mark? {
    findings.filter { $0.finding.at == cell.path && $0.finding.prose == nil }
      .max { $0.finding.severity < $1.finding.severity }
      .map {
        TableCell.Mark(number: text ?? "", severity: $0.line.severity, url: "#\($0.line.id)", text: $0.line.message)
      }
  }

  /// The claims of section one, each with where it leads.
  func claims(of report: AnnualReport) -> [(range: Range<Int>, claim: ReportProse.Claim)] {
    report.checkedClaims.map { claim in
      let wrong = findings.first { $0.finding.prose == claim.prose && $0.finding.severity > .notice }
      let cell = "#" + TableCell(claim.cell, text: nil, total: false, url: nil, finding: nil).id
      let made: ReportProse.Claim =
        if let wrong {
          ReportProse.Claim(kind: "wrong", url: "#\(wrong.line.id)", note: wrong.line.message)
        } else if claim.table != nil {
          ReportProse.Claim(kind: "", url: cell, note: "与表格一致")
        } else {
          ReportProse.Claim(kind: "unchecked", url: cell, note: "表格中没有对应数字")
        }
      return (claim.prose.scalars, made)
    }
  }
}
