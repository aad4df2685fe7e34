import Chronicle
import Civil
import AnnualReport
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// A year of an office with random but lawful histories. The suite makes 1,500 applications; `script/year` makes 10,000
/// by setting `GONGKAI_YEAR_CASES`.
@Suite struct GeneratedYearTests {
  static let wanted = ProcessInfo.processInfo.environment["GONGKAI_YEAR_CASES"].flatMap { Int($0) } ?? 1_500

  /// What was put on file, for the simple program.
  struct Filed: Sendable {
    var cases: [(body: Int64, events: [CaseEvent])] = []
    var disputes: [(body: Int64, id: Int64, events: [DisputeEvent])] = []
  }

  /// Puts the applications on file in batches of one transaction each: two bodies, some splits, some disputes.
  static func fill(_ office: Office, count: Int) async throws -> Filed {
    var all = Filed()
    for first in stride(from: 0, to: count, by: 500) {
      let last = min(first + 500, count)
      let batch = try await office.database.write { try fill(office, first..<last, in: $0) }
      all.cases += batch.cases
      all.disputes += batch.disputes
    }
    return all
  }

  private static func fill(_ office: Office, _ range: Range<Int>, in db: any WriteConnection) throws -> Filed {
    var source = TableThreeTests.Generator(state: UInt64(20_250_000 + range.lowerBound))
    var filed = Filed()
    for index in range {
      let body = office.bodies[index % 2]
      let day = try Day.day("2024-10-08").adding(days: Int.random(in: 0..<445, using: &source))
      let kind = ApplicantKind.allCases.randomElement(using: &source) ?? .other
      let stored = try office.applicants.add(Applicant(kind: kind, name: "申请人\(index)"), at: .sample, in: db)
      let place = try Cases.reserve(body: body, year: day.year, in: db)
      let whole = Registration(
        id: String(place.id), number: place.number, bodyID: String(body.id), applicantID: String(stored.id),
        kind: index.isMultiple(of: 60) ? .recordCorrection : .disclosure, applicantKind: kind,
        channel: Channel.allCases.randomElement(using: &source) ?? .portal, requested: "第\(index)号事项的批复",
        submittedOn: day, arrivedOn: day)
      var pending = [(whole, day)]
      while let (registration, first) = pending.popLast() {
        let history = try GeneratedCase(registration, from: first, until: .far, using: &source) {
          try (0..<2).map { _ in
            let part = try Cases.reserve(body: body, year: day.year, in: db)
            return SplitPart(id: String(part.id), number: part.number, requested: "第\(index)号事项的部分")
          }
        }
        let file = try open(registration, history.events, digest: stored.digest, on: day, in: db)
        filed.cases.append((body.id, history.events))
        for case .split(let split) in history.events {
          pending += file.law.registrations(for: split.parts).map { ($0, split.day) }
        }
        if file.law.disposition != nil, Int.random(in: 0..<12, using: &source) == 0 {
          let from = try day.adding(days: Int.random(in: 30...200, using: &source))
          let id = try Disputes.reserve(in: db)
          let events = RandomDisputes.history(id: id, caseID: file.id, body: body.id, from: from, using: &source)
          try Cases.append(
            events.map { .dispute(id, $0) }, to: file.id, expecting: file.version, by: nil, at: .sample, on: .far,
            in: db)
          filed.disputes.append((body.id, id, events))
        }
      }
    }
    return filed
  }

  private static func open(
    _ registration: Registration, _ events: [CaseEvent], digest: Data, on day: Day, in db: any WriteConnection
  ) throws -> CaseFile {
    let id = try #require(Int64(registration.id))
    return try Cases.open(
      id,
      filing: CaseFiling(title: "事项", followCode: "C\(id)", secretHash: Data(), applicantDigest: digest),
      events: events, dueDay: nil, by: nil, at: .sample, on: day, in: db)
  }

  /// Table three by the simple program.
  static func plainThree(_ filed: Filed, body: Int64, year: Int) -> [RequestRow: [RequestColumn: Int]] {
    var table: [RequestRow: [RequestColumn: Int]] = [:]
    for each in filed.cases where each.body == body { PlainYear.add(each.events, year: year, to: &table) }
    return table
  }

  /// Holds one body's tables of one year against the simple program and the report's own checks; returns table three.
  static func check(_ filed: Filed, body: Int64, year: Int, _ office: Office) async throws -> RequestTable {
    let three = try await office.database.read { try Cases.tableThree(body: body, year: year, in: $0) }
    let four = try await office.database.read { try Disputes.tableFour(body: body, year: year, in: $0) }
    let plain = plainThree(filed, body: body, year: year)
    for row in three.rows {
      for column in RequestColumn.allCases {
        #expect(three[row, column] == plain[row]?[column] ?? 0, "\(year) \(row) \(column)")
      }
    }
    let disputes = filed.disputes.filter { $0.body == body }.map { (id: $0.id, events: $0.events) }
    let plainFour = PlainTableFour.count(disputes, year: year)
    for cell in TableFourTests.cells(year: year) {
      #expect(four[cell.route, cell.outcome] == plainFour[cell]?.count ?? 0, "\(cell)")
    }
    var report = AnnualReport(agency: "某机关", year: year, edition: .of2021)
    (report.requests, report.disputes) = (three, four)
    let errors = CheckRegistry.findings(in: report).filter {
      $0.rule.hasPrefix("requests.") || $0.rule.hasPrefix("disputes.")
    }
    #expect(errors.isEmpty, "\(errors)")
    return three
  }

  @Test(.timeLimit(.minutes(10)))
  func `the year's tables equal those of a simple program; all balances close; what is carried over is carried in`()
    async throws
  {
    try await Office.with { office in
      let clock = ContinuousClock()
      let start = clock.now
      let filed = try await Self.fill(office, count: Self.wanted)
      let filling = clock.now - start
      #expect(filed.cases.count >= Self.wanted)
      #expect(filed.disputes.count >= Self.wanted / 30)
      for body in office.bodies.map(\.id) {
        var carried: [Int?]?
        for year in 2024...2026 {
          let three = try await Self.check(filed, body: body, year: year, office)
          if let carried { #expect(three[.carriedIn] == carried) }
          carried = three[.carriedOver]
          guard year == 2025 else { continue }
          #expect(three.outcomeRows.filter { three[$0, .total] == 0 } == [])
          #expect((three[.carriedIn, .total] ?? 0) > 0 && (three[.carriedOver, .total] ?? 0) > 0)
        }
      }
      let counting = clock.now
      _ = try await office.database.read { db in
        for body in office.bodies { _ = try Cases.tableThree(body: body.id, year: 2025, in: db) }
      }
      print(
        "generated year: \(filed.cases.count) cases, \(filed.disputes.count) disputes, filled in \(filling), two tables in \(clock.now - counting)"
      )
    }
  }
}
