package import Chronicle
package import AnnualReport
import Statute

/// One cell of table four, as the condition that the disputes behind it meet.
package struct TableFourCell: Sendable, Hashable {
  package var year: Int
  package var route: DisputePath
  package var outcome: DisputeOutcome

  package init(year: Int, route: DisputePath, outcome: DisputeOutcome) {
    self.year = year
    self.route = route
    self.outcome = outcome
  }
}

extension Disputes {
  /// The rounds that stand for their disputes on 31 December of year `$2`: the last begun by then, unless it was
  /// concluded before the year. The rule itself is `Dispute.tally(year:)`.
  private static let counted = """
    body_id = $1 AND begun_year <= $2 AND (next_begun_year IS NULL OR next_begun_year > $2)
      AND (concluded_year IS NULL OR concluded_year >= $2)
    """

  private static let outcome = "CASE WHEN concluded_year = $2 THEN result ELSE 'pending' END"

  /// Table four (政府信息公开行政复议、行政诉讼情况) of `body` for `year`, counted from an index alone.
  package static func tableFour(body: Int64, year: Int, in db: any ReadConnection) throws -> DisputeTable {
    var table = DisputeTable()
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.allCases { table[path, outcome] = 0 }
    }
    try db.forEach(
      """
      SELECT route, \(outcome) AS outcome, COUNT(*) AS n FROM dispute_rounds WHERE \(counted)
      GROUP BY route, \(outcome)
      """, [.integer(body), SQLValue(year)]
    ) { row in
      let path: DisputePath = try row.choice("route")
      let outcome: DisputeOutcome = try row.choice("outcome")
      let count = try row.int("n")
      table[path, outcome] = count
      table[path, .total] = (table[path, .total] ?? 0) + count
    }
    return table
  }

  /// The ids of the disputes behind one cell, in the order they were opened.
  package static func ids(behind cell: TableFourCell, body: Int64, in db: any ReadConnection) throws -> [Int64] {
    let column = cell.outcome == .total ? "" : "AND \(outcome) = $4"
    var values: [SQLValue] = [.integer(body), SQLValue(cell.year), .text(cell.route.rawValue)]
    if cell.outcome != .total { values.append(.text(cell.outcome.rawValue)) }
    return try db.query(
      "SELECT dispute_id FROM dispute_rounds WHERE \(counted) AND route = $3 \(column) ORDER BY dispute_id", values
    ).map { try $0.integer("dispute_id") }
  }
}
