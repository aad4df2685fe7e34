/// In every column, the outcomes add up to （七）总计.
struct DispositionTotal: ReportCheck {
  let rule = "requests.dispositionTotal"
  let title = "办理结果合计"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：三、本年度办理结果（七）总计"
  let explanation = Explanation(
    english: "In each column, the rows of outcomes (21 in the 2021 form, 19 in the 2019 form) add up to the row 总计.",
    chinese: "每一列中，各项办理结果之和应等于（七）总计。")

  func findings(in report: AnnualReport) -> [Finding] {
    var findings: [Finding] = []
    var blanks: [String] = []
    var open: [String] = []
    for column in RequestColumn.allCases {
      let parts = report.requests.outcomeRows.map { report.requests[$0, column] }
      switch Addition(parts: parts, total: report.requests[.total, column]).outcome {
      case .contradicts(let sum, let total):
        findings.append(
          finding(
            at: CellAddress.requests(.total, column).path, expected: String(sum), actual: String(total),
            "\(column.label)列各项办理结果之和为\(sum)，（七）总计为\(total)"))
      case .agreesWithBlanks: blanks.append(column.label)
      case .open: open.append(column.label)
      case .agrees, .silent: break
      }
    }
    return findings + notices(at: "requests.total", blanks: blanks, open: open)
  }
}
