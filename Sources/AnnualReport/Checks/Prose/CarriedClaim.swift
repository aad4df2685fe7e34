/// The numbers carried in and carried over, in prose and table.
struct CarriedClaim: ProseCheck {
  let rule = "prose.carried"
  let title = "正文结转数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The numbers carried in from the year before and carried over to the next in section one are those of the table. "
      + "Where all applications are said to be answered and nothing is said of a rest, none was carried over.",
    chinese: "第一部分所述上年结转、结转下年的件数应与表中一致；称全部办结且未提结转的，表中结转下年应为0。")

  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding] {
    let tellsOfRest = prose.claims.contains { $0.subject == .carriedOver && $0.value > 0 }
    return compare(report, prose) { subject in
      subject == .carriedIn || subject == .carriedOver || (subject == .nothingLeft && !tellsOfRest)
    }
  }
}
