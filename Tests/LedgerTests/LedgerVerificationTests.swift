import TestSupport
import Chronicle
import Crypto
import AnnualReport
import Foundation
import GRDB
import Ledger
import SQLiteEngine
import Statute
import Testing

/// Changes stored data behind the ledger's back, with every guard of the engine switched off, and looks whether the
/// verification notices.
@Suite struct LedgerVerificationTests {
  /// The tables whose every column is covered by a chain or a hash.
  static let covered = [
    "cases", "entries", "applicants", "attachments", "blobs", "blob_chunks", "reports", "audit_trail", "chains",
    "subject_keys", "bodies", "people", "person_roles", "substitutions", "settings", "calendar_overrides", "secrets",
    "counters", "case_counts",
  ]

  /// A file with two cases, papers, reports and an audit trail, closed.
  static func prepare() async throws -> TemporaryDatabase {
    let temporary = try TemporaryDatabase()
    let database = try await temporary.open()
    let office = try await Office(database)
    try await database.write { db in
      for body in [nil, office.bodies[0].id, office.bodies[1].id] {
        try Settings.set("case.settings", to: "{}", body: body, by: office.officers[0], at: .sample, in: db)
        try CalendarOverrides.set(
          CalendarOverride(day: .day("2025-03-10"), kind: .rest, note: "令"), body: body, by: nil, at: .sample, in: db)
      }
      try Substitutions.add(
        Substitution(
          body: office.bodies[0].id, role: .officer, substitute: office.officers[1], from: .day("2025-03-10"),
          until: .day("2025-03-12")), for: office.officers[0], by: nil, at: .sample, in: db)
      try Settings.setSecret("mail.password", to: "sealed", by: nil, at: .sample, in: db)
    }
    let store = BlobStore(database, cipher: office.cipher, chunkSize: 4)
    let blob = try await store.store(Data("身份证明".utf8), at: .sample)
    _ = try await store.store(Data("另一个".utf8), at: .sample)
    for (index, kind) in [ApplicantKind.naturalPerson, .business].enumerated() {
      var file = try await office.open(body: index, on: .day("2025-03-03"), kind: kind, commands: [.confirmed])
      let current = file
      file = try await database.write { db in
        let facts = AttachmentFacts(
          id: try Attachments.reserve(in: db), sha256: blob.sha256, kind: .identityProof, fileName: "证.pdf",
          mediaType: "application/pdf")
        return try Cases.append(
          [.attached(facts), .assigned(person: office.officers[index])], to: current.id, expecting: current.version,
          by: office.officers[index], at: .sample, on: .day("2025-03-04"), in: db)
      }
      if index == 0 { _ = try await office.append([.granted(on: .day("2025-03-10"))], to: file) }
    }
    try await database.write { db in
      for received in [1, 2] {
        try Reports.add(ReportsTests.report("涧西区人民政府", 2024, received: received), by: nil, at: .sample, in: db)
      }
      for object in ["case:1", "case:2"] {
        try AuditTrail.append(
          AuditEntry(
            recordedAt: .sample, person: office.officers[0], action: "case.opened", object: object, requestID: "r"),
          in: db)
      }
    }
    try await database.close()
    return temporary
  }

  static func verify(
    _ temporary: TemporaryDatabase, anchors: [ChainName: Set<ChainHead>] = [:]
  ) async throws -> VerificationReport {
    let database = try SQLiteDatabase(path: temporary.path, vault: .sample())
    let cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    let report = try await LedgerVerification(cipher: cipher, anchors: anchors).run(on: database)
    try await database.close()
    return report
  }

