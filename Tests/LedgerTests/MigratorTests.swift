import Ledger
import SQLiteEngine
import Testing

@Suite struct MigratorTests {
  static let second = Migration(number: 2, name: "second", statements: ["CREATE TABLE extra (id {key}){table}"])

  @Test func `migrating again changes nothing`() async throws {
    let database = try SQLiteDatabase.inMemory()
    #expect(try await Migrator().migrate(database, at: .sample) == [1])
    #expect(try await Migrator().migrate(database, at: .sample) == [])
  }

  @Test func `a later step is applied to a database with data`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    try await database.write { try Settings.set("a", to: "b", body: nil, by: nil, at: .sample, in: $0) }
    #expect(try await Migrator(migrations: Migration.all + [Self.second]).migrate(database, at: .sample) == [2])
    #expect(try await database.read { try Settings.value("a", body: 3, in: $0) } == "b")
  }

  @Test func `a database of a newer program is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Migration.all + [Self.second]).migrate(database, at: .sample)
    await #expect(throws: SchemaFailure.newerThanProgram(database: 2, program: 1)) {
      try await Migrator().migrate(database, at: .sample)
    }
  }

  @Test func `a step that was changed after its release is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Migration.all + [Self.second]).migrate(database, at: .sample)
    var changed = Self.second
    changed.statements.append("CREATE TABLE more (id {key}){table}")
    let migrations = Migration.all + [changed]
    await #expect(throws: SchemaFailure.changedMigration(number: 2)) {
      try await Migrator(migrations: migrations).migrate(database, at: .sample)
    }
  }

  @Test func `a step that was left out is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    let third = Migration(number: 3, name: "third", statements: ["CREATE TABLE third (id {key}){table}"])
    try await Migrator(migrations: Migration.all + [third]).migrate(database, at: .sample)
    await #expect(throws: SchemaFailure.missingMigration(number: 2)) {
      try await Migrator(migrations: Migration.all + [Self.second, third]).migrate(database, at: .sample)
    }
  }

  @Test func `a step that fails leaves nothing behind`() async throws {
    let database = try SQLiteDatabase.inMemory()
    var broken = Self.second
    broken.statements.append("CREATE TABEL x")
    let migrations = Migration.all + [broken]
    await #expect(throws: DatabaseFailure.self) {
      try await Migrator(migrations: migrations).migrate(database, at: .sample)
    }
    #expect(try await Migrator(migrations: Migration.all + [Self.second]).migrate(database, at: .sample) == [2])
  }

  @Test func `several processes may migrate one file at once`() async throws {
    let temporary = try TemporaryDatabase()
    let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask { try await Migrator().migrate(try await temporary.open(migrated: false), at: .sample) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied == [1])
  }
}
