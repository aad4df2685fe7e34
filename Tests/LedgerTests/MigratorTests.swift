import Chronicle
import Ledger
import SQLiteEngine
import Testing

@Suite struct MigratorTests {
  /// The number of the newest step there is, and of one that comes after it.
  static let newest = Migration.all.map(\.number).max() ?? 0
  static let next = Migration(
    number: newest + 1, name: "next", statements: ["CREATE TABLE extra (id {key}){table}"])

  @Test func `migrating again changes nothing`() async throws {
    let database = try SQLiteDatabase.inMemory()
    #expect(try await Migrator().migrate(database, at: .sample) == Migration.all.map(\.number))
    #expect(try await Migrator().migrate(database, at: .sample) == [])
  }

  @Test func `a later step is applied to a database with data`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    try await database.write { try Settings.set("a", to: "b", body: nil, by: nil, at: .sample, in: $0) }
    #expect(
      try await Migrator(migrations: Migration.all + [Self.next]).migrate(database, at: .sample) == [Self.newest + 1])
    #expect(try await database.read { try Settings.value("a", body: 3, in: $0) } == "b")
  }

  @Test func `a database of a newer program is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Migration.all + [Self.next]).migrate(database, at: .sample)
    await #expect(throws: SchemaFailure.newerThanProgram(database: Self.newest + 1, program: Self.newest)) {
      try await Migrator().migrate(database, at: .sample)
    }
  }

  @Test func `a step that was changed after its release is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator(migrations: Migration.all + [Self.next]).migrate(database, at: .sample)
    var changed = Self.next
    changed.statements.append("CREATE TABLE more (id {key}){table}")
    let migrations = Migration.all + [changed]
    await #expect(throws: SchemaFailure.changedMigration(number: Self.newest + 1)) {
      try await Migrator(migrations: migrations).migrate(database, at: .sample)
    }
  }

  @Test func `a step that was left out is refused`() async throws {
    let database = try SQLiteDatabase.inMemory()
    let third = Migration(number: Self.newest + 2, name: "third", statements: ["CREATE TABLE third (id {key}){table}"])
    try await Migrator(migrations: Migration.all + [third]).migrate(database, at: .sample)
    await #expect(throws: SchemaFailure.missingMigration(number: Self.newest + 1)) {
      try await Migrator(migrations: Migration.all + [Self.next, third]).migrate(database, at: .sample)
    }
  }

  @Test func `a step that fails leaves nothing behind`() async throws {
    let database = try SQLiteDatabase.inMemory()
    var broken = Self.next
    broken.statements.append("CREATE TABEL x")
    let migrations = Migration.all + [broken]
    await #expect(throws: DatabaseFailure.self) {
      try await Migrator(migrations: migrations).migrate(database, at: .sample)
    }
    #expect(
      try await Migrator(migrations: Migration.all + [Self.next]).migrate(database, at: .sample) == [Self.newest + 1])
  }

  @Test func `several processes may migrate one file at once`() async throws {
    let temporary = try TemporaryDatabase()
    let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask { try await Migrator().migrate(try await temporary.open(migrated: false), at: .sample) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == Migration.all.map(\.number))
  }
}
