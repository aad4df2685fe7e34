/// 勾稽关系: in every column, new and carried-in applications equal handled and carried-over ones.
struct RequestsBalance: ReportCheck {
  let rule = "requests.balance"
  let title = "申请表勾稽关系"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：第一项加第二项之和，等于第三项加第四项之和"
  let explanation = Explanation(
    english:
      "In each column, newly received plus carried in equals the total of outcomes plus carried over. A column in "
      + "which one of the four cells is unknown is compared only as far as blanks taken as 0 agree.",
    chinese: "每一列中，本年新收与上年结转之和，应等于办理结果总计与结转下年度之和。")

  func findings(in report: AnnualReport) -> [Finding] {
    var findings: [Finding] = []
    var blanks: [String] = []
    var open: [String] = []
    for column in RequestColumn.allCases {
      let requests = report.requests
      let cells = [RequestRow.newlyReceived, .carriedIn, .total, .carriedOver].map { requests[$0, column] }
      guard cells.contains(where: { $0 != nil }) else { continue }
      let values = cells.map { $0 ?? 0 }
      let (left, leftOverflow) = values[0].addingReportingOverflow(values[1])
      let (right, rightOverflow) = values[2].addingReportingOverflow(values[3])
      let (expected, overflow) = right.subtractingReportingOverflow(values[1])
      guard !leftOverflow, !rightOverflow, !overflow else { continue }
      let isComplete = cells.allSatisfy { $0 != nil }
      if left == right {
        if !isComplete { blanks.append(column.label) }
      } else if isComplete {
        findings.append(
          finding(
            at: CellAddress.requests(.newlyReceived, column).path, expected: String(expected),
            actual: String(values[0]),
            "\(column.label)列勾稽不平：本年新收\(values[0])加上年结转\(values[1])为\(left)，办理结果总计\(values[2])加结转下年度\(values[3])为\(right)"
          ))
      } else {
        open.append(column.label)
      }
    }
    return findings + notices(at: "requests", blanks: blanks, open: open)
  }
}
