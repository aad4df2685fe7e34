/// 勾稽关系: in every column, new and carried-in applications equal handled and carried-over ones.
struct RequestsBalance: ReportCheck {
  let rule = "requests.balance"
  let title = "申请表勾稽关系"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：第一项加第二项之和，等于第三项加第四项之和"
  let explanation = Explanation(
    english:
      "In each column, newly received plus carried in equals the total of outcomes plus carried over. An "
      + "unknown cell counts as 0 where a row or column closes without it; known cells that are already too many are "
      + "an error.",
    chinese: "每一列中，本年新收与上年结转之和，应等于办理结果总计与结转下年度之和。")

  func findings(in report: AnnualReport) -> [Finding] {
    let lines = RequestColumn.allCases.map { column in
      (column.label, SumLine.balance(column), CellAddress.requests(.newlyReceived, column))
    }
    return findings(in: report, lines: lines, notices: "requests") { name, line, left, right in
      let parts = (line.left + line.right).map { report[$0] ?? 0 }
      return "\(name)列勾稽不平：本年新收\(parts[0])加上年结转\(parts[1])为\(left)，办理结果总计\(parts[2])加结转下年度\(parts[3])为\(right)"
    }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    CheckRun.Outcome(lines: RequestColumn.allCases.map { ($0.label, SumLine.balance($0)) }, in: report)
  }
}
