import SQLiteEngine
import Chronicle
import Civil
import Ledger
import Statute
import Testing

@Suite struct TextlessReplayTests {
  /// What the law and the tables need of a case; none of it may hang on what people typed.
  private struct Outline: Equatable {
    let state: CaseState
    let receipt: Day?
    let closed: Day?
    let disposition: Disposition?
    let due: Day?
    let consultations: [String]
    let assignee: Int64?

    init(_ file: CaseFile) {
      state = file.law.state
      receipt = file.law.receiptDay
      closed = file.law.closedOn
      disposition = file.law.disposition
      due = file.dueDay
      consultations = file.law.consultations.map { "\($0.sentOn) \($0.receivedOn as Day?) \($0.answeredOn as Day?)" }
      assignee = file.assignee
    }
  }

  @Test func `random histories replay to the same state without their texts, and verify`() async throws {
    try await RandomOffice.with(150) { office, files in
      let ids = files.map(\.id)
      func outlines() async throws -> [Outline] {
        try await office.database.read { db in try ids.compactMap { try Cases.find($0, in: db) }.map(Outline.init) }
      }
      let before = try await outlines()
      #expect(before.count == ids.count)
      try await office.database.write { db in
        for id in ids { _ = try TextKeys.erase(.caseFile(id), in: db) }
        _ = try db.execute("DELETE FROM attachments", [])
      }
      #expect(try await outlines() == before)
      // The generator takes numbers for acts that the law then refuses, in transactions that stay.
      let found = try await LedgerVerification().run(on: office.database).findings.filter {
        if case .series = $0.subject { false } else { true }
      }
      #expect(found == [])
    }
  }
}
