import AnnualReport
import Foundation
import Ledger
import SQLiteEngine
import Testing

@Suite struct ReportsTests {
  static func report(_ agency: String, _ year: Int, received: Int, errors: Int = 0) -> NewReport {
    var report = AnnualReport(agency: agency, year: year)
    report.requests[.newlyReceived, .total] = received
    let findings = (0..<errors).map { Finding(rule: "requests.balance", severity: .error, message: "第\($0)处") }
    return NewReport(
      key: ReportKey(agency: agency, year: year, scope: .own),
      content: ReadReport(report: report, findings: findings), sourceName: "\(year).html", sourceFormat: "html")
  }

  @Test func `a report comes back whole, and a newer version takes the place of the older`() async throws {
    try await Office.with { office in
      try await office.database.write { db in
        let new = Self.report("涧西区人民政府", 2024, received: 205, errors: 2)
        let first = try Reports.add(new, by: nil, at: .sample, in: db)
        #expect(try Reports.find(first, in: db)?.content == new.content)
        let second = try Reports.add(
          Self.report("涧西区人民政府", 2024, received: 206), by: office.officers[0], at: .sample, in: db)
        #expect(try Reports.current(new.key, in: db)?.summary.id == second)
        #expect(try Reports.versions(new.key, in: db).map(\.id) == [second, first])
        #expect(try Reports.versions(new.key, in: db).map(\.isCurrent) == [true, false])
        #expect(try Reports.find(first, in: db)?.summary.errorCount == 2)
        #expect(try Reports.search("涧西 2024", in: db).map(\.summary.id) == [second])
      }
    }
  }

  @Test func `the library filters, pages and finds the year before`() async throws {
    try await Office.with { office in
      try await office.database.write { db in
        for year in 2022...2024 {
          for agency in ["甲区", "乙区", "丙_区"] {
            try Reports.add(
              Self.report(agency, year, received: year, errors: agency == "甲区" ? 1 : 0), by: nil, at: .sample, in: db)
          }
        }
        func list(_ filter: ReportFilter) throws -> [String] {
          try Reports.list(filter, in: db).map { "\($0.key.agency)\($0.key.year)" }
        }
        #expect(try Reports.count(ReportFilter(), in: db) == 9)
        #expect(try list(ReportFilter(year: 2023)).count == 3)
        #expect(try list(ReportFilter(agencyContains: "_")) == ["丙_区2024", "丙_区2023", "丙_区2022"])
        #expect(try list(ReportFilter(agencyContains: "%")).isEmpty)
        #expect(try list(ReportFilter(onlyWithErrors: true)) == ["甲区2024", "甲区2023", "甲区2022"])
        #expect(try list(ReportFilter(limit: 2, offset: 8)).count == 1)
        #expect(try list(ReportFilter(bodies: [1])).isEmpty)
        #expect(try list(ReportFilter(scope: .aggregate)).isEmpty)
        #expect(try Reports.years(in: db) == [2024, 2023, 2022])
        let current = try #require(
          try Reports.current(ReportKey(agency: "甲区", year: 2023, scope: .own), in: db))
        let pair = try #require(try Reports.findWithPrevious(current.summary.id, in: db))
        #expect(pair.previous?.summary.key.year == 2022)
        #expect(pair.previous?.content.report.requests[.newlyReceived, .total] == 2022)
      }
    }
  }
}
