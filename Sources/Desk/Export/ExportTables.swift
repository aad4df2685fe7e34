import Chronicle
import AnnualReport
import Documents
package import Ledger
import Statute

extension Desk {
  /// Tables three and four of a body for a year as a spreadsheet (导出统计表), counted now; numbers are numbers.
  package func exportTables(
    of body: Int64, year: Int, for person: Person, requestID: String?
  ) async throws -> ExportedFile {
    let (name, requests, disputes) = try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      guard let found = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      return (
        found.facts.name, try Cases.tableThree(body: body, year: year, in: db),
        try Disputes.tableFour(body: body, year: year, in: db)
      )
    }
    let bytes = try XLSXWriter.bytes([Self.sheet(of: requests), Self.sheet(of: disputes)])
    try await recordExport("tables:\(body):\(year)", lines: requests.rows.count, by: person, requestID: requestID)
    return ExportedFile(
      fileName: "\(name)\(year)年度统计表.xlsx", mediaType: ExportedFile.spreadsheet, bytes: bytes)
  }

  static func sheet(of table: RequestTable) -> XLSXSheet {
    XLSXSheet(
      name: "表三 申请办理",
      columns: [.init("项目", width: 60)] + RequestColumn.allCases.map { .init($0.label) },
      rows: table.rows.map { row in
        [.text(row.group.map { $0.heading == row.label ? row.label : $0.heading + row.label } ?? row.label)]
          + RequestColumn.allCases.map { table[row, $0].map(XLSXSheet.Cell.integer) ?? .empty }
      })
  }

  static func sheet(of table: DisputeTable) -> XLSXSheet {
    XLSXSheet(
      name: "表四 复议诉讼",
      columns: [.init("类别", width: 24)] + DisputeOutcome.allCases.map { .init($0.label) },
      rows: DisputePath.allCases.map { path in
        [.text(path.label)] + DisputeOutcome.allCases.map { table[path, $0].map(XLSXSheet.Cell.integer) ?? .empty }
      })
  }
}
