import Chronicle
import Foundation
import GRDB
import Ledger
import SQLiteEngine
import Statute
import TestSupport
import Testing

/// Somebody with the file, but without the keys, moves a due day, a right or a number.
@Suite struct UpkeepVerificationTests {
  static let slips: [(sql: String, finding: VerificationFinding)] = [
    (
      "UPDATE settings SET value = '{\"feeSchedule\":null}' WHERE body_id = 1",
      .init(.named(table: "settings", owner: 1, name: "case.settings"), .columnDiffers("value"))
    ),
    (
      "INSERT INTO settings VALUES (1, 'workflow.approvals', 'direct', NULL, 0)",
      .init(.named(table: "settings", owner: 1, name: "workflow.approvals"), .unaccounted)
    ),
    (
      "INSERT INTO settings VALUES (77, 'workflow.approvals', 'direct', NULL, 0)",
      .init(.named(table: "settings", owner: 77, name: "workflow.approvals"), .unaccounted)
    ),
    (
      "DELETE FROM settings WHERE body_id = 2",
      .init(.named(table: "settings", owner: 2, name: "case.settings"), .missing)
    ),
    (
      "DELETE FROM entries WHERE subject = 'settings' AND subject_id = 2",
      .init(.named(table: "settings", owner: 2, name: "case.settings"), .unaccounted)
    ),
    ("DELETE FROM subject_keys WHERE subject = 'person' AND subject_id = 1", .init(.subject(person(1)), .keyGone)),
    ("INSERT INTO person_roles VALUES (1, 1, 'head')", .init(.row("person_roles", 1), .unaccounted)),
    ("UPDATE person_roles SET role = 'head' WHERE person_id = 2", .init(.row("person_roles", 2), .unaccounted)),
    ("DELETE FROM person_roles WHERE person_id = 2", .init(.row("person_roles", 2), .missing)),
    ("INSERT INTO people VALUES (9, 'x', 'x', 1, 0)", .init(.row("people", 9), .unaccounted)),
    ("UPDATE people SET is_active = 0 WHERE id = 2", .init(.row("people", 2), .columnDiffers("is_active"))),
    (
      "UPDATE substitutions SET until_day = '2026-03-12'",
      .init(.row("substitutions", 1), .columnDiffers("until_day"))
    ),
    ("INSERT INTO substitutions VALUES (2, 1, 1, 'head', 1, '', '9')", .init(.row("substitutions", 2), .unaccounted)),
    ("UPDATE bodies SET kind = 'department' WHERE id = 1", .init(.row("bodies", 1), .columnDiffers("kind"))),
    ("UPDATE bodies SET level = 'city' WHERE id = 2", .init(.row("bodies", 2), .columnDiffers("level"))),
    ("UPDATE bodies SET parent_id = 1 WHERE id = 2", .init(.row("bodies", 2), .columnDiffers("parent_id"))),
    ("DELETE FROM bodies WHERE id = 2", .init(.row("bodies", 2), .missing)),
    (
      "UPDATE calendar_overrides SET kind = 'work' WHERE body_id = 0",
      .init(.named(table: "calendar_overrides", owner: 0, name: "2025-03-10"), .columnDiffers("kind"))
    ),
    (
      "INSERT INTO calendar_overrides VALUES (1, '2025-03-11', 'rest', '', NULL, 0)",
      .init(.named(table: "calendar_overrides", owner: 1, name: "2025-03-11"), .unaccounted)
    ),
    (
      "UPDATE secrets SET value = (SELECT value FROM secrets WHERE subject = 'settings') WHERE subject_id = 1",
      .init(.named(table: "secrets", owner: 1, name: "password"), .contentChanged)
    ),
    (
      "INSERT INTO secrets VALUES ('person', 1, 'token', 'x')",
      .init(.named(table: "secrets", owner: 1, name: "token"), .unaccounted)
    ),
    (
      "DELETE FROM secrets WHERE subject = 'settings'",
      .init(.named(table: "secrets", owner: 0, name: "mail.password"), .missing)
    ),
    (
      "UPDATE counters SET value = 0 WHERE series = 'case:1:2025'",
      .init(.series("case:1:2025"), .counterExpected(1, found: 0))
    ),
    ("DELETE FROM counters WHERE series = 'key:people'", .init(.series("key:people"), .counterExpected(2, found: 0))),
    (
      "INSERT INTO counters VALUES ('case:2:2027', 3)",
      .init(.series("case:2:2027"), .counterExpected(0, found: 3))
    ),
    (
      "UPDATE cases SET number = replace(number, '〕1号', '〕3号') WHERE id = 1",
      .init(.series("case:1:2025"), .numberExpected(1, found: 3))
    ),
  ]

