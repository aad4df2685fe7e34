import Statute

extension ReportHTML {
  /// 收到和处理政府信息公开申请情况: 25 rows of numbers in the 2021 form, 23 when 其他处理 is one row.
  public func requestsTable() -> String {
    let requests = value.requests
    var html = "<table class=\"requests\">\n<caption>收到和处理政府信息公开申请情况</caption>\n<thead>\n"
    let identity = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    html += row(
      "<td rowspan=\"3\" colspan=\"3\">\(identity)</td>", head("申请人情况", scope: "colgroup", columns: 7))
    html += row(
      head(RequestColumn.applicant(.naturalPerson).label, scope: "col", rows: 2),
      head("法人或其他组织", scope: "colgroup", columns: 5), head(RequestColumn.total.label, scope: "col", rows: 2))
    html += row(
      RequestColumn.applicants.filter { $0 != .applicant(.naturalPerson) }.map { head($0.label, scope: "col") }.joined()
    )
    html += "</thead>\n<tbody>\n" + line(.newlyReceived, columns: 3) + line(.carriedIn, columns: 3)
    html += outcomes(requests) + line(.carriedOver, columns: 3)
    return html + "</tbody>\n</table>\n"
  }

  private func outcomes(_ requests: RequestTable) -> String {
    let rows = requests.rows.filter { $0.group != nil }
    var html = ""
    for group in DispositionGroup.allCases {
      let members = rows.filter { $0.group == group }
      for (index, member) in members.enumerated() {
        var lead = ""
        if html.isEmpty { lead += head("三、本年度办理结果", scope: "rowgroup", rows: rows.count + 1) }
        let isOwnGroup = members.count == 1
        if !isOwnGroup, index == 0 { lead += head(group.heading, scope: "rowgroup", rows: members.count) }
        html += line(member, columns: isOwnGroup ? 2 : 1, lead: lead)
      }
    }
    return html + line(.total, columns: 2)
  }

  private func line(_ request: RequestRow, columns: Int, lead: String = "") -> String {
    row(
      lead, head(request.label, scope: "row", columns: columns),
      RequestColumn.allCases.map { data(.requests(request, $0)) }.joined())
  }
}
