import Statute

/// The number of applications answered, in prose and table.
struct AnsweredClaim: ProseCheck {
  let rule = "prose.answered"
  let title = "正文答复总数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The number answered in section one is the total of outcomes, or that total without those not processed and "
      + "handled otherwise, which some bodies do not call answers.",
    chinese: "第一部分所述答复（办结）件数应与办理结果总计一致；不计不予处理、其他处理的，也视为一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      if case .answered = subject { true } else { false }
    }
  }
}
