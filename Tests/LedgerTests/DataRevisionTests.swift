import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute
import TestSupport
import Testing

/// The revision stands as long as what pages show, and grows with it.
struct DataRevisionTests {
  struct Stop: Error {}

  /// How far the revision moves in what a test does; on a file and in memory alike.
  private func growth(
    _ body: @escaping @Sendable (any Chronicle.Database) async throws -> Void
  ) async throws -> [Int64] {
    func measured(_ database: any Chronicle.Database) async throws -> Int64 {
      let before = try await database.revision()
      try await body(database)
      return try await database.revision() - before
    }
    let memory = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(memory, at: .sample)
    return [try await measured(memory), try await TemporaryDatabase.with { try await measured($0) }]
  }

  private static let facts = BodyFacts(name: "涧西区人民政府", symbol: "涧", kind: .localGovernment, level: .county)

  @Test func `a transaction that changes what pages show counts it up once`() async throws {
    let grown = try await growth { database in
      try await database.write { db in
        let id = try Bodies.add(Self.facts, by: nil, at: .sample, in: db)
        try Settings.set("a", to: "1", body: id, by: nil, at: .sample, in: db)
      }
    }
    #expect(grown == [1, 1])
  }

  @Test func `what is read, rolled back, changes nothing or is shown nowhere leaves it`() async throws {
    let grown = try await growth { database in
      _ = try await database.read { try Bodies.all(in: $0).count }
      await #expect(throws: Stop.self) {
        try await database.write { db in
          _ = try Bodies.add(Self.facts, by: nil, at: .sample, in: db)
          throw Stop()
        }
      }
      try await database.write { db in
        _ = try db.execute("DELETE FROM settings WHERE name = $1", .text("no such"))
        _ = try Counters.next("case:1:2025", in: db)
      }
    }
    #expect(grown == [0, 0])
  }

  @Test func `another connection to the same file sees it grow`() async throws {
    try await TemporaryDatabase.with { database in
      let before = try await database.revision()
      let row = try await database.read { try $0.first("PRAGMA database_list") }
      let other = try SQLiteDatabase(path: try #require(try row?.text("file")), vault: .sample())
      try await other.write { db in _ = try Bodies.add(Self.facts, by: nil, at: .sample, in: db) }
      try await other.close()
      #expect(try await database.revision() == before + 1)
    }
  }

  @Test(
    "The table that a statement changes is read off it",
    arguments: [
      ("INSERT INTO bodies (id) VALUES ($1)", "bodies"), ("INSERT INTO bodies\n  (id) VALUES ($1)", "bodies"),
      ("UPDATE cases SET title = $1", "cases"), ("DELETE FROM settings", "settings"), ("SELECT 1 FROM bodies", nil),
      ("CREATE TABLE things (id TEXT)", nil), ("", nil), ("UPDATE", nil),
    ] as [(String, String?)])
  func changedTable(sql: String, table: String?) {
    #expect(DataRevision.changedTable(sql).map(String.init) == table)
  }
}
