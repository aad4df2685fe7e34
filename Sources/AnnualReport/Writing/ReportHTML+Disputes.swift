extension ReportHTML {
  /// 政府信息公开行政复议、行政诉讼情况: one row of 15 numbers.
  public func disputesTable() -> String {
    let outcomes = DisputeOutcome.allCases
    var html = "<table class=\"disputes\">\n<caption>政府信息公开行政复议、行政诉讼情况</caption>\n<thead>\n"
    html += row(
      head(DisputePath.reconsideration.label, scope: "colgroup", columns: 5),
      head("行政诉讼", scope: "colgroup", columns: 10))
    html += row(
      outcomes.map { head($0.label, scope: "col", rows: 2) }.joined(),
      head(DisputePath.litigationDirect.label, scope: "colgroup", columns: 5),
      head(DisputePath.litigationAfterReconsideration.label, scope: "colgroup", columns: 5))
    html += row((outcomes + outcomes).map { head($0.label, scope: "col") }.joined())
    html += "</thead>\n<tbody>\n"
    html += row(DisputePath.allCases.map { path in outcomes.map { data(.disputes(path, $0)) }.joined() }.joined())
    return html + "</tbody>\n</table>\n"
  }
}
