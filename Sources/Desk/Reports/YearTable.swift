import Chronicle
package import AnnualReport
package import Ledger

/// Table three of a body for a year, counted from the ledger as it stands now (收到和处理政府信息公开申请情况).
package struct LiveRequestTable: Sendable {
  package var body: Body
  package var year: Int
  package var table: RequestTable
  /// What the report's own checks say about it; empty when everything balances.
  package var findings: [Finding]
}

extension Desk {
  /// Counts the table for a person who may see it, and holds it against the checks of the annual report.
  package func requestTable(of body: Int64, year: Int, for person: Person) async throws -> LiveRequestTable {
    try await database.read { db in
      try Self.require(.viewTables, of: person, at: body, in: db)
      guard let found = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      let table = try Cases.tableThree(body: body, year: year, in: db)
      var report = AnnualReport(agency: found.facts.name, year: year, edition: .of2021)
      report.requests = table
      let findings = CheckRegistry.findings(in: report).filter { $0.rule.hasPrefix("requests.") }
      return LiveRequestTable(body: found, year: year, table: table, findings: findings)
    }
  }
}
