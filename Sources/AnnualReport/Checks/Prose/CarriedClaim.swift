/// The numbers carried in and carried over, in prose and table.
struct CarriedClaim: ReportCheck {
  let rule = "prose.carried"
  let title = "正文结转数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The numbers carried in from the year before and carried over to the next in section one are those of the table.",
    chinese: "第一部分所述上年结转、结转下年的件数应与表中一致。")

  func findings(in report: AnnualReport) -> [Finding] {
    compare(report) { subject in
      switch subject {
      case .carriedIn:
        ClaimComparison(
          at: CellAddress.requests(.carriedIn, .total).path, name: "上年结转", table: report.requests[.carriedIn, .total])
      case .carriedOver:
        ClaimComparison(
          at: CellAddress.requests(.carriedOver, .total).path, name: "结转下年",
          table: report.requests[.carriedOver, .total])
      default: nil
      }
    }
  }
}
