import Desk
import PageKit
import AnnualReport
import Ledger

/// One report: its figures, tables, prose and findings.
struct ReportPage {
  let title: String
  let body: String
  let year: String
  let editionText: String
  let published: String
  let findingsBadge: Badge
  let figures: [Figure]
  let chart: StackChart
  let overview: ReportProse?
  let closing: [ReportProse]
  let hasClaims: Bool
  let hasTableTwo: Bool
  let tableTwo: ActiveDisclosureModel
  let hasTableThree: Bool
  let tableThree: TableThree
  let hasTableFour: Bool
  let tableFour: TableFour
  let hasFindings: Bool
  let findings: [FindingLine]
  let checked: CheckedLines
  let findingsCount: String
  let jsonURL: String
  let csvURL: String
  let htmlURL: String
  let source: Source?
  let compareURL: String?
  let previousURL: String?
  let nextURL: String?

  struct TableFour {
    let cells: [TableCell]
  }

  struct Source {
    let url: String
    let name: String
    let format: String
    let size: String
    let hash: String
  }

  init(_ view: ReportView, published: String) {
    let report = view.stored.content.report
    let summary = view.stored.summary
    let result = view.checked
    let checked = CheckedLines(result, in: report)
    let lines = checked.findings
    let marks = ReportMarks(result.findings, lines: lines)
    func cell(_ address: CellAddress, _ colspan: Int = 1, total: Bool = false) -> TableCell {
      let text = report.text(of: address)
      let shown = text ?? report.raw[address.path]
      var cell = TableCell(address, text: text, total: total, url: nil, finding: marks.mark(at: address, text: shown))
      cell.text = shown ?? ""
      cell.colspan = String(colspan)
      return cell
    }
    title = ReportTitle.text(summary.key)
    body = summary.key.agency
    year = String(summary.key.year)
    editionText = "\(report.edition.rawValue)年格式"
    self.published = published
    self.checked = checked
    findingsBadge = checked.badge
    figures = ReportFigures.figures(report, previous: view.previous?.content.report)
    chart = ReportFigures.chart(report.requests)
    let claims = marks.claims(of: report)
    overview = report.section(1).map { ReportProse($0, claims: claims) }
    hasClaims = !claims.isEmpty
    closing = report.sections.filter { $0.ordinal >= 5 }.map { ReportProse($0) }
    tableTwo = ActiveDisclosureModel(report.activeDisclosure) { cell($0, $1) }
    tableThree = TableThree(
      report.requests,
      mark: { address in
        marks.mark(at: address, text: report.text(of: address) ?? report.raw[address.path])
      })
    tableFour = TableFour(
      cells: DisputePath.allCases.flatMap { path in
        DisputeOutcome.allCases.map { cell(.disputes(path, $0), total: $0 == .total) }
      })
    let known = report.cells.filter { report.text(of: $0) != nil || report.raw[$0.path] != nil }
    hasTableThree = known.contains { if case .requests = $0 { true } else { false } }
    hasTableFour = known.contains { if case .disputes = $0 { true } else { false } }
    hasTableTwo = known.contains { $0.path.hasPrefix("activeDisclosure.") }
    findings = lines
    hasFindings = !lines.isEmpty
    findingsCount = String(lines.count)
    let id = Route.Part.id(summary.id)
    jsonURL = Route.reportJSON(id).path
    csvURL = Route.reportCSV(id).path
    htmlURL = Route.reportHTML(id).path
    source = summary.sourceSHA256.flatMap { hash in
      view.sourceSize.map { size in
        Source(
          url: Route.reportSource(id).path, name: summary.sourceName,
          format: SourceFormatLabel.text(summary.sourceFormat),
          size: FileSize.text(Int(clamping: size)), hash: hash)
      }
    }
    compareURL = view.years > 1 ? Route.reportsCompare.with(["agency": summary.key.agency]) : nil
    previousURL = view.previousID.map { Route.report(.id($0)).path }
    nextURL = view.nextID.map { Route.report(.id($0)).path }
  }
}

/// The title of a report, from its key.
enum ReportTitle {
  static func text(_ key: ReportKey) -> String {
    "\(key.agency)\(key.year)年政府信息公开工作年度报告" + (key.scope == .aggregate ? "（汇总）" : "")
  }
}

/// What people call the format of a source file.
enum SourceFormatLabel {
  static func text(_ format: String) -> String {
    switch format {
    case "html": "网页"
    case "text": "文本"
    default: format.uppercased()
    }
  }
}
