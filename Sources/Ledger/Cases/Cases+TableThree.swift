package import Chronicle
package import AnnualReport
import Statute

extension Cases {
  /// Table three (收到和处理政府信息公开申请情况) of `body` for `year`, counted from the cases as they stand.
  ///
  /// They are counted as they change. The cases behind a cell are `list(CaseFilter(bodies:cell:))`.
  package static func tableThree(body: Int64, year: Int, in db: any ReadConnection) throws -> RequestTable {
    var counts: [RequestRow: [RequestColumn: Int]] = [:]
    func add(_ row: RequestRow, _ column: RequestColumn, _ count: Int) {
      counts[row, default: [:]][column, default: 0] += count
      counts[row, default: [:]][.total, default: 0] += count
    }

    for part in TableThreePart.allCases {
      let group = part == .concluded ? "disposition, applicant_kind" : "applicant_kind"
      for condition in TableThreeSQL(part, year: "$2").alternatives {
        let sql =
          "SELECT \(group), CAST(SUM(cases) AS BIGINT) AS n FROM case_counts WHERE body_id = $1 AND \(condition) GROUP BY \(group)"
        try db.forEach(sql, [.integer(body), SQLValue(year)]) { found in
          let column = RequestColumn.applicant(try found.choice("applicant_kind"))
          let count = try found.int("n")
          guard count > 0 else { return }
          switch part {
          case .newlyReceived: add(.newlyReceived, column, count)
          case .carriedIn: add(.carriedIn, column, count)
          case .concluded:
            add(.outcome(try found.choice("disposition")), column, count)
            add(.total, column, count)
          case .carriedOver: add(.carriedOver, column, count)
          }
        }
      }
    }

    var table = RequestTable()
    for row in table.rows {
      for column in RequestColumn.allCases { table[row, column] = counts[row]?[column] ?? 0 }
    }
    return table
  }

  /// The ids of the cases behind one cell, in the order they were opened.
  package static func ids(behind cell: TableThreeCell, body: Int64, in db: any ReadConnection) throws -> [Int64] {
    let conditions = CaseFilter(bodies: [body], cell: cell).conditions(in: db)
    return try db.query("SELECT id FROM cases \(conditions.clause) ORDER BY id", conditions.values)
      .map { try $0.integer("id") }
  }
}
