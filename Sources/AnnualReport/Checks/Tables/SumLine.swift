/// Cells of the form whose sum is the sum of other cells: a row with its total, a column with its total, 勾稽关系.
struct SumLine {
  /// What comparing the two sides gives.
  enum Outcome: Equatable {
    case agrees
    /// The known cells already make both sides equal, so that the unknown ones count as 0.
    case agreesWithBlanks
    /// All cells are known and the sides differ, or the known cells of one side are more than all of the other.
    case contradicts(left: Int, right: Int)
    /// The sides differ when the cells that are blank in the source count as 0; no other cell is unknown.
    case differsWithBlanks(left: Int, right: Int)
    /// Unknown cells leave the question open.
    case open
    /// All cells are unknown.
    case silent
  }

  var left: [CellAddress]
  var right: [CellAddress]

  /// The lines of the applications table: 25 rows, seven columns of outcomes, seven columns of 勾稽关系.
  static func requests(_ table: RequestTable) -> [SumLine] {
    table.rows.map(row) + RequestColumn.allCases.map { outcomes($0, of: table) } + RequestColumn.allCases.map(balance)
  }

  /// The applicants of a row and its total.
  static func row(_ row: RequestRow) -> SumLine {
    SumLine(left: RequestColumn.applicants.map { .requests(row, $0) }, right: [.requests(row, .total)])
  }

  /// The outcomes of a column and （七）总计.
  static func outcomes(_ column: RequestColumn, of table: RequestTable) -> SumLine {
    SumLine(left: table.outcomeRows.map { .requests($0, column) }, right: [.requests(.total, column)])
  }

  /// 本年新收 and 上年结转, 总计 and 结转下年度.
  static func balance(_ column: RequestColumn) -> SumLine {
    SumLine(
      left: [.requests(.newlyReceived, column), .requests(.carriedIn, column)],
      right: [.requests(.total, column), .requests(.carriedOver, column)])
  }

  /// The four results of a block of the disputes table and its total.
  static func disputes(_ path: DisputePath) -> SumLine {
    SumLine(left: DisputeOutcome.parts.map { .disputes(path, $0) }, right: [.disputes(path, .total)])
  }
}

/// The sums of a report as far as they are certain.
///
/// A cell that is unknown counts as 0 where a line it stands in closes without it: no cell is below 0, so nothing is
/// left for it. What one line settles may close the next.
struct KnownSums {
  private let report: AnnualReport
  private var settled: [CellAddress: Int] = [:]
  /// Whether blanks in the source of this report mean 0: of the lines whose only unknown cells are blank, nearly all
  /// close with 0 in them.
  private(set) var blanksMeanZero = false

  init(_ report: AnnualReport) {
    self.report = report
    let lines = SumLine.requests(report.requests) + DisputePath.allCases.map(SumLine.disputes)
    for row in report.requests.rows { recompute(SumLine.row(row)) }
    for path in DisputePath.allCases { recompute(.disputes(path)) }
    var open = lines.filter { line in (line.left + line.right).contains { report[$0] == nil } }
    var count = -1
    while count != settled.count {
      count = settled.count
      open.removeAll { line in
        guard outcome(of: line) == .agreesWithBlanks else { return false }
        for cell in line.left + line.right where value(cell) == nil { settled[cell] = 0 }
        return true
      }
    }
    let blank = lines.filter { line in
      (line.left + line.right).contains { report[$0] == nil && report.isBlankInSource($0) }
    }
    let differing = blank.count { if case .differsWithBlanks = outcome(of: $0) { true } else { false } }
    blanksMeanZero = blank.count > 4 * differing
  }

  /// A total left blank beside parts that are not 0 was left out, not 0: it is their sum.
  private mutating func recompute(_ line: SumLine) {
    guard let total = line.right.first, report[total] == nil, report.isBlankInSource(total),
      line.left.allSatisfy({ report[$0] != nil || report.isBlankInSource($0) }), let parts = sum(line.left), parts > 0
    else { return }
    settled[total] = parts
  }

