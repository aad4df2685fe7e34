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
    let lines = RequestColumn.allCases.map { column in
      (column.label, SumLine.outcomes(column, of: report.requests), CellAddress.requests(.total, column))
    }
    return findings(in: report, lines: lines, notices: "requests.total") { name, _, sum, total in
      "\(name)列各项办理结果之和为\(sum)，（七）总计为\(total)"
    }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    CheckRun.Outcome(
      lines: RequestColumn.allCases.map { ($0.label, SumLine.outcomes($0, of: report.requests)) }, in: report)
  }
}
