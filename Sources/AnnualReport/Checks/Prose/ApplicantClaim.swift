/// The numbers of applications by kind of applicant, in prose and table.
struct ApplicantClaim: ProseCheck {
  let rule = "prose.applicant"
  let title = "正文申请人分类数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The number of applications that section one says came from natural persons, or from one kind of organisation, is "
      + "that of the column in the row of new applications, or with those carried in.",
    chinese: "第一部分所述自然人、法人或其他组织提出申请的件数应与表中本年新收（或加上年结转）一致。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    compare(report, prose) { subject in
      switch subject {
      case .applicant, .organisations: true
      case .received, .carriedIn, .carriedOver, .answered, .nothingLeft, .group, .row, .dispute, .files, .decisions:
        false
      }
    }
  }
}
