import PageKit
import Chronicle
import AnnualReport
import Desk
import Ledger

/// A year's applications at all bodies of the site, added up as they stand now.
struct SiteStatistics {
  let year: Int
  let table: RequestTable
  let punctuality: Punctuality

  static func of(_ core: PortalCore, year: Int) async throws -> SiteStatistics {
    let bodies = try await core.receivingBodies()
    var table = RequestTable()
    for row in table.rows { table[row] = RequestColumn.allCases.map { _ in 0 } }
    var punctuality = Punctuality(concluded: 0, onTime: 0)
    for body in bodies {
      let part = try await core.desk.publicStatistics(of: body.id, year: year).table
      for row in table.rows {
        table[row] = zip(table[row], part[row]).map { sum, next in Self.sum(sum, next) }
      }
      let times = try await core.desk.database.read { try Cases.punctuality(body: body.id, year: year, in: $0) }
      punctuality.concluded = Self.sum(punctuality.concluded, times.concluded) ?? 0
      punctuality.onTime = Self.sum(punctuality.onTime, times.onTime) ?? 0
    }
    return SiteStatistics(year: year, table: table, punctuality: punctuality)
  }

  var received: Int { table[.newlyReceived, .total] ?? 0 }
  var concluded: Int { table[.total, .total] ?? 0 }

  /// The share of outcomes on time in per cent; a dash while there are none.
  var onTimeShare: String {
    guard punctuality.concluded > 0 else { return "—" }
    let text = Share.text(punctuality.onTime, of: punctuality.concluded).dropLast()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : String(text)
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}
