import Civil
import AnnualReport
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// Lists against a simple program that looks at every case.
@Suite struct CaseListPropertyTests {
  /// A filter of random conditions; each is left out more often than not.
  static func filter(_ office: Office, using source: inout TableThreeTests.Generator) throws -> CaseFilter {
    func maybe<Value>(_ value: @autoclosure () -> Value?) -> Value? {
      Int.random(in: 0..<4, using: &source) == 0 ? value() : nil
    }
    var bodies = office.bodies.map(\.id)
    if Bool.random(using: &source) { bodies.removeLast() }
    var filter = CaseFilter(bodies: bodies)
    filter.isOpen = maybe(Bool.random(using: &source))
    filter.states = maybe(Set(CaseState.allCases.shuffled(using: &source).prefix(4)))
    filter.kinds = maybe([.disclosure])
    filter.applicantKind = maybe(ApplicantKind.allCases.randomElement(using: &source))
    filter.channel = maybe(Channel.allCases.randomElement(using: &source))
    filter.assignee = maybe(Bool.random(using: &source) ? .nobody : .person(office.officers[0]))
    let day = try Day.day("2025-01-01").adding(days: Int.random(in: 0..<500, using: &source))
    filter.dueOnOrBefore = maybe(day)
    filter.dueOnOrAfter = maybe(try? day.adding(days: -60))
    filter.receivedOnOrAfter = maybe(try? day.adding(days: -90))
    filter.receivedOnOrBefore = maybe(day)
    filter.ids = maybe((1...200).shuffled(using: &source).prefix(90).map(Int64.init))
    filter.order = CaseFilter.Order.allCases.randomElement(using: &source) ?? .dueDay
    filter.limit = 10_000
    return filter
  }

  /// What the filter means, said plainly.
  static func fits(_ file: CaseFile, _ filter: CaseFilter) -> Bool {
    let law = file.law
    let received = law.receiptDay ?? law.arrivedOn
    let conditions: [Bool] = [
      filter.bodies.contains(file.body),
      filter.isOpen.map { $0 == law.state.isOpen } ?? true,
      filter.states?.contains(law.state) ?? true,
      filter.kinds?.contains(law.kind) ?? true,
      filter.applicantKind.map { $0 == law.applicantKind } ?? true,
      filter.channel.map { $0 == law.channel } ?? true,
      filter.assignee.map { $0 == (file.assignee.map(CaseFilter.Assignee.person) ?? .nobody) } ?? true,
      filter.dueOnOrBefore.map { limit in file.dueDay.map { $0 <= limit } ?? false } ?? true,
      filter.dueOnOrAfter.map { limit in file.dueDay.map { $0 >= limit } ?? false } ?? true,
      filter.receivedOnOrAfter.map { received >= $0 } ?? true,
      filter.receivedOnOrBefore.map { received <= $0 } ?? true,
      filter.ids?.contains(file.id) ?? true,
      filter.words.map { word in law.requested.contains(word) || law.number.contains(word) } ?? true,
    ]
    return conditions.allSatisfy(\.self)
  }

  static func sorted(_ files: [CaseFile], _ filter: CaseFilter) -> [Int64] {
    files.sorted { a, b in
      switch filter.words == nil ? filter.order : .opened {
      case .dueDay:
        (a.dueDay?.description ?? "9999-12-31", a.id) < (b.dueDay?.description ?? "9999-12-31", b.id)
      case .newest: (a.law.receiptDay ?? a.law.arrivedOn, a.id) > (b.law.receiptDay ?? b.law.arrivedOn, b.id)
      case .opened: a.id > b.id
      }
    }.map(\.id)
  }

  @Test func `random filters list what a simple program finds, count it, and page through it without loss`()
    async throws
  {
    try await RandomOffice.with(400) { office, files in
      var source = TableThreeTests.Generator(state: 41)
      var (found, narrowed) = (0, 0)
      for round in 0..<160 {
        var filter = try Self.filter(office, using: &source)
        if round.isMultiple(of: 4) { filter.words = ["1", "批复", "部分", "件"].randomElement(using: &source) }
        if filter.words == "1" { filter.words = "第1" }
        let wanted = Self.sorted(files.filter { Self.fits($0, filter) }, filter)
        let whole = filter
        let listed = try await office.database.read { try Cases.list(whole, in: $0) }
        if filter.words == "第1" {
          // A number is looked for as it stands, so 第1 does not find 第12.
          #expect(Set(listed.map(\.id)).isSubset(of: wanted))
        } else {
          #expect(listed.map(\.id) == wanted, "\(filter)")
        }
        if filter.words == nil {
          let (all, capped) = try await office.database.read { db in
            (try Cases.count(whole, in: db), try Cases.count(whole, atMost: 7, in: db))
          }
          #expect(all == wanted.count)
          #expect(capped == min(7, wanted.count))
        }
        filter.limit = Int.random(in: 1...40, using: &source)
        var paged: [Int64] = []
        repeat {
          let page = filter
          let lines = try await office.database.read { try Cases.list(page, in: $0) }
          paged += lines.map(\.id)
          filter.after = lines.count == filter.limit ? lines.last.map { Cases.cursor(after: $0, of: page) } : nil
        } while filter.after != nil && paged.count <= files.count
        #expect(paged == listed.map(\.id), "\(filter)")
        found += listed.count
        if listed.count < files.count { narrowed += 1 }
      }
      #expect(found > 2_000 && narrowed > 80)
    }
  }

  @Test func `the cases behind every cell are as many as the cell says, page by page`() async throws {
    try await RandomOffice.with(300) { office, _ in
      let body = office.bodies[0].id
      for row in RequestTable().rows {
        let cell = TableThreeCell(year: 2025, row: row, column: row == .total ? .applicant(.naturalPerson) : .total)
        let (count, ids, paged) = try await office.database.read { db in
          let table = try Cases.tableThree(body: body, year: 2025, in: db)
          var filter = CaseFilter(bodies: [body], cell: cell, order: .opened, limit: 9)
          var paged: [Int64] = []
          repeat {
            let page = try Cases.list(filter, in: db)
            paged += page.map(\.id)
            filter.after = page.count == 9 ? page.last.map { Cases.cursor(after: $0, of: filter) } : nil
          } while filter.after != nil
          return (table[cell.row, cell.column] ?? 0, try Cases.ids(behind: cell, body: body, in: db), paged)
        }
        #expect(paged.count == count)
        #expect(paged == ids.reversed())
      }
    }
  }
}
