/// The numbers of single rows of outcomes, in prose and table.
struct OutcomeClaim: ProseCheck {
  let rule = "prose.outcome"
  let title = "正文办理结果细项"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The number of a row of outcomes that section one names (not held, repeated, petition and the like) is that of "
      + "the table.",
    chinese: "第一部分所述办理结果细项（如本机关不掌握、重复申请等）的件数应与表中该行总计一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      if case .row = subject { true } else { false }
    }
  }
}
