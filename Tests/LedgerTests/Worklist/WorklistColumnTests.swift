import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct WorklistColumnTests {
  @Test(arguments: ["2025-02-14", "2025-06-03", "2025-12-31", "2026-11-30"])
  func `a clock worked out from columns is the clock of the case itself`(today: String) async throws {
    try await RandomOffice.with(300) { office, files in
      let context = CaseContext(today: .day(today))
      let ids = files.map(\.id)
      let summaries = try await office.database.read { try Cases.summaries(ids, in: $0) }
      #expect(summaries.count == files.count)
      for (file, summary) in zip(files, summaries) {
        let terms = try summary.clockTerms()
        #expect((terms != nil) == file.law.state.isOpen)
        guard let terms else { continue }
        let (found, wanted) = (terms.clock(in: context), file.law.clock(in: context))
        #expect(found.kind == wanted.kind)
        #expect(found.standing == wanted.standing)
        #expect(found.due == wanted.due)
        #expect(found.remainingWorkingDays == wanted.remainingWorkingDays)
        #expect(found.gap == wanted.gap)
        #expect(summary.receivedOn == file.law.receiptDay ?? file.law.arrivedOn)
      }
    }
  }

  /// Without the gaps in the register: the generator draws numbers for splits that the law then refuses.
  private static func findings(_ office: Office) async throws -> [VerificationFinding] {
    try await LedgerVerification().run(on: office.database).findings.filter {
      if case .series = $0.subject { false } else { true }
    }
  }

  @Test func `columns equal replay, and a column that was changed is found`() async throws {
    try await RandomOffice.with(300) { office, files in
      #expect(try await Self.findings(office) == [])
      let open = try #require(files.first { $0.law.state.isOpen })
      let paper = try await office.database.read {
        try #require(try $0.first("SELECT id FROM papers WHERE barred <> '' ORDER BY id")).integer("id")
      }
      for (statement, finding) in [
        (
          "UPDATE cases SET clock_terms = NULL WHERE id = \(open.id)",
          VerificationFinding.Problem.columnDiffers("clock_terms")
        ),
        ("UPDATE cases SET received_day = '2020-01-01' WHERE id = \(open.id)", .columnDiffers("received_day")),
        ("UPDATE papers SET barred = '' WHERE id = \(paper)", .columnDiffers("barred")),
      ] {
        try await office.database.write { _ = try $0.execute(statement, []) }
        let findings = try await Self.findings(office)
        #expect(findings.last?.problem == finding || findings.first?.problem == finding)
        try await Cases.rebuild(in: office.database)
        #expect(try await Self.findings(office) == [])
      }
      let sample = try await LedgerVerification().run(onCases: [open.id], of: office.database)
      #expect(sample.cases == 1 && sample.entries == open.version && sample.isSound)
    }
  }

  @Test func `a ledger that is older than the columns gets them, with the words its cases are found by`() async throws {
    try await RandomOffice.with(60) { office, files in
      let bodies = office.bodies.map(\.id)
      func found() async throws -> [CaseSummary] {
        try await office.database.read {
          try Cases.list(CaseFilter(bodies: bodies, words: "事项 法规科", limit: 100), in: $0)
        }
      }
      let before = try await found()
      #expect(!before.isEmpty)
      try await office.database.write { db in
        for file in files { try db.removeFromIndex(.caseFile, id: file.id) }
        _ = try db.execute("UPDATE cases SET clock_terms = NULL, received_day = '2000-01-01'", [])
        _ = try db.execute("UPDATE papers SET barred = ''", [])
      }
      #expect(try await found().isEmpty)
      try await Cases.rebuild(in: office.database)
      #expect(try await found() == before)
      #expect(try await Self.findings(office) == [])
    }
  }

  @Test func `the papers a person may decide about are those that do not bar them`() async throws {
    try await RandomOffice.with(80) { office, _ in
      let bodies = office.bodies.map(\.id)
      let waiting = try await office.database.read {
        try Papers.list(PaperFilter(bodies: bodies, states: [.inReview]), in: $0)
      }
      #expect(waiting.count > 3)
      for person in office.officers + [99] {
        let found = try await office.database.read { db in
          try Papers.list(PaperFilter(bodies: bodies, states: [.inReview], notBarring: person), in: db).map(\.id)
        }
        let wanted = try await office.database.read { db in
          try waiting.filter { try Papers.find($0.id, in: db)?.bar(for: person) == nil }.map(\.id)
        }
        #expect(found == wanted)
        #expect(person != 99 || found.count == waiting.count)
      }
    }
  }
}
