import Foundation
import Statute
import Testing

@Suite("Random lawful histories")
struct RandomHistoryTests {
  static let steps = 40

  static let histories: [RandomHistory] = (0..<UInt64(250)).compactMap { seed in
    guard var history = try? RandomHistory(seed: seed) else { return nil }
    for _ in 0..<steps { _ = try? history.step() }
    return history
  }

  /// Where each state may lead.
  static let successors: [CaseState: Set<CaseState>] = [
    .arrived: [.registered, .closed, .transferred],
    .registered: [
      .registered, .awaitingCorrection, .awaitingReasons, .consulting, .awaitingFee, .deferred, .answered, .closed,
      .split,
    ],
    .awaitingCorrection: [.awaitingCorrection, .registered, .closed, .answered],
    .awaitingReasons: [.awaitingReasons, .registered, .answered, .closed],
    .consulting: [.consulting, .registered, .answered, .closed],
    .awaitingFee: [.awaitingFee, .registered, .closed], .deferred: [.deferred, .registered, .answered, .closed],
    .answered: [.answered, .archived, .registered], .closed: [.closed, .archived, .registered],
    .archived: [.archived, .registered], .split: [], .transferred: [],
  ]

  @Test("Replaying the events gives the same case, in memory and after storing them")
  func replay() throws {
    var seen: Set<String> = []
    for history in Self.histories {
      #expect(Case.replaying(history.events) == history.current)
      let data = try JSONEncoder().encode(history.events)
      #expect(try JSONDecoder().decode([CaseEvent].self, from: data) == history.events)
      let stored = try JSONEncoder().encode(try #require(history.current))
      #expect(try JSONDecoder().decode(Case.self, from: stored) == history.current)
      #expect(history.current?.revision == history.events.count)
      seen.formUnion(history.events.map(\.word))
    }
    let missing = CaseEvent.words.subtracting(seen)
    #expect(missing.isSubset(of: ["transferred", "recordCorrectionConcluded", "proposalConcluded"]))
  }

  @Test("No history reaches a state the law does not know, and every case answered or closed has one row")
  func states() throws {
    for history in Self.histories {
      var current = try #require(Case.replaying(history.events.prefix(1)))
      for event in history.events.dropFirst() {
        let before = current.state
        current.apply(event)
        #expect(Self.successors[before]?.contains(current.state) == true, "\(before) to \(current.state)")
        if [.answered, .closed, .archived].contains(current.state) {
          #expect(current.disposition != nil)
          #expect(current.closedOn != nil)
        }
        if current.receiptDay == nil { #expect([.arrived, .closed, .archived, .transferred].contains(current.state)) }
      }
      #expect(history.events.filter { $0.word == "correctionRequested" }.count <= 1)
      let extensions = history.events.filter { $0.word == "extended" }.count
      #expect(extensions <= 1 + history.events.filter { $0.word == "reopened" }.count)
    }
  }

  @Test("Letters asking for opinions never move the due day earlier")
  func suspensions() throws {
    var (moved, overtaken) = (0, 0)
    for history in Self.histories {
      for count in 2...max(2, history.events.count) {
        let current = try #require(Case.replaying(history.events.prefix(count)))
        guard let deadline = try current.replyDeadline(calendar: .national), let due = deadline.due else { continue }
        let plain = try Deadline.compute(
          from: deadline.start, workingDays: deadline.workingDays, extension: deadline.extensionDays,
          calendar: .national)
        let without = try #require(plain.due)
        #expect(without <= due)
        if without < due { moved += 1 }
        #expect(deadline.workingDays == current.reopenings.last?.workingDays ?? 20)
        #expect(deadline.extensionDays == 0 || deadline.workingDays == 20 && deadline.extensionDays <= 20)
        // Told too late, a notice of correction or an extension changes nothing.
        let late = current.lateSteps(calendar: .national).map(\.kind)
        if late.contains(.extension) { #expect(deadline.extensionDays == 0) }
        if late.contains(.correctionNotice), current.fee?.paidOn == nil {
          #expect(deadline.start == current.firstReceiptDay)
          overtaken += 1
        }
      }
    }
    #expect(moved > 50 && overtaken > 0)
  }

  @Test("A reply is deferred only while its period runs, and never past an ordered day")
  func deferrals() throws {
    var deferred = 0
    for history in Self.histories {
      for (index, event) in history.events.enumerated() {
        guard case .replyDeferred(let event) = event else { continue }
        let before = try #require(Case.replaying(history.events.prefix(index)))
        let due = try #require(try before.replyDeadline(calendar: .national)?.due)
        #expect(event.day <= due)
        #expect(before.reopenings.last?.workingDays ?? 20 == 20)
        deferred += 1
      }
    }
    #expect(deferred > 0)
  }

  @Test("Table three balances in every column and year, and what is carried over is carried in")
  func balance() throws {
    let cases = Self.histories.compactMap(\.current)
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
    #expect(counted > 100)
  }
}
