/// The numbers of reconsiderations and lawsuits, in prose and table.
struct DisputeClaim: ReportCheck {
  let rule = "prose.disputes"
  let title = "正文复议诉讼数"
  let severity = Severity.warning
  let citation: String? = nil
  let explanation = Explanation(
    english:
      "The numbers of reconsiderations and lawsuits in section one, and the statement that there were none, agree "
      + "with the disputes table.",
    chinese: "第一部分所述行政复议、行政诉讼件数（或未发生）应与表中一致。")

  func findings(in report: AnnualReport) -> [Finding] {
    compare(report) { subject in
      let disputes = report.disputes
      switch subject {
      case .reconsideration:
        return ClaimComparison(
          at: CellAddress.disputes(.reconsideration, .total).path, name: "行政复议",
          table: disputes[.reconsideration, .total])
      case .litigation:
        return ClaimComparison(
          at: CellAddress.disputes(.litigationDirect, .total).path, name: "行政诉讼",
          table: RequestTable.sum([
            disputes[.litigationDirect, .total], disputes[.litigationAfterReconsideration, .total],
          ]))
      default: return nil
      }
    }
  }
}