  /// The count in a cell, or what the sums leave for it.
  func value(_ cell: CellAddress) -> Int? { report[cell] ?? settled[cell] }

  /// Whether the two sides of a line agree.
  func outcome(of line: SumLine) -> SumLine.Outcome {
    let cells = line.left + line.right
    guard cells.contains(where: { value($0) != nil }) else { return .silent }
    guard let left = sum(line.left), let right = sum(line.right) else { return .open }
    let leftIsWhole = line.left.allSatisfy { value($0) != nil }
    let rightIsWhole = line.right.allSatisfy { value($0) != nil }
    if leftIsWhole, rightIsWhole {
      if left != right { return .contradicts(left: left, right: right) }
      return cells.allSatisfy { report[$0] != nil } ? .agrees : .agreesWithBlanks
    }
    guard cells.allSatisfy({ value($0) ?? 0 >= 0 }) else { return .open }
    if leftIsWhole || rightIsWhole {
      if left == right { return .agreesWithBlanks }
      if rightIsWhole ? left > right : right > left { return .contradicts(left: left, right: right) }
    }
    if left == right { return .open }
    let unknown = cells.filter { value($0) == nil }
    return unknown.allSatisfy(report.isBlankInSource) ? .differsWithBlanks(left: left, right: right) : .open
  }

  /// The sum of the known cells; `nil` when it is too large.
  private func sum(_ cells: [CellAddress]) -> Int? { RequestTable.sum(cells.map { value($0) ?? 0 }) }
}

extension AnnualReport {
  /// Whether the source has the cell, with nothing in it or a stroke.
  func isBlankInSource(_ cell: CellAddress) -> Bool {
    raw[cell.path].map { NumberText($0) == .blank } ?? false
  }
}

extension ReportCheck {
  /// The findings about lines that should add up: what contradicts, one notice for all lines where blanks were taken as
  /// 0, and one for all that could not be compared.
  ///
  /// - Parameters:
  ///   - lines: the name of each line, its cells, and the cell a contradiction is reported at.
  ///   - path: the place of the notices.
  ///   - wording: the sentence for a line whose sides are the two numbers.
  func findings(
    in report: AnnualReport, lines: [(name: String, line: SumLine, at: CellAddress)], notices path: String,
    wording: (String, SumLine, Int, Int) -> String
  ) -> [Finding] {
    let sums = KnownSums(report)
    var findings: [Finding] = []
    var blanks: [String] = []
    var open: [String] = []
    for (name, line, cell) in lines {
      switch sums.outcome(of: line) {
      case .contradicts(let left, let right):
        findings.append(difference(line, at: cell, left, right, in: report, wording(name, line, left, right)))
      case .differsWithBlanks(let left, let right):
        let message = "空白单元格按0计，" + wording(name, line, left, right) + "，请核实"
        findings.append(
          difference(line, at: cell, left, right, in: report, message, severity: sums.blanksMeanZero ? nil : .warning))
      case .agreesWithBlanks: blanks.append(name)
      case .open: open.append(name)
      case .agrees, .silent: break
      }
    }
    if !blanks.isEmpty {
      let names = blanks.joined(separator: "、")
      findings.append(finding(at: path, "空白单元格按0计后与合计相符：\(names)", severity: .notice))
    }
    if !open.isEmpty {
      findings.append(finding(at: path, "有数据缺失，无法核对：\(open.joined(separator: "、"))", severity: .notice))
    }
    return findings
  }

  private func difference(
    _ line: SumLine, at cell: CellAddress, _ left: Int, _ right: Int, in report: AnnualReport, _ message: String,
    severity: Severity? = nil
  ) -> Finding {
    let actual = report[cell] ?? 0
    let (gap, gapOverflow) =
      line.left.contains(cell)
      ? right.subtractingReportingOverflow(left)
      : left.subtractingReportingOverflow(right)
    let (expected, overflow) = actual.addingReportingOverflow(gap)
    return finding(
      at: cell.path, expected: gapOverflow || overflow ? nil : String(expected), actual: report.text(of: cell), message,
      severity: severity)
  }
}
