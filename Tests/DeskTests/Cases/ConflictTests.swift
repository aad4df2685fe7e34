import Chronicle
import AnnualReport
import Desk
import Ledger
import Statute
import Testing

@Suite struct ConflictTests {
  @Test func `of two officers at one case one wins, and the other is told what happened`() async throws {
    try await Office.withFile { office, _ in
      for round in 0..<20 {
        let id = try await office.registered()
        let version = try await office.file(id).version
        let (officer, head) = (try office.person(.officer), try office.person(.head))
        async let first = outcome(office, .reply(.notFound, on: Office.monday), id, version, officer)
        async let second = outcome(office, .withdraw(on: Office.monday), id, version, head)
        let outcomes = try await [first, second]
        #expect(outcomes.count { $0 == nil } == 1, "round \(round)")
        let told = try #require(outcomes.compactMap(\.self).first)
        let file = try await office.file(id)
        #expect(told.map(\.sequence) == Array((version + 1)...file.version))
        let winner = outcomes[0] == nil ? officer : head
        #expect(told.allSatisfy { $0.actor == winner.id })
        #expect(file.law.state == (outcomes[0] == nil ? .answered : .closed))
      }
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a split at an old version is told of what happened and registers nothing`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let version = try await office.file(id).version
      try await office.act(.extend(workingDays: 5, reason: "检索", notifiedOn: Office.monday), on: id)
      let refused = try await refusal {
        try await office.desk.split(
          id, into: ["甲", "乙"], on: Office.monday, expecting: version, by: office.person(.officer))
      }
      guard case .changedMeanwhile(let entries) = refused else {
        Issue.record("\(refused)")
        return
      }
      guard case .law(.extended) = entries.first?.entry else {
        Issue.record("\(entries)")
        return
      }
      #expect(try await office.desk.worklist(WorklistQuery(), for: office.person(.officer)).lines.count == 1)
    }
  }

  @Test func `a split through the general act registers its parts too`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let file = try await office.act(
        .split(
          into: [
            SplitPart(id: "1", number: "1", requested: "甲"), SplitPart(id: "1", number: "1", requested: "乙"),
          ], on: Office.monday), on: id)
      #expect(file.law.state == .split)
      for child in try file.law.childIDs.map({ try #require(Int64($0)) }) {
        #expect(try await office.file(child).law.parentID == String(id))
      }
      let table = try await office.desk.requestTable(of: office.body(), year: 2025, for: office.person(.officer))
      #expect(table.table[.newlyReceived, .total] == 2)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  /// What the loser is told; nil for the winner.
  private func outcome(
    _ office: Office, _ command: CaseCommand, _ id: Int64, _ version: Int64, _ person: Person
  ) async throws -> [RecordedEntry]? {
    do {
      try await office.desk.act(command, on: id, expecting: version, by: person)
      return nil
    } catch DeskRefusal.changedMeanwhile(let entries) {
      return entries
    }
  }
}
