import Civil
import AnnualReport
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct TableThreeTests {
  /// A generator that gives the same numbers on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// What may happen to a case after it was registered on `day`; what the law refuses is left out.
  static func history(from day: Day, using source: inout Generator) -> [CaseCommand] {
    func later(_ days: Int) -> Day { (try? day.adding(days: days)) ?? day }
    func service(_ day: Day) -> Service { Service(method: .post, sentOn: day) }
    var commands: [CaseCommand] = []
    if Int.random(in: 0..<12, using: &source) == 0 { return [.withdraw(on: later(2))] }
    if Int.random(in: 0..<12, using: &source) == 0 { return [] }
    commands.append(.confirmed)
    if Int.random(in: 0..<4, using: &source) == 0 {
      commands.append(.requestCorrection(points: ["不明确"], periodWorkingDays: 15, on: later(3)))
      switch Int.random(in: 0..<3, using: &source) {
      case 0: commands.append(.supplyCorrection(requested: "改", acceptedReason: nil, on: later(9)))
      case 1: return commands + [.closeUncorrected(note: "逾期", service: service(later(50)))]
      default: return commands
      }
    }
    switch Int.random(in: 0..<10, using: &source) {
    case 0: return commands
    case 1: return commands + [.withdraw(on: later(12))]
    case 2: return commands + [.closeOtherwise(note: "其他", service: service(later(14)))]
    default: break
    }
    let end = later(Int.random(in: 10...40, using: &source))
    let items = (0..<Int.random(in: 1...3, using: &source)).map { index in
      let kind = ReplyKind.allCases.randomElement(using: &source) ?? .provided
      let ground = kind == .withheld || kind == .partlyProvided ? Ground.allCases.randomElement(using: &source) : nil
      return ReplyItem(subject: "\(index)", kind: kind, ground: ground, note: "理由")
    }
    commands.append(.reply(ReplyDraft(items: items, service: service(end))))
    if Int.random(in: 0..<8, using: &source) == 0 {
      commands.append(.reopen(.judgment, reference: "判决", workingDays: 15, receivedOn: later(90)))
    }
    return commands
  }

  /// As many of the commands as the law admits, in order.
  static func admitted(_ commands: [CaseCommand], registration: Registration) -> [CaseEvent] {
    var all: [CaseEvent] = []
    var law: Case?
    for command in [.register(registration)] + commands {
      guard let (events, next) = try? Office.decide([command], from: law, today: .far) else { continue }
      all += events
      law = next
    }
    return all
  }

  @Test func `the table equals a simple count of the cases, cell by cell, and every cell opens to its cases`()
    async throws
  {
    try await Office.with { office in
      let applicants = office.applicants
      let bodies = office.bodies
      let laws = try await office.database.write { db in
        var source = Generator(state: 20_250_303)
        var laws: [(body: Int64, id: Int64, law: Case)] = []
        for index in 0..<600 {
          let body = bodies[index % 2]
          let kind = ApplicantKind.allCases.randomElement(using: &source) ?? .other
          let day = try Day.day("2023-01-09").adding(days: Int.random(in: 0..<1000, using: &source))
          let stored = try applicants.add(Applicant(kind: kind, name: "某"), at: .sample, in: db)
          let reserved = try Cases.reserve(body: body, year: day.year, in: db)
          let registration = Registration(
            id: String(reserved.id), number: reserved.number, bodyID: String(body.id), applicantID: String(stored.id),
            kind: index.isMultiple(of: 50) ? .recordCorrection : .disclosure, applicantKind: kind, channel: .inPerson,
            requested: "某", submittedOn: day, arrivedOn: day)
          let file = try Cases.open(
            reserved.id,
            filing: CaseFiling(
              title: "某", followCode: "C\(index)", secretHash: Data(), applicantDigest: stored.digest),
            events: Self.admitted(Self.history(from: day, using: &source), registration: registration), dueDay: nil,
            by: nil, at: .sample, on: day, in: db)
          laws.append((body.id, file.id, file.law))
        }
        return laws
      }
      #expect(Set(laws.compactMap(\.law.disposition)).count >= 16)

      for body in bodies.map(\.id) {
        var carried: [Int?]?
        for year in 2022...2027 {
          let expected = Self.count(laws.filter { $0.body == body }.map { ($0.id, $0.law) }, year: year)
          let (table, ids) = try await office.database.read { db in
            let table = try Cases.tableThree(body: body, year: year, in: db)
            var ids: [TableThreeCell: [Int64]] = [:]
            for row in table.rows {
              for column in RequestColumn.allCases {
                let cell = TableThreeCell(year: year, row: row, column: column)
                ids[cell] = try Cases.ids(behind: cell, body: body, in: db)
              }
            }
            return (table, ids)
          }
          for (cell, found) in ids {
            #expect(found == expected[cell, default: []], "\(cell)")
            #expect(table[cell.row, cell.column] == found.count, "\(cell)")
          }
          for column in RequestColumn.allCases {
            func value(_ row: RequestRow) -> Int { table[row, column] ?? -1 }
            #expect(value(.newlyReceived) + value(.carriedIn) == value(.total) + value(.carriedOver))
            #expect(table.outcomeRows.map(value).reduce(0, +) == value(.total))
          }
          if let carried { #expect(table[.carriedIn] == carried) }
          carried = table[.carriedOver]
        }
      }
    }
  }

  /// The count by opening every case and asking the law, as slowly and plainly as can be.
  static func count(_ cases: [(Int64, Case)], year: Int) -> [TableThreeCell: [Int64]] {
    var cells: [TableThreeCell: [Int64]] = [:]
    for (id, law) in cases {
      guard let tally = law.tally(year: year) else { continue }
      var rows: [RequestRow] = [tally.newlyReceived ? .newlyReceived : .carriedIn]
      if let disposition = tally.disposition {
        rows += [.outcome(disposition), .total]
      } else {
        rows.append(.carriedOver)
      }
      for row in rows {
        cells[TableThreeCell(year: year, row: row, column: .applicant(tally.column)), default: []].append(id)
        cells[TableThreeCell(year: year, row: row, column: .total), default: []].append(id)
      }
    }
    return cells
  }
}