  /// Runs `body` on the raw file, without references, checks or tokenizers.
  static func tamper(_ temporary: TemporaryDatabase, _ body: (GRDB.Database) throws -> Void) throws {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: temporary.path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try body(db)
    }
    try queue.close()
  }

  @Test func `an untouched ledger is sound, and the report says what was looked at`() async throws {
    let temporary = try await Self.prepare()
    let report = try await Self.verify(temporary)
    #expect(report.findings == [])
    #expect(report.cases == 2)
    #expect(report.entries == 29)
    #expect(report.blobs == 2)
    #expect(report.reports == 2)
    #expect(report.auditEntries == 4)
    #expect(report.heads[ChainName(.records, body: 1)]?.position == 12)
  }

  /// Every column of every covered table, as the schema itself lists them.
  static func columns(_ temporary: TemporaryDatabase) throws -> [(table: String, column: String, type: String)] {
    var all: [(String, String, String)] = []
    try tamper(temporary) { db in
      for table in covered {
        for row in try GRDB.Row.fetchAll(db, sql: "PRAGMA table_info(\(table))") {
          all.append((table, row["name"], row["type"]))
        }
      }
    }
    return all
  }

  @Test func `a change to any column of any row is found`() async throws {
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let original = try Data(contentsOf: URL(filePath: temporary.path))
    let columns = try Self.columns(temporary)
    #expect(columns.count > 75)
    for (table, column, type) in columns {
      for order in ["ASC", "DESC"] {
        try original.write(to: URL(filePath: temporary.path))
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary.path + suffix) }
        var changed = 0
        try Self.tamper(temporary) { db in
          let change =
            switch type {
            case "INTEGER": "COALESCE(\(column), 0) + 1000"
            case "TEXT": "COALESCE(\(column), '') || 'x'"
            default: "CAST(COALESCE(\(column), x'') || x'00' AS BLOB)"
            }
          try db.execute(
            sql: """
              UPDATE \(table) SET \(column) = \(change)
              WHERE rowid = (SELECT rowid FROM \(table) ORDER BY rowid \(order) LIMIT 1)
              """)
          changed = db.changesCount
        }
        #expect(changed == 1)
        let report = try await Self.verify(temporary)
        #expect(!report.isSound, "\(table).\(column) \(order)")
      }
    }
  }

  static let removals: [(String, VerificationFinding)] = [
    (
      "DELETE FROM entries WHERE subject = 'case' AND subject_id = 1 AND sequence = 3",
      .init(.caseFile(1), sequence: 4, .numberExpected(3, found: 4))
    ),
    ("DELETE FROM entries WHERE subject = 'case' AND subject_id = 2", .init(.row("cases", 2), .unaccounted)),
    ("DELETE FROM cases WHERE id = 1", .init(.caseFile(1), .missing)),
    ("DELETE FROM applicants WHERE id = 2", .init(.row("applicants", 2), .missing)),
    ("DELETE FROM attachments WHERE id = 1", .init(.row("attachments", 1), .missing)),
    ("DELETE FROM audit_trail WHERE position = 4", .init(.chain(ChainName(.audit)), .headDiffers)),
    ("DELETE FROM audit_trail WHERE position = 1", .init(.chain(ChainName(.audit)), .numberExpected(1, found: 2))),
    ("DELETE FROM reports WHERE id = 1", .init(.row("reports", 1), .missing)),
    (
      "UPDATE chains SET position = 0 WHERE kind = 'records'", .init(.chain(ChainName(.records, body: 1)), .headDiffers)
    ),
    (
      "DELETE FROM blobs WHERE sha256 = (SELECT sha256 FROM attachments LIMIT 1)",
      .init(.blob(sha256: identitySum), .missing)
    ),
    (
      "DELETE FROM entries WHERE chain_id = 1 AND position = 2",
      .init(.chain(ChainName(.records, body: 1)), .numberExpected(2, found: 3))
    ),
    (
      """
      DELETE FROM entries WHERE subject = 'case' AND subject_id = 2
      AND sequence = (SELECT MAX(sequence) FROM entries WHERE subject = 'case' AND subject_id = 2)
      """,
      .init(.chain(ChainName(.records, body: 2)), .headDiffers)
    ),
    ("UPDATE cases SET due_day = NULL WHERE id = 2", .init(.row("cases", 2), .columnDiffers("due_day"))),
    ("UPDATE reports SET is_current = 0 WHERE id = 2", .init(.row("reports", 2), .columnDiffers("is_current"))),
    (
      "INSERT INTO attachments SELECT 77, case_id, sha256, kind, file_name, media_type, added_by, added_at FROM attachments LIMIT 1",
      .init(.row("attachments", 77), .unaccounted)
    ),
    (
      "UPDATE entries SET facts = 'nonsense' WHERE subject = 'case' AND subject_id = 1 AND sequence = 2",
      .init(.caseFile(1), sequence: 2, .unreadable)
    ),
  ]

  @Test(arguments: removals.indices)
  func `what is taken out, put in or made unreadable is told by its place`(index: Int) async throws {
    let (sql, expected) = Self.removals[index]
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try Self.tamper(temporary) { try $0.execute(sql: sql) }
    let findings = try await Self.verify(temporary).findings
    #expect(findings.contains(expected), "\(findings)")
  }

  /// Of `身份证明`.
  static let identitySum = Data(SHA256.hash(data: Data("身份证明".utf8))).hexadecimal

  /// The trail as it was before its last entry: a forger who knows the program and lacks the key can compute its head.
  private static func cutOff(_ temporary: TemporaryDatabase) async throws {
    try tamper(temporary) { try $0.execute(sql: "DELETE FROM audit_trail WHERE position = 4") }
    let forged = try #require(try await verify(temporary).heads[ChainName(.audit)])
    try tamper(temporary) { db in
      try db.execute(
        sql: "UPDATE chains SET position = ?, head = ? WHERE kind = 'audit'", arguments: [forged.position, forged.hash])
      try db.execute(sql: "UPDATE counters SET value = value - 1 WHERE series = 'key:audit_trail'")
    }
  }

  @Test func `a ledger cut off at the end, heads and all, is found by whoever has the link key`() async throws {
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try await Self.cutOff(temporary)
    #expect(try await Self.verify(temporary).findings == [.init(.chain(ChainName(.audit)), .codeBroken)])
  }

  @Test func `a head noted outside finds a ledger cut off even by whoever has the keys`() async throws {
    let temporary = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let name = ChainName(.audit)
    let noted = try #require(try await Self.verify(temporary).heads[name])
    #expect(try await Self.verify(temporary, anchors: [name: [noted]]).isSound)
    try await Self.cutOff(temporary)
    let database = try SQLiteDatabase(path: temporary.path, vault: .sample())
    try await database.write { db in try #require(try Chain.find(name, in: db)).store(in: db) }
    try await database.close()
    #expect(try await Self.verify(temporary).isSound)
    #expect(
      try await Self.verify(temporary, anchors: [name: [noted]]).findings == [.init(.chain(name), .anchorNotFound)])
  }
}
