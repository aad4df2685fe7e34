/// In each of the three blocks, the four results add up to 总计.
struct DisputesTotal: ReportCheck {
  let rule = "disputes.total"
  let title = "复议诉讼表合计"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：政府信息公开行政复议、行政诉讼情况"
  let explanation = Explanation(
    english: "In reconsideration, direct litigation and litigation after reconsideration, upheld, corrected, other and "
      + "pending add up to the total of the block.",
    chinese: "行政复议、未经复议直接起诉、复议后起诉三组中，结果维持、结果纠正、其他结果、尚未审结之和应等于总计。")

  func findings(in report: AnnualReport) -> [Finding] {
    findings(
      in: report,
      lines: DisputePath.allCases.map { ($0.label, SumLine.disputes($0), .disputes($0, .total)) }, notices: "disputes"
    ) { name, _, sum, total in "\(name)各项结果之和为\(sum)，总计为\(total)" }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    CheckRun.Outcome(lines: DisputePath.allCases.map { ($0.label, SumLine.disputes($0)) }, in: report)
  }
}
