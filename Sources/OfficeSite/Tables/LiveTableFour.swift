import PageKit
import AnnualReport
import Desk
import Ledger

/// Table four of a year with the disputes behind every number (see partials/table-four).
struct LiveTableFour: Sendable {
  let cells: [TableCell]

  init(_ live: LiveDisputeTable, mark: (CellAddress, String?) -> TableCell.Mark?) {
    let list = Route.tableDisputes(body: .id(live.body.id), year: .value(String(live.year)))
    cells = DisputePath.allCases.flatMap { path in
      DisputeOutcome.allCases.map { outcome in
        let (address, count) = (CellAddress.disputes(path, outcome), live.table[path, outcome])
        let text = count.map(String.init)
        return TableCell(
          address, text: text, total: outcome == .total,
          url: (count ?? 0) > 0 ? list.with(["route": path.rawValue, "outcome": outcome.rawValue]) : nil,
          finding: mark(address, text))
      }
    }
  }
}
