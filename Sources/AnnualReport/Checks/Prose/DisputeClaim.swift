/// The numbers of reconsiderations and lawsuits, in prose and table.
struct DisputeClaim: ProseCheck {
  let rule = "prose.disputes"
  let title = "正文复议诉讼数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The numbers of reconsiderations and lawsuits in section one, and the statement that there were none, agree "
      + "with the disputes table.",
    chinese: "第一部分所述行政复议、行政诉讼件数（或未发生）应与表中一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      if case .dispute = subject { true } else { false }
    }
  }
}
