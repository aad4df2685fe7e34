import Chronicle
package import AnnualReport
package import Ledger

/// Table four of a body for a year, counted from the ledger as it stands now (政府信息公开行政复议、行政诉讼情况).
package struct LiveDisputeTable: Sendable {
  package var body: Body
  package var year: Int
  package var table: DisputeTable
  /// What the report's own checks say about it; empty when everything balances.
  package var findings: [Finding]
}

extension Desk {
  /// Counts the table for a person who may see it.
  package func disputeTable(of body: Int64, year: Int, for person: Person) async throws -> LiveDisputeTable {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      guard let found = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      let table = try Disputes.tableFour(body: body, year: year, in: db)
      var report = AnnualReport(agency: found.facts.name, year: year, edition: .of2021)
      report.disputes = table
      let findings = CheckRegistry.findings(in: report).filter { $0.rule.hasPrefix("disputes.") }
      return LiveDisputeTable(body: found, year: year, table: table, findings: findings)
    }
  }

  /// The disputes behind one cell of a body's table four.
  package func disputes(behind cell: TableFourCell, body: Int64, for person: Person) async throws -> [DisputeLine] {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      let stored = try Disputes.ids(behind: cell, body: body, in: db).compactMap { try Disputes.find($0, in: db) }
      return try lines(stored, in: db)
    }
  }
}
