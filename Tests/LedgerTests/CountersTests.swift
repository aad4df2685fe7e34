import Chronicle
import Civil
import Ledger
import SQLiteEngine
import Testing

@Suite struct CountersTests {
  struct Stop: Error {}

  @Test func `eight tasks of fifty take four hundred numbers without gap or double`() async throws {
    try await TemporaryDatabase.with { database in
      let numbers = try await withThrowingTaskGroup(of: [Int64].self) { group in
        for _ in 0..<8 {
          group.addTask {
            var taken: [Int64] = []
            for turn in 0..<50 {
              // Every fifth transaction is given up, and its number with it.
              if turn.isMultiple(of: 5) {
                _ = try? await database.write { db in
                  _ = try Counters.next("series", in: db)
                  throw Stop()
                }
              }
              taken.append(try await database.write { try Counters.next("series", in: $0) })
            }
            return taken
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(numbers.sorted() == Array(1...400))
      #expect(try await database.read { try Counters.current("series", in: $0) } == 400)
      #expect(try await database.read { try Counters.current("other", in: $0) } == 0)
    }
  }

  @Test func `a counter that has ended begins again, and others go on`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    @Sendable func at(_ second: Int64) -> Instant { Instant(milliseconds: second * 1000) }
    func add(_ amount: Int64, at second: Int64) async throws -> Int64 {
      try await database.write {
        try RateCounters.add(amount, to: "a", expiresAt: at(second + 60), now: at(second), in: $0)
      }
    }
    #expect(
      try await [add(1, at: 0), add(2, at: 59), add(-1, at: 59), add(5, at: 60), add(1, at: 61)] == [1, 3, 2, 5, 6])
    #expect(try await database.read { try RateCounters.value(of: "a", now: at(119), in: $0) } == 6)
    #expect(try await database.read { try RateCounters.value(of: "a", now: at(120), in: $0) } == 0)
    #expect(try await database.read { try RateCounters.value(of: "b", now: at(0), in: $0) } == 0)
    #expect(try await database.write { try RateCounters.deleteExpired(at: at(119), in: $0) } == 0)
    #expect(try await database.write { try RateCounters.deleteExpired(at: at(120), in: $0) } == 1)
    _ = try await add(1, at: 0)
    try await database.write { try RateCounters.remove("a", in: $0) }
    #expect(try await add(1, at: 1) == 1)
  }

  @Test func `attempts counted at once are all counted`() async throws {
    try await TemporaryDatabase.with { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            _ = try await database.write {
              try RateCounters.add(
                1, to: "a", expiresAt: Instant.sample.advanced(bySeconds: 60), now: .sample, in: $0)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await database.read { try RateCounters.value(of: "a", now: .sample, in: $0) } == 40)
    }
  }
}
