import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Testing

/// What every engine must do. Each test gets its databases from `engines`, so that a new engine joins by one line.
@Suite struct DatabaseContractTests {
  enum Engine: String, CaseIterable, Sendable {
    case sqliteFile, sqliteMemory
  }

  func with(_ engine: Engine, _ body: (any Chronicle.Database) async throws -> Void) async throws {
    switch engine {
    case .sqliteFile: try await TemporaryDatabase.with(migrated: false) { try await body($0) }
    case .sqliteMemory: try await body(SQLiteDatabase.inMemory())
    }
  }

  static func table(in database: any Chronicle.Database) async throws {
    let dialect = database.dialect
    try await database.write { db in
      try db.execute(
        """
        CREATE TABLE things (id \(dialect.integer) PRIMARY KEY, name TEXT UNIQUE, bytes \(dialect.bytes),
          amount \(dialect.integer) CHECK (amount >= 0), parent \(dialect.integer) REFERENCES things (id),
          must TEXT NOT NULL)
        """)
    }
  }

  @Test(arguments: Engine.allCases)
  func `placeholders go by number, not by order of appearance`(engine: Engine) async throws {
    try await with(engine) { database in
      let row = try #require(
        try await database.read { db in
          try db.first("SELECT CAST($2 AS TEXT) AS b, CAST($1 AS TEXT) AS a", .text("one"), .text("two"))
        })
      #expect(try row.text("a") == "one")
      #expect(try row.text("b") == "two")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a repeated placeholder takes the same value each time`(engine: Engine) async throws {
    try await with(engine) { database in
      let row = try #require(
        try await database.read { db in
          try db.first(
            "SELECT CAST($1 AS TEXT) AS a, CAST($2 AS TEXT) AS b, CAST($1 AS TEXT) AS c", .text("x"), .text("y"))
        })
      #expect(try [row.text("a"), row.text("b"), row.text("c")] == ["x", "y", "x"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `placeholders beyond nine and inside quotes or comments are told apart`(engine: Engine) async throws {
    try await with(engine) { database in
      let values = (1...12).map { SQLValue.text("v\($0)") }
      let row = try #require(
        try await database.read { db in
          try db.query(
            """
            SELECT CAST($12 AS TEXT) AS twelfth, '$1 it''s $2' AS quoted, -- $13 is no placeholder
              CAST($1 AS TEXT) AS first /* nor is $14 */, CAST($2 AS TEXT) || CAST($3 AS TEXT)
              || CAST($4 AS TEXT) || CAST($5 AS TEXT) || CAST($6 AS TEXT) || CAST($7 AS TEXT) || CAST($8 AS TEXT)
              || CAST($9 AS TEXT) || CAST($10 AS TEXT) || CAST($11 AS TEXT) AS others
            """, values
          ).first
        })
      #expect(try row.text("twelfth") == "v12")
      #expect(try row.text("first") == "v1")
      #expect(try row.text("quoted") == "$1 it's $2")
      #expect(try row.text("others") == "v2v3v4v5v6v7v8v9v10v11")
    }
  }

  @Test(arguments: Engine.allCases)
  func `too few and too many values are refused`(engine: Engine) async throws {
    try await with(engine) { database in
      await #expect(throws: DatabaseFailure.placeholders(expected: 2, given: 1)) {
        try await database.read { try $0.query("SELECT $1, $2", .text("a")) }
      }
      await #expect(throws: DatabaseFailure.placeholders(expected: 1, given: 2)) {
        try await database.read { try $0.query("SELECT $1", .text("a"), .text("b")) }
      }
    }
  }

  static let roundTrips: [(String, Data?, Int64)] = [
    ("", Data(), 0), ("公开政府信息 𠮷 e\u{301} 👩‍👩‍👧", Data([0, 1, 255, 0]), .max), ("a'b\"c\\d\n\t%_", nil, .max - 1),
    (String(repeating: "长", count: 100_000), Data(repeating: 7, count: 1 << 20), 1),
  ]

  @Test(arguments: Engine.allCases, roundTrips.indices)
  func `values come back as they went in`(engine: Engine, index: Int) async throws {
    let (text, bytes, number) = Self.roundTrips[index]
    try await with(engine) { database in
      try await Self.table(in: database)
      try await database.write { db in
        try db.execute(
          "INSERT INTO things (id, name, bytes, amount, must) VALUES ($1, $2, $3, $4, $5)", .integer(Int64.min),
          .text(text), SQLValue(bytes), .integer(number), .text("m"))
      }
      let row = try #require(try await database.read { try $0.first("SELECT * FROM things") })
      #expect(try row.integer("id") == .min)
      #expect(try row.text("name") == text)
      #expect(try row.optionalBlob("bytes") == bytes)
      #expect(try row.integer("amount") == number)
      #expect(try row.value("parent") == .null)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a cell of another kind is refused, never coerced`(engine: Engine) async throws {
    try await with(engine) { database in
      let row = try #require(try await database.read { try $0.first("SELECT 1 AS one, NULL AS empty") })
      #expect(throws: DatabaseFailure.column(name: "one", problem: .wrongKind)) { try row.text("one") }
      #expect(throws: DatabaseFailure.column(name: "empty", problem: .null)) { try row.text("empty") }
      #expect(throws: DatabaseFailure.column(name: "absent", problem: .missing)) { try row.text("absent") }
      #expect(try row.optionalText("empty") == nil)
    }
  }

  struct Stop: Error {}

  @Test(arguments: Engine.allCases)
  func `a thrown error rolls everything back`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      await #expect(throws: Stop.self) {
        try await database.write { db in
          try db.execute("INSERT INTO things (id, must) VALUES ($1, $2)", .integer(1), .text("x"))
          throw Stop()
        }
      }
      let count = try await database.read { try $0.first("SELECT COUNT(*) AS n FROM things")?.integer("n") }
      #expect(count == 0)
    }
  }

  static let violations: [(String, DatabaseFailure.Constraint)] = [
    ("INSERT INTO things (id, must) VALUES (1, 'x')", .unique),
    ("INSERT INTO things (id, name, must) VALUES (2, 'first', 'x')", .unique),
    ("INSERT INTO things (id, must) VALUES (2, NULL)", .notNull),
    ("INSERT INTO things (id, amount, must) VALUES (2, -1, 'x')", .check),
    ("INSERT INTO things (id, parent, must) VALUES (2, 99, 'x')", .foreignKey),
  ]

  @Test(arguments: Engine.allCases, violations.indices)
  func `a broken constraint is told by its kind`(engine: Engine, index: Int) async throws {
    let (sql, expected) = Self.violations[index]
    try await with(engine) { database in
      try await Self.table(in: database)
      try await database.write { db in
        try db.execute("INSERT INTO things (id, name, must) VALUES (1, 'first', 'x')")
      }
      let failure = await #expect(throws: DatabaseFailure.self) {
        try await database.write { try $0.execute(sql) }
      }
      guard case .constraint(let kind, _) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(kind == expected)
    }
  }

  @Test(arguments: Engine.allCases)
  func `execute tells how many rows it changed`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      let counts = try await database.write { db in
        var counts: [Int] = []
        for id in 1...5 {
          counts.append(try db.execute("INSERT INTO things (id, must) VALUES ($1, 'x')", .init(id)))
        }
        counts.append(try db.execute("UPDATE things SET must = $1 WHERE id > $2", .text("y"), 2))
        counts.append(try db.execute("UPDATE things SET must = 'z' WHERE id = 77"))
        counts.append(try db.execute("CREATE INDEX things_by_must ON things (must)"))
        counts.append(try db.execute("DELETE FROM things"))
        return counts
      }
      #expect(counts == [1, 1, 1, 1, 1, 3, 0, 0, 5])
    }
  }

  @Test(arguments: Engine.allCases)
  func `rows can be walked one by one, with the same statement inside the walk`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      let pairs = try await database.write { db in
        for id in 1...3 { try db.execute("INSERT INTO things (id, must) VALUES ($1, 'x')", .init(id)) }
        let sql = "SELECT id FROM things WHERE id >= $1 ORDER BY id"
        var pairs: [[Int64]] = []
        try db.forEach(sql, [1]) { outer in
          try db.forEach(sql, [2]) { inner in pairs.append([try outer.integer("id"), try inner.integer("id")]) }
        }
        return pairs
      }
      #expect(pairs == [[1, 2], [1, 3], [2, 2], [2, 3], [3, 2], [3, 3]])
    }
  }

  @Test(arguments: Engine.allCases)
  func `upserts, returned rows, recursion and windows are common ground`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      let returned = try await database.write { db in
        let sql = """
          INSERT INTO things (id, amount, must) VALUES ($1, 1, 'x')
          ON CONFLICT (id) DO UPDATE SET amount = things.amount + 1 RETURNING amount
          """
        _ = try db.query(sql, 1)
        return try db.query(sql, 1).first?.integer("amount")
      }
      #expect(returned == 2)
      let sums = try await database.read { db in
        try db.query(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4)
          SELECT CAST(SUM(i) OVER (ORDER BY i) AS \(database.dialect.integer)) AS running FROM n ORDER BY i
          """
        ).map { try $0.integer("running") }
      }
      #expect(sums == [1, 3, 6, 10])
    }
  }

  @Test(arguments: Engine.allCases)
  func `concurrent writers lose nothing`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      try await database.write { try $0.execute("INSERT INTO things (id, amount, must) VALUES (1, 0, 'x')") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            for _ in 0..<25 {
              try await database.write { db in
                let amount = try db.first("SELECT amount FROM things WHERE id = 1")?.integer("amount") ?? 0
                try db.execute("UPDATE things SET amount = $1 WHERE id = 1", .integer(amount + 1))
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let amount = try await database.read { try $0.first("SELECT amount FROM things")?.integer("amount") }
      #expect(amount == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `cancelling the caller does not undo a write that has begun`(engine: Engine) async throws {
    try await with(engine) { database in
      try await Self.table(in: database)
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await database.write { db in
          try db.execute("INSERT INTO things (id, must) VALUES (1, 'x')")
          try db.execute("INSERT INTO things (id, must) VALUES (2, 'x')")
        }
      }
      _ = await task.result
      let count = try await database.read { try $0.first("SELECT COUNT(*) AS n FROM things")?.integer("n") }
      #expect(count == 2)
    }
  }
}
