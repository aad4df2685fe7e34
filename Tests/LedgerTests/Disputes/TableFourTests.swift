import Chronicle
import Civil
import AnnualReport
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct TableFourTests {
  /// A dispute as it was put on file.
  struct Filed: Sendable {
    var body: Int64
    var id: Int64
    var events: [DisputeEvent]
  }

  /// Puts 400 random disputes on file, one event at a time as people enter them.
  static func fill(_ office: Office) async throws -> [Filed] {
    let first = try await office.open(on: .day("2022-01-04"), commands: [.confirmed, .granted(on: .day("2022-01-12"))])
    let second = try await office.open(body: 1, on: .day("2022-01-04"), commands: [.confirmed])
    return try await office.database.write { db in
      var source = TableThreeTests.Generator(state: 7)
      var versions = [first.id: first.version, second.id: second.version]
      return try (0..<400).map { index in
        let file = index % 3 == 0 ? second : first
        let id = try Disputes.reserve(in: db)
        let day = try Day.day("2022-02-01").adding(days: Int.random(in: 0..<1200, using: &source))
        let events = RandomDisputes.history(id: id, caseID: file.id, body: file.body, from: day, using: &source)
        versions[file.id] = try Cases.append(
          events.map { .dispute(id, $0) }, to: file.id, expecting: versions[file.id] ?? 0, by: nil, at: .sample,
          on: .far, in: db
        ).version
        return Filed(body: file.body, id: id, events: events)
      }
    }
  }

  static func cells(year: Int) -> [TableFourCell] {
    DisputePath.allCases.flatMap { path in
      DisputeOutcome.allCases.map { TableFourCell(year: year, route: path, outcome: $0) }
    }
  }

  static func plain(_ all: [Filed], body: Int64, year: Int) -> [TableFourCell: [Int64]] {
    PlainTableFour.count(all.filter { $0.body == body }.map { (id: $0.id, events: $0.events) }, year: year)
  }

  /// Holds every cell of one body's table of one year against the plain count.
  static func check(_ all: [Filed], body: Int64, year: Int, in database: SQLiteDatabase) async throws {
    let expected = plain(all, body: body, year: year)
    let table = try await database.read { try Disputes.tableFour(body: body, year: year, in: $0) }
    for cell in cells(year: year) {
      let found = try await database.read { try Disputes.ids(behind: cell, body: body, in: $0) }
      #expect(found == expected[cell, default: []], "\(cell)")
      #expect(table[cell.route, cell.outcome] == found.count, "\(cell)")
    }
    for path in DisputePath.allCases {
      #expect(table[path, .total] == DisputeOutcome.parts.compactMap { table[path, $0] }.reduce(0, +))
    }
  }

  @Test func `table four equals a plain count from the events, and every cell opens to its disputes`() async throws {
    try await Office.with { office in
      let all = try await Self.fill(office)
      for body in office.bodies {
        for year in 2021...2027 { try await Self.check(all, body: body.id, year: year, in: office.database) }
      }
      let report = try await LedgerVerification().run(on: office.database)
      #expect(report.isSound, "\(report.findings.prefix(3))")
    }
  }

  @Test func `the law's own rule counts as the plain program does`() throws {
    var source = TableThreeTests.Generator(state: 23)
    var appeals = 0
    for id in 1...300 {
      let day = try Day.day("2022-02-01").adding(days: Int.random(in: 0..<1200, using: &source))
      let events = RandomDisputes.history(id: Int64(id), caseID: 1, body: 1, from: day, using: &source)
      let law = try #require(Dispute.replaying(events))
      appeals += law.rounds.count - 1
      for year in 2021...2027 {
        let plain = PlainTableFour.count([(id: Int64(id), events: events)], year: year).keys.first {
          $0.outcome != .total
        }
        let tally = law.tally(year: year)
        #expect(tally?.route.rawValue == plain?.route.rawValue)
        #expect(tally.map { $0.result?.rawValue ?? "pending" } == plain?.outcome.rawValue)
      }
    }
    #expect(appeals > 10)
  }

  @Test func `the table is counted from an index alone`() async throws {
    let plans = try await QueryPlanTests.plans { db in
      _ = try Disputes.tableFour(body: 1, year: 2025, in: db)
      _ = try Disputes.ids(
        behind: TableFourCell(year: 2025, route: .reconsideration, outcome: .pending), body: 1, in: db)
    }
    let searches = plans.filter { $0.hasPrefix("S") }
    #expect(searches.count == 2)
    #expect(
      searches.allSatisfy { $0.contains("COVERING INDEX dispute_rounds_counted (body_id=? AND begun_year<?)") },
      "\(plans)")
  }

  @Test func `the words of the law and of the form are the same`() {
    #expect(DisputeRoute.allCases.map(\.rawValue) == DisputePath.allCases.map(\.rawValue))
    #expect(DisputeResult.allCases.allSatisfy { DisputeOutcome(rawValue: $0.rawValue)?.label == $0.label })
  }
}
