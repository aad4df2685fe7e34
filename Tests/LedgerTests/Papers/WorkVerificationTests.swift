import Chronicle
import Foundation
import GRDB
import Ledger
import SQLiteEngine
import Statute
import Testing

/// Changes the tables of the office's work behind the ledger's back, and looks whether the verification notices.
@Suite struct WorkVerificationTests {
  static let tables = ["papers", "paper_texts", "case_units", "assistance_requests"]

  /// Two cases with units, notes, requests and papers, closed.
  static func prepare() async throws -> TemporaryDatabase {
    let temporary = try TemporaryDatabase()
    let office = try await Office(try await temporary.open())
    let people = try await PaperFileTests.people(in: office)
    for index in 0..<2 {
      let file = try await office.open(body: index, on: .day("2025-03-03"), commands: [.confirmed])
      let id = Int64(index + 1)
      let digest = try await office.database.write { db in
        #expect(try Papers.reserve(in: db) == id)
        #expect(try Assignments.reserveRequest(in: db) == id)
        return try Papers.keep("密文", paper: id, version: 1, case: file.id, in: db)
      }
      let entries: [WorkEntry] = [
        .unitsAssigned(units: [
          UnitAssignment(.body(id: 2), .lead), UnitAssignment(.section(name: "法规科"), .assisting),
        ]),
        .claimed(person: people[0]), .noted(text: "请先查档案室"),
        .assistanceAsked(request: id, unit: .body(id: 1), question: "有无此件？", due: .day("2025-03-20")),
        .assistanceAnswered(request: id, answer: "没有。"),
        .paper(
          entry: .drafted(
            paper: id, kind: .reply, content: PaperContent(variant: .provided, act: "{}", textDigest: digest))),
        .paper(entry: .submitted(paper: id, version: 1, chain: ApprovalChain([.review]))),
      ]
      try await office.database.write { db in
        let kept = try Cases.append(
          entries.map(CaseEntry.work), to: file.id, expecting: file.version, by: people[0], at: .sample,
          on: .day("2025-03-04"), in: db)
        guard index == 0 else { return }
        let rest: [PaperEntry] = [
          .decided(paper: id, step: .review, verdict: .agreed, remark: "可"),
          .issued(
            paper: id, documentNumber: "涧政公开〔2025〕1号", service: Service(method: .portal, sentOn: .day("2025-03-05")),
            files: []),
        ]
        try Cases.append(
          rest.map { .work(.paper(entry: $0)) }, to: file.id, expecting: kept.version, by: people[1], at: .sample,
          on: .day("2025-03-05"), in: db)
      }
    }
    try await office.database.close()
    return temporary
  }

  @Test func `untouched work is sound`() async throws {
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    #expect(try await LedgerVerificationTests.verify(temporary).findings == [])
  }

  @Test func `a change to any column of any row is found`() async throws {
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let original = try Data(contentsOf: URL(filePath: temporary.path))
    var columns: [(table: String, column: String, type: String)] = []
    try LedgerVerificationTests.tamper(temporary) { db in
      for table in Self.tables {
        for row in try GRDB.Row.fetchAll(db, sql: "PRAGMA table_info(\(table))") {
          columns.append((table, row["name"], row["type"]))
        }
      }
    }
    #expect(columns.count == 31)
    for (table, column, type) in columns {
      for order in ["ASC", "DESC"] {
        try original.write(to: URL(filePath: temporary.path))
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary.path + suffix) }
        try LedgerVerificationTests.tamper(temporary) { db in
          let change = type == "INTEGER" ? "COALESCE(\(column), 0) + 1000" : "COALESCE(\(column), '') || 'x'"
          try db.execute(
            sql: """
              UPDATE \(table) SET \(column) = \(change)
              WHERE rowid = (SELECT rowid FROM \(table) ORDER BY rowid \(order) LIMIT 1)
              """)
          #expect(db.changesCount == 1)
        }
        #expect(!(try await LedgerVerificationTests.verify(temporary)).isSound, "\(table).\(column) \(order)")
      }
    }
  }

  static let removals: [(String, VerificationFinding)] = [
    ("DELETE FROM paper_texts WHERE paper_id = 2", .init(.row("paper_texts", 2), .missing)),
    ("UPDATE paper_texts SET text = '另文' WHERE paper_id = 1", .init(.row("paper_texts", 1), .contentChanged)),
    ("INSERT INTO paper_texts VALUES (1, 2, 1, '多出')", .init(.row("paper_texts", 1), .unaccounted)),
    ("DELETE FROM papers WHERE id = 2", .init(.row("papers", 2), .missing)),
    ("DELETE FROM case_units WHERE case_id = 1", .init(.row("case_units", 1), .missing)),
    ("DELETE FROM assistance_requests WHERE id = 1", .init(.row("assistance_requests", 1), .missing)),
    ("UPDATE papers SET state = 'approved' WHERE id = 2", .init(.row("papers", 2), .columnDiffers("state"))),
    (
      "UPDATE papers SET document_number = '涧政公开〔2025〕9号' WHERE id = 1",
      .init(.row("papers", 1), .columnDiffers("document_number"))
    ),
    (
      "INSERT INTO case_units (case_id, ordinal, kind, unit_id, part) VALUES (1, 7, 'body', 1, 'lead')",
      .init(.row("case_units", 1), .unaccounted)
    ),
    ("DELETE FROM entries WHERE subject = 'case' AND subject_id = 2", .init(.row("papers", 2), .unaccounted)),
    (
      "UPDATE entries SET texts = zeroblob(length(texts)) WHERE subject = 'case' AND subject_id = 1 AND facts LIKE '%noted%'",
      .init(.caseFile(1), sequence: 7, .contentChanged)
    ),
    (
      "UPDATE entries SET facts = replace(facts, '\"agreed\"', '\"returned\"') WHERE facts LIKE '%decided%'",
      .init(.caseFile(1), sequence: 13, .unreadable)
    ),
  ]

  @Test(arguments: removals.indices)
  func `what is taken out, put in or changed is told by its place`(index: Int) async throws {
    let (sql, expected) = Self.removals[index]
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try LedgerVerificationTests.tamper(temporary) { try $0.execute(sql: sql) }
    let findings = try await LedgerVerificationTests.verify(temporary).findings
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test func `bodies that were there before go on approving directly`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Array(Migration.all.prefix(1))).migrate(database, at: .sample)
    let body: Int64 = 1
    try await database.write { db in
      _ = try db.execute("INSERT INTO bodies VALUES (1, NULL, '旧机关', '旧', NULL, 'department', 'county', 1)")
    }
    try await Migrator().migrate(database, at: .sample)
    #expect(try await database.read { try Settings.value("workflow.approvals", body: body, in: $0) } == "direct")
    #expect(try await database.read { try Settings.value("workflow.approvals", body: body + 1, in: $0) } == nil)
  }
}
