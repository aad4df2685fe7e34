import Chronicle
import Ledger
import SQLiteEngine
import Testing

@Suite struct DisputeMigrationTests {
  @Test func `the step of the disputes follows the workflow's and asks only for the foundation`() async throws {
    let foundation = try #require(Migration.all.first { $0.number == 1 })
    let disputes = try #require(Migration.all.first { $0.number == 3 })
    let between = Migration(number: 2, name: "between", statements: ["CREATE TABLE between_steps (id {key}){table}"])
    let database = try SQLiteDatabase.inMemory()
    #expect(try await Migrator(migrations: [foundation, between]).migrate(database, at: .sample) == [1, 2])
    #expect(try await Migrator(migrations: [foundation, between, disputes]).migrate(database, at: .sample) == [3])
    let tables = try await database.read { db in
      try db.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map { try $0.text("name") }
    }
    #expect(Set(tables).isSuperset(of: ["case_sketches", "dispute_rounds", "disputes", "fee_notices"]))
  }

  @Test func `the steps stand in the order of their numbers`() {
    #expect(Migration.all.map(\.number) == Migration.all.map(\.number).sorted())
  }
}
