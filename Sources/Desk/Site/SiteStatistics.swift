import Civil
package import AnnualReport
import Chronicle
package import Ledger

/// A year's applications at all bodies of a site, added up as they stand now.
package struct SiteStatistics: Sendable {
  package var year: Int
  package var table: RequestTable
  package var punctuality: Punctuality

  package var received: Int { table[.newlyReceived, .total] ?? 0 }
  package var concluded: Int { table[.total, .total] ?? 0 }
}

/// The page of a year's statistics: the year, the one before it, and the years there are numbers of.
package struct StatisticsView: Sendable {
  package var statistics: SiteStatistics
  package var before: SiteStatistics
  package var years: Set<Int>
}

/// What the home page of a site shows.
package struct HomeView: Sendable {
  package var statistics: SiteStatistics
  /// The reports stored last.
  package var latest: [ReportSummary]
}

extension Desk {
  /// The bodies that take applications on the site of a body: its own and those below it, in the order they were added.
  package func receivingBodies(of site: Int64) async throws -> [Body] {
    try await database.read { try Self.receivingBodies(of: site, in: $0) }
  }

  /// Grows with every change to what pages show.
  package func revision() async throws -> Int64 { try await database.revision() }

  /// What a site's pages say of its body.
  package func siteFacts(of site: Int64) async throws -> (name: String, facts: SiteFacts) {
    try await database.read { db in
      (try Bodies.find(site, in: db)?.facts.name ?? "", try SiteFacts.load(body: site, in: db))
    }
  }

  package func home(of site: Int64) async throws -> HomeView {
    let year = clock.today.year
    return try await database.read { db in
      HomeView(
        statistics: try Self.statistics(of: Self.receivingBodies(of: site, in: db), year: year, in: db),
        latest: try Reports.list(ReportFilter(limit: 6, order: .stored), in: db))
    }
  }

  /// The statistics of a year; a year without numbers is not found, but for the present one.
  package func statistics(of site: Int64, year: Int?) async throws -> StatisticsView {
    let present = clock.today.year
    return try await database.read { db in
      let bodies = try Self.receivingBodies(of: site, in: db)
      var years: Set<Int> = [present]
      for body in bodies { years.formUnion(try Cases.countedYears(body: body.id, in: db)) }
      let asked = year ?? present
      guard years.contains(asked) else { throw DeskRefusal.notFound }
      return StatisticsView(
        statistics: try Self.statistics(of: bodies, year: asked, in: db),
        before: try Self.statistics(of: bodies, year: asked - 1, in: db), years: years)
    }
  }

  private static func receivingBodies(of site: Int64, in db: any ReadConnection) throws -> [Body] {
    let below = Set(try Bodies.withDescendants(site, in: db))
    return try Bodies.all(in: db).filter { below.contains($0.id) && $0.facts.isActive }
  }

  private static func statistics(of bodies: [Body], year: Int, in db: any ReadConnection) throws -> SiteStatistics {
    var table = RequestTable()
    for row in table.rows { table[row] = RequestColumn.allCases.map { _ in 0 } }
    var punctuality = Punctuality(concluded: 0, onTime: 0)
    for body in bodies {
      let part = try Cases.tableThree(body: body.id, year: year, in: db)
      for row in table.rows {
        table[row] = zip(table[row], part[row]).map { sum($0, $1) }
      }
      let times = try Cases.punctuality(body: body.id, year: year, in: db)
      punctuality.concluded = sum(punctuality.concluded, times.concluded) ?? 0
      punctuality.onTime = sum(punctuality.onTime, times.onTime) ?? 0
    }
    return SiteStatistics(year: year, table: table, punctuality: punctuality)
  }

  /// `nil` where both are unknown, and where the sum would overflow.
  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}
