import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// A database of before bodies, accounts, settings and calendars were recorded.
@Suite struct UpkeepTakeoverTests {
  private static let rows = [
    "INSERT INTO bodies VALUES (1, NULL, '某区人民政府', '某政', NULL, 'localGovernment', 'county', 1)",
    "INSERT INTO bodies VALUES (2, 1, '某区教育局', '某教', NULL, 'department', 'county', 0)",
    "INSERT INTO people VALUES (1, 'li', '李', 'hash', 1, 5)",
    "INSERT INTO people VALUES (2, 'wang', '王', 'other', 0, 6)",
    "INSERT INTO person_roles VALUES (1, 1, 'head')", "INSERT INTO person_roles VALUES (1, 2, 'officer')",
    "INSERT INTO settings VALUES (0, 'a', '1', NULL, 0)", "INSERT INTO settings VALUES (2, 'a', '2', 1, 7)",
    """
    INSERT INTO settings VALUES (0, 'mail.settings', '{"host":"h","sealedPassword":"v1.k1.x"}', 1, 8)
    """,
    "INSERT INTO calendar_overrides VALUES (2, '2025-03-10', 'rest', '令', 2, 9)",
    "INSERT INTO counters VALUES ('key:bodies', 2)", "INSERT INTO counters VALUES ('key:people', 2)",
  ]

  private static func old() async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Array(Migration.all.prefix(11))).migrate(database, at: .sample)
    try await database.write { db in for row in rows { _ = try db.execute(row) } }
    try await Migrator().migrate(database, at: .sample)
    return database
  }

  private static func findings(_ database: SQLiteDatabase) async throws -> [VerificationFinding] {
    try await LedgerVerification().run(on: database).findings
  }

  @Test func `what stood there verifies after the takeover, and nothing before it`() async throws {
    let database = try await Self.old()
    #expect(try await Self.findings(database).count { $0.problem == .unaccounted } >= 8)
    #expect(try await UpkeepTakeover.run(in: database, on: .day("2025-03-03"), at: .sample))
    #expect(try await Self.findings(database) == [])
    let (li, settings, mail) = try await database.read { db in
      (
        try People.credentials(login: "li", in: db), try Settings.all(body: 2, in: db),
        [try Settings.value("mail.settings", body: nil, in: db), try Settings.secret("mail.password", in: db)]
      )
    }
    #expect(li?.passwordHash == "hash" && li?.person.roles.count == 2)
    #expect(settings.map(\.value) == ["2"] && settings.map(\.changedBy) == [1])
    #expect(settings.map(\.changedAt.milliseconds) == [7])
    #expect(mail == [#"{"host":"h"}"#, "v1.k1.x"])
  }

  @Test func `a row put in after the takeover is not taken over by the next start`() async throws {
    let database = try await Self.old()
    try await UpkeepTakeover.run(in: database, on: .day("2025-03-03"), at: .sample)
    try await database.write { _ = try $0.execute("INSERT INTO person_roles VALUES (2, 1, 'administrator')") }
    #expect(try await !UpkeepTakeover.run(in: database, on: .day("2025-03-04"), at: .sample))
    #expect(try await Self.findings(database) == [.init(.row("person_roles", 2), .unaccounted)])
  }

  @Test func `a fresh database has nothing to take over and says so once`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    #expect(try await UpkeepTakeover.run(in: database, on: .day("2025-03-03"), at: .sample))
    #expect(try await !UpkeepTakeover.run(in: database, on: .day("2025-03-03"), at: .sample))
    try await database.write { _ = try $0.execute("INSERT INTO settings VALUES (0, 'a', '1', NULL, 0)") }
    try await UpkeepTakeover.run(in: database, on: .day("2025-03-03"), at: .sample)
    #expect(try await Self.findings(database).map(\.problem) == [.unaccounted])
  }
}
