/// The number of applications received, in prose and table.
struct ReceivedClaim: ProseCheck {
  let rule = "prose.received"
  let title = "正文收到申请数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The number of applications received in section one is the newly received ones of the table, or those with "
      + "the carried-in ones. Numbers by channel or by kind of applicant are left aside.",
    chinese: "第一部分所述收到申请的件数应与表中本年新收（或加上年结转）一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      if case .received = subject { true } else { false }
    }
  }
}
