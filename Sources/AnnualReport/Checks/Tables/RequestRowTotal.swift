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
    findings(
      in: report, lines: report.requests.rows.map { ($0.title, SumLine.row($0), .requests($0, .total)) },
      notices: "requests"
    ) { name, _, sum, total in "“\(name)”各类申请人之和为\(sum)，总计为\(total)" }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    CheckRun.Outcome(lines: report.requests.rows.map { ($0.title, SumLine.row($0)) }, in: report)
  }
}
