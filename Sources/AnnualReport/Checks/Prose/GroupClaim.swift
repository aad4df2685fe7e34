import Statute

/// The numbers of each group of outcomes, in prose and table.
struct GroupClaim: ProseCheck {
  let rule = "prose.disposition"
  let title = "正文各类办理结果"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The numbers granted, partly granted, denied, unavailable, not processed and handled otherwise in section one "
      + "are the sums of their rows.",
    chinese: "第一部分所述予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数应与表中各组之和一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      if case .group = subject { true } else { false }
    }
  }
}
