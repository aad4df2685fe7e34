import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct DisputeRecordTests {
  /// A case with one reconsideration, answered and decided.
  static func disputed(_ office: Office) async throws -> (file: CaseFile, dispute: Int64) {
    let file = try await office.open(on: .day("2025-03-03"), commands: [.confirmed, .granted(on: .day("2025-03-10"))])
    return try await office.database.write { db in
      let id = try Disputes.reserve(in: db)
      var current: Dispute?
      var entries: [CaseEntry] = []
      let day = Day.day("2025-04-01")
      let opening = DisputeOpening(
        id: String(id), caseID: file.law.id, bodyID: file.law.bodyID, route: .reconsideration, forum: "区政府",
        reference: "1号", receivedOn: day)
      for command in [
        DisputeCommand.open(opening), .reply(on: day),
        .decide(.upheld, summary: "维持", effect: .none, decidedOn: day, receivedOn: day),
      ] {
        for event in try Dispute.decide(command, current, today: .far) {
          if current == nil { current = Dispute.replaying([event]) } else { current?.apply(event) }
          entries.append(.dispute(id, event))
        }
      }
      let written = try Cases.append(
        entries, to: file.id, expecting: file.version, by: nil, at: .sample, on: .far, in: db)
      #expect(try Disputes.find(id, in: db)?.law == current)
      return (written, id)
    }
  }

  @Test func `a dispute stands in the chain of its case and is read back as it was`() async throws {
    try await Office.with { office in
      let (file, id) = try await Self.disputed(office)
      let (all, timeline) = try await office.database.read { db in
        (try Disputes.all(case: file.id, in: db), try Cases.timeline(file.id, in: db))
      }
      #expect(all.map(\.id) == [id])
      #expect(timeline.suffix(3).map(\.effectiveDay) == Array(repeating: Day.day("2025-04-01"), count: 3))
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  @Test(arguments: [
    ("UPDATE disputes SET is_pending = 1", "disputes", VerificationFinding.Problem.columnDiffers("is_pending")),
    ("UPDATE dispute_rounds SET result = 'corrected'", "dispute_rounds", .columnDiffers("result")),
    ("DELETE FROM dispute_rounds", "dispute_rounds", .missing),
  ])
  func `a record changed behind the program's back is found`(
    statement: String, table: String, problem: VerificationFinding.Problem
  ) async throws {
    try await Office.with { office in
      let (_, id) = try await Self.disputed(office)
      try await office.database.write { _ = try $0.execute(statement, []) }
      let report = try await LedgerVerification().run(on: office.database)
      #expect(report.findings == [VerificationFinding(.row(table, id), problem)])
    }
  }

  @Test func `a dispute that is gone, or that no entry leads to, is found`() async throws {
    try await Office.with { office in
      let (_, id) = try await Self.disputed(office)
      try await office.database.write { db in
        try db.execute("DELETE FROM dispute_rounds", [])
        try db.execute("UPDATE disputes SET id = 99", [])
      }
      let report = try await LedgerVerification().run(on: office.database)
      #expect(
        report.findings == [
          VerificationFinding(.row("disputes", 99), .unaccounted), VerificationFinding(.row("disputes", id), .missing),
          VerificationFinding(.row("dispute_rounds", id), .missing),
          VerificationFinding(.series("key:disputes"), .counterExpected(99, found: id)),
        ])
    }
  }

  @Test func `what is derived is made anew from the entries`() async throws {
    try await Office.with { office in
      let (file, id) = try await Self.disputed(office)
      try await office.database.write { db in
        for table in ["dispute_rounds", "disputes", "case_sketches"] { try db.execute("DELETE FROM \(table)", []) }
      }
      #expect(try await Cases.rebuild(in: office.database, batch: 1) == 1)
      #expect(try await LedgerVerification().run(on: office.database).isSound)
      let (found, sketches) = try await office.database.read { db in
        (
          try Disputes.all(case: file.id, in: db).map(\.id),
          try db.first("SELECT COUNT(*) AS n FROM case_sketches")?.int("n")
        )
      }
      #expect(found == [id])
      #expect(sketches == TextSketch.bandCount)
    }
  }

  @Test func `events that begin twice or do not begin are refused`() async throws {
    try await Office.with { office in
      let (file, id) = try await Self.disputed(office)
      await #expect(throws: DisputeStoreFailure.outOfPlace(dispute: 50)) {
        try await office.database.write { db in
          _ = try Cases.append(
            [.dispute(50, .replied(on: .day("2025-04-02")))], to: file.id, expecting: file.version, by: nil,
            at: .sample, on: .far, in: db)
        }
      }
      let first = try await office.database.read { try Cases.timeline(file.id, in: $0) }
        .compactMap { if case .dispute(_, let event) = $0.entry { event } else { nil } }.first
      let opened = try #require(first)
      await #expect(throws: DisputeStoreFailure.outOfPlace(dispute: id)) {
        try await office.database.write { db in
          _ = try Cases.append(
            [.dispute(id, opened)], to: file.id, expecting: file.version, by: nil, at: .sample, on: .far, in: db)
        }
      }
    }
  }
}
