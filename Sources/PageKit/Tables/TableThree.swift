package import AnnualReport
import Statute

/// A number of a table, as `partials/cell` shows it.
package struct TableCell: Sendable {
  /// What a check found about it.
  package struct Mark: Sendable {
    package var number: String
    package var severity: String
    package var url: String
    package var text: String

    package init(number: String, severity: String, url: String, text: String) {
      self.number = number
      self.severity = severity
      self.url = url
      self.text = text
    }
  }

  package var id: String
  package var text: String
  package var colspan = "1"
  package var zero: Bool
  package var missing: Bool
  package var total: Bool
  package var url: String?
  package var finding: Mark?

  package init(_ address: CellAddress, text: String?, total: Bool, url: String?, finding: Mark?) {
    id = "cell-" + address.path.replacing(".", with: "-")
    self.text = text ?? ""
    zero = text == "0"
    missing = text == nil
    self.total = total
    self.url = url
    self.finding = finding
  }
}

/// Table three in the national form, as `partials/table-three` shows it.
package struct TableThree: Sendable {
  package struct Head: Sendable {
    package var text: String
    package var rowspan = "1"
    package var colspan = "1"
    package var level: String
    package var scope: String
  }

  package struct Row: Sendable {
    package var total: Bool
    package var heads: [Head]
    package var cells: [TableCell]
  }

  package let rows: [Row]

  /// - Parameters:
  ///   - url: where a number comes from; nil where there is nothing behind it.
  ///   - mark: what a check found about a cell.
  package init(
    _ table: RequestTable, url: (RequestRow, RequestColumn) -> String? = { _, _ in nil },
    mark: (CellAddress) -> TableCell.Mark? = { _ in nil }
  ) {
    let outcomes = table.outcomeRows
    rows = table.rows.map { row in
      Row(
        total: row == .total, heads: Self.heads(row, outcomes),
        cells: RequestColumn.allCases.map { column in
          let address = CellAddress.requests(row, column)
          return TableCell(
            address, text: table[row, column].map(String.init), total: row == .total || column == .total,
            url: url(row, column), finding: mark(address))
        })
    }
  }

  private static func heads(_ row: RequestRow, _ outcomes: [RequestRow]) -> [Head] {
    guard let group = row.group else {
      return [
        Head(text: row.label, colspan: row == .total ? "2" : "3", level: row == .total ? "pair" : "whole", scope: "row")
      ]
    }
    let members = outcomes.filter { $0.group == group }
    var heads: [Head] = []
    if row == outcomes.first {
      heads.append(
        Head(text: "三、本年度办理结果", rowspan: String(outcomes.count + 1), level: "side", scope: "rowgroup"))
    }
    guard members.count > 1 else { return heads + [Head(text: row.label, colspan: "2", level: "pair", scope: "row")] }
    if row == members.first {
      heads.append(Head(text: group.heading, rowspan: String(members.count), level: "group", scope: "rowgroup"))
    }
    return heads + [Head(text: row.label, level: "leaf", scope: "row")]
  }
}
