extension ReportHTML {
  /// 主动公开政府信息情况, each part in the form the report has it in.
  public func activeDisclosureTable() -> String {
    let disclosure = value.activeDisclosure
    var html = "<table class=\"active-disclosure\">\n<caption>主动公开政府信息情况</caption>\n<tbody>\n"
    let form = disclosure.normativeDocuments.edition
    html += part("第二十条第（一）项")
    html += row(head("信息内容", scope: "col"), FileColumn.columns(form).map { head($0.label, scope: "col") }.joined())
    for kind in FileKind.allCases {
      html += row(
        head(kind.label(form), scope: "row"), FileColumn.columns(form).map { data(.files(kind, $0)) }.joined())
    }
    html += disclosure.form2019 == nil ? decisions() : matters()
    return html + "</tbody>\n</table>\n"
  }

  private func part(_ title: String) -> String { row(head(title, scope: "colgroup", columns: 4)) }

  private func decisions() -> String {
    let decided = row(head("信息内容", scope: "col"), head("本年处理决定数量", scope: "col", columns: 3))
    func line(_ kind: DecisionKind) -> String {
      row(head(kind.label, scope: "row"), data(.decisions(kind), columns: 3))
    }
    return part("第二十条第（五）项") + decided + line(.licensing) + part("第二十条第（六）项") + decided + line(.penalties)
      + line(.coercion) + part("第二十条第（八）项") + feeAmount()
  }

  private func feeAmount() -> String {
    row(head("信息内容", scope: "col"), head("本年收费金额（单位：万元）", scope: "col", columns: 3))
      + row(head("行政事业性收费", scope: "row"), data(.fees, columns: 3))
  }

  private func matters() -> String {
    let heads = head("信息内容", scope: "col") + head("上一年项目数量", scope: "col")
    let decided = row(heads, head("本年增/减", scope: "col"), head("处理决定数量", scope: "col"))
    func line(_ matter: Matter2019, _ last: CellAddress) -> String {
      row(head(matter.label, scope: "row"), data(.previousItems(matter)), data(.change(matter)), data(last))
    }
    var html = part("第二十条第（五）项") + decided + line(.licensing, .decisions(.licensing))
    html += line(.otherServices, .otherServiceDecisions)
    html += part("第二十条第（六）项") + decided + line(.penalties, .decisions(.penalties))
    html += line(.coercion, .decisions(.coercion)) + part("第二十条第（八）项")
    if value.activeDisclosure.feesTenThousandYuan == nil {
      html += row(heads, head("本年增/减", scope: "col", columns: 2))
      html += row(
        head(Matter2019.fees.label, scope: "row"), data(.previousItems(.fees)), data(.change(.fees), columns: 2))
    } else {
      html += feeAmount()
    }
    html += part("第二十条第（九）项")
    html += row(
      head("信息内容", scope: "col"), head("采购项目数量", scope: "col"), head("采购总金额", scope: "col", columns: 2))
    return html + row(head("政府集中采购", scope: "row"), data(.procurementItems), data(.procurementAmount, columns: 2))
  }
}
