/// The number of applications received, in prose and table.
struct ReceivedClaim: ReportCheck {
  let rule = "prose.received"
  let title = "正文收到申请数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The number of applications received in section one is the newly received ones of the table, or those with "
      + "the carried-in ones. Numbers by channel or by kind of applicant are left aside.",
    chinese: "第一部分所述收到申请的件数应与表中本年新收（或加上年结转）一致。")

  func findings(in report: AnnualReport) -> [Finding] {
    compare(report) { subject in
      guard subject == .received else { return nil }
      let new = report.requests[.newlyReceived, .total]
      return ClaimComparison(
        at: CellAddress.requests(.newlyReceived, .total).path, name: "收到申请", table: new,
        alsoAllowed: RequestTable.sum([new, report.requests[.carriedIn, .total]]).flatMap { $0 > 0 ? [$0] : nil } ?? [])
    }
  }
}
