import ArgumentParser
import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import TestSupport
import Testing

@testable import gongkai

/// A ledger written by the program of before chains by body: one chain of cases, one of the audit trail, all in the clear.
/// The file was made by that program and holds the demonstration district.
@Suite struct TakeoverTests {
  /// What the old program stored for a case, read from its own columns.
  struct OldCase: Equatable {
    var number: String
    var title: String
    var state: String
    var due: String?
    var closed: String?
    var disposition: String?
    var requested: String
  }

  private static let name = "ledger-before-chains.db"

  private static func copy(to folder: Folder) throws -> String {
    for ending in ["", ".key"] {
      let source = try #require(
        Bundle.module.url(forResource: "Fixtures/\(name)\(ending)", withExtension: nil), "the old ledger is not there")
      try FileManager.default.copyItem(atPath: source.path, toPath: folder.path(name + ending))
    }
    return folder.path(name)
  }

  /// The cases of the old file, and the counts of its table three by column, disposition and year.
  private static func old(_ path: String) async throws -> (cases: [OldCase], counts: [String]) {
    let database = try SQLiteDatabase(path: path, vault: .passing())
    let result = try await database.read { db in
      let cases = try db.query("SELECT * FROM cases ORDER BY id").map { row in
        let law = try JSONDecoder().decode(Case.self, from: Data(row.text("state_json").utf8))
        return OldCase(
          number: try row.text("number"), title: try row.text("title"), state: try row.text("state"),
          due: try row.optionalText("due_day"), closed: try row.optionalText("closed_day"),
          disposition: try row.optionalText("disposition"), requested: law.requested)
      }
      return (cases, try counts(in: db))
    }
    try await database.close()
    return result
  }

  private static func counts(in db: any ReadConnection) throws -> [String] {
    try db.query(
      """
      SELECT body_id, counted_year, outcome_year, disposition, applicant_kind, COUNT(*) AS n FROM cases
      GROUP BY body_id, counted_year, outcome_year, disposition, applicant_kind
      ORDER BY body_id, counted_year, outcome_year, disposition, applicant_kind
      """
    ).map { row in "\(row.values)" }
  }

  @Test func `an old ledger gives the same cases, tables and letters, and verifies`() async throws {
    try await Folder.with { folder in
      let path = try Self.copy(to: folder)
      let before = try await Self.old(path)
      #expect(before.cases.count == 36)
      let opened = try await Installation.open(InstallationOptions.parse(["--database", path]))
      let database = opened.database
      let (cases, counts) = try await database.read { db in
        let ids = try db.query("SELECT id FROM cases ORDER BY id").map { try $0.integer("id") }
        let cases = try ids.compactMap { try Cases.find($0, in: db) }.map { file in
          OldCase(
            number: file.law.number, title: file.filing.title, state: file.law.state.rawValue,
            due: file.dueDay?.description, closed: file.law.closedOn?.description,
            disposition: file.law.disposition?.rawValue, requested: file.law.requested)
        }
        return (cases, try Self.counts(in: db))
      }
      #expect(cases == before.cases)
      #expect(counts == before.counts)
      let report = try await LedgerVerification(cipher: opened.keys.cipher()).run(on: database)
      #expect(report.findings == [])
      #expect(report.cases == 36)
      #expect(report.entries == 351)
      #expect(report.auditEntries == 24)
      #expect(try await database.read { try InstallationChain.oldLedgerFindings(in: $0) } == [])
      try await database.close()
    }
  }

  @Test func `no text that people typed stays in the file in the clear, but for the words of the search`() async throws
  {
    try await Folder.with { folder in
      let path = try Self.copy(to: folder)
      let database = try await Installation.open(InstallationOptions.parse(["--database", path])).database
      let left = try await database.read { db in
        try ["case_events", "audit_entries", "chain_heads"].map {
          try db.first("SELECT COUNT(*) AS n FROM \($0)")?.int("n")
        }
      }
      #expect(left == [0, 0, 0])
      let words = try await database.read { db in
        try ["title", "state_json", "clock_terms"].flatMap { column in
          try db.query("SELECT \(column) AS cell FROM cases").compactMap { try $0.optionalText("cell") }
        } + db.query("SELECT facts FROM entries WHERE subject = 'case'").map { try $0.text("facts") }
      }
      for typed in ["山林权属", "合同文本", "清洁取暖", "征收"] {
        #expect(!words.contains { $0.contains(typed) }, "\(typed)")
      }
      try await database.close()
    }
  }

  @Test func `what was wrong with the old ledger is written down for ever`() async throws {
    try await Folder.with { folder in
      let path = try Self.copy(to: folder)
      let tampering = try SQLiteDatabase(path: path, vault: .passing())
      try await tampering.write { db in
        _ = try db.execute("UPDATE case_events SET effective_day = '2025-01-01' WHERE position = 7")
      }
      try await tampering.close()
      let database = try await Installation.open(InstallationOptions.parse(["--database", path])).database
      let findings = try await database.read { try InstallationChain.oldLedgerFindings(in: $0) }
      #expect(findings?.count == 1)
      #expect(findings?.first?.hasSuffix("content") == true, "\(findings ?? [])")
      try await database.close()
    }
  }

  @Test func `the keys of another database are refused before anything is stored`() async throws {
    try await Folder.with { folder in
      let path = try Self.copy(to: folder)
      let other = folder.path("other.key")
      try KeyFile.generate().write(other)
      await #expect(throws: CommandFailure.self) {
        try await Installation.open(InstallationOptions.parse(["--database", path, "--key", other]))
      }
      let fresh = folder.path("fresh.sqlite")
      try await Installation.open(InstallationOptions.parse(["--database", fresh])).database.close()
      await #expect(throws: CommandFailure.self) {
        try await Installation.open(InstallationOptions.parse(["--database", fresh, "--key", other]))
      }
    }
  }

  @Test func `roots printed earlier find a ledger that whoever has all keys wrote anew`() async throws {
    try await Folder.with { folder in
      let path = folder.path("demo.sqlite")
      #expect(try Program().run(["demo", "--database", path]).code == 0)
      let printed = try Program().run(["anchors", "--database", path])
      #expect(printed.code == 0)
      let roots = try folder.write("roots.txt", printed.output)
      #expect(try Program().run(["verify", "--database", path, "--anchors", roots]).code == 0)
      let wrong = try folder.write(
        "wrong.txt", "2026-01-01 1 \(String(repeating: "ab", count: 32))\n")
      #expect(try Program().run(["verify", "--database", path, "--anchors", wrong]).code == 1)
      let broken = try folder.write("broken.txt", "gibberish\n")
      #expect(try Program().run(["verify", "--database", path, "--anchors", broken]).isRefusal())
    }
  }
}
