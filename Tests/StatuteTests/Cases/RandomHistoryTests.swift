import Foundation
import Statute
import Testing

@Suite("Random lawful histories")
struct RandomHistoryTests {
  static let seeds = 0..<UInt64(600)
  static let steps = 40

  @Test("Replaying the events gives the same case, in memory and after storing them")
  func replay() throws {
    var seen: Set<CaseEvent.EventType> = []
    for seed in Self.seeds {
      var history = try RandomHistory(seed: seed)
      for _ in 0..<Self.steps { try history.step() }
      #expect(Case.replaying(history.events) == history.current)
      let data = try JSONEncoder().encode(history.events)
      let events = try JSONDecoder().decode([CaseEvent].self, from: data)
      #expect(events == history.events)
      let stored = try JSONEncoder().encode(try #require(history.current))
      #expect(try JSONDecoder().decode(Case.self, from: stored) == history.current)
      #expect(history.current?.revision == history.events.count)
      seen.formUnion(history.events.map(\.type))
    }
    let missing = Set(CaseEvent.EventType.allCases).subtracting(seen)
    #expect(missing.isSubset(of: [.split, .transferred, .recordCorrectionConcluded, .proposalConcluded]))
  }

  @Test("No step leads to a state the law does not know, and every case answered or closed has one row")
  func states() throws {
    for seed in Self.seeds {
      var history = try RandomHistory(seed: seed)
      for _ in 0..<Self.steps {
        let before = try #require(history.current)
        let allowed = before.allowedActions(in: history.context)
        let moved = try history.step()
        let after = try #require(history.current)
        if moved {
          #expect(!allowed.isEmpty || before.state.isOpen || !history.events.isEmpty)
        } else {
          #expect(before == after)
        }
        if after.state == .answered || after.state == .closed || after.state == .archived {
          #expect(after.disposition != nil)
          #expect(after.closedOn != nil)
        }
        if after.receiptDay == nil {
          #expect([.arrived, .closed, .archived, .transferred].contains(after.state))
        }
        #expect((after.correction == nil ? 0 : 1) >= history.events.filter { $0.type == .correctionRequested }.count)
      }
    }
  }

  @Test("Letters asking for opinions never move the due day earlier")
  func suspensions() throws {
    for seed in Self.seeds {
      var history = try RandomHistory(seed: seed)
      for _ in 0..<Self.steps {
        try history.step()
        let current = try #require(history.current)
        guard let deadline = try current.replyDeadline(calendar: .national), let due = deadline.due else { continue }
        let plain = try Deadline.compute(
          from: deadline.start, workingDays: deadline.workingDays, extension: deadline.extensionDays,
          calendar: .national)
        #expect(try #require(plain.due) <= due)
        #expect(deadline.extensionDays <= 20)
        #expect(deadline.workingDays == 20)
      }
    }
  }

  @Test("Table three balances in every column and year, and what is carried over is carried in")
  func balance() throws {
    var cases: [Case] = []
    for seed in Self.seeds {
      var history = try RandomHistory(seed: seed)
      for _ in 0..<Self.steps { try history.step() }
      cases.append(try #require(history.current))
    }
    var counted = 0
    for column in ApplicantKind.allCases {
      var carried = 0
      for year in 2022...2029 {
        let tallies = cases.compactMap { $0.tally(year: year) }.filter { $0.column == column }
        let received = tallies.filter(\.newlyReceived).count
        let carriedIn = tallies.filter(\.carriedIn).count
        let ended = tallies.filter { $0.disposition != nil }.count
        let carriedOver = tallies.filter(\.carriedOver).count
        #expect(received + carriedIn == ended + carriedOver)
        #expect(carriedIn == carried)
        carried = carriedOver
        counted += ended
      }
    }
    for current in cases {
      let years = (2022...2029).compactMap { current.tally(year: $0) }
      #expect(
        years.filter(\.newlyReceived).count
          == (current.receiptDay == nil || current.state == .split || current.state == .transferred ? 0 : 1))
      #expect(years.filter { $0.disposition != nil }.count <= 1)
    }
    #expect(counted > 300)
  }
}