  private static func person(_ id: Int64) -> SubjectID { SubjectID(.person, id) }

  @Test(arguments: slips.indices)
  func `what is moved behind the entries is told by its place`(index: Int) async throws {
    let temporary = try await LedgerVerificationTests.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try LedgerVerificationTests.tamper(temporary) { try $0.execute(sql: Self.slips[index].sql) }
    let findings = try await LedgerVerificationTests.verify(temporary).findings
    #expect(findings.contains(Self.slips[index].finding), "\(findings)")
  }

  @Test func `no entry holds a password hash or a password of another service`() async throws {
    try await Office.with { office in
      try await office.database.write { db in
        try People.setPasswordHash("scrypt-hash", of: office.officers[0], by: nil, at: .sample, in: db)
        try Settings.setSecret("mail.password", to: "sealed-secret", by: nil, at: .sample, in: db)
      }
      let facts = try await office.database.read { db in
        try db.query("SELECT subject, subject_id FROM entries GROUP BY subject, subject_id").flatMap { row in
          let id = SubjectID(SubjectKind(rawValue: try row.text("subject")), try row.integer("subject_id"))
          return try Entries.all(of: id, in: db).map(\.content)
        }
      }
      #expect(facts.count > 6)
      #expect(!facts.contains { $0.contains("scrypt-hash") || $0.contains("sealed-secret") })
      #expect(facts.contains { $0.contains("passwordSet") } && facts.contains { $0.contains("secretSet") })
    }
  }

  @Test func `login and name of an account stand in no entry in the clear`() async throws {
    try await Office.with { office in
      let facts = try await office.database.read { db in
        try db.query("SELECT facts FROM entries WHERE subject = 'person'").map { try $0.text("facts") }
      }
      #expect(facts.count == 6)
      #expect(!facts.contains { $0.contains("officer1") || $0.contains("经办人") })
    }
  }

  @Test func `rebuilding from entries puts a slip right`() async throws {
    try await Office.with { office in
      let body = office.bodies[1].id
      try await office.database.write { db in
        try db.execute("UPDATE bodies SET kind = 'department' WHERE id = $1", .integer(body))
        try db.execute("INSERT INTO person_roles VALUES ($1, $2, 'head')", .integer(office.officers[0]), .integer(body))
      }
      #expect(try await LedgerVerification(cipher: office.cipher).run(on: office.database).findings.count == 2)
      try await office.database.write { db in
        try Records.rebuild(BodyRecord.self, body, in: db)
        try Records.rebuild(PersonRecord.self, office.officers[0], in: db)
      }
      #expect(try await LedgerVerification(cipher: office.cipher).run(on: office.database).findings == [])
    }
  }

  @Test func `a role stands in the chain of the body that gave it, an account in none's`() async throws {
    try await Office.with { office in
      let chains = try await office.database.read { db in
        try db.query(
          """
          SELECT c.body_id, count(*) AS n FROM entries e JOIN chains c ON c.id = e.chain_id WHERE e.subject = 'person'
          GROUP BY c.body_id ORDER BY c.body_id
          """
        ).map { [try $0.integer("body_id"), try $0.integer("n")] }
      }
      #expect(chains == [[0, 4], [office.bodies[0].id, 1], [office.bodies[1].id, 1]])
    }
  }
}
