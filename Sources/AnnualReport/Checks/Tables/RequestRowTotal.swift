/// In every row, the six kinds of applicants add up to 总计.
struct RequestRowTotal: ReportCheck {
  let rule = "requests.rowTotal"
  let title = "申请表横向合计"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：申请人情况"
  let explanation = Explanation(
    english: "In each row, natural persons and the five kinds of organisations add up to the last column.",
    chinese: "每一行中，自然人与各类法人或其他组织之和应等于总计。")

  func findings(in report: AnnualReport) -> [Finding] {
    var findings: [Finding] = []
    var blanks: [String] = []
    var open: [String] = []
    for row in report.requests.rows {
      let parts = RequestColumn.applicants.map { report.requests[row, $0] }
      switch Addition(parts: parts, total: report.requests[row, .total]).outcome {
      case .contradicts(let sum, let total):
        findings.append(
          finding(
            at: CellAddress.requests(row, .total).path, expected: String(sum), actual: String(total),
            "“\(row.title)”各类申请人之和为\(sum)，总计为\(total)"))
      case .agreesWithBlanks: blanks.append(row.title)
      case .open: open.append(row.title)
      case .agrees, .silent: break
      }
    }
    return findings + notices(at: "requests", blanks: blanks, open: open)
  }
}
