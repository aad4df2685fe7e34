import TestSupport
import Chronicle
import Foundation
import Ledger
import Testing

@testable import SQLiteEngine

@Suite struct SQLiteEngineTests {
  @Test(arguments: [
    ("SELECT $1", "SELECT ?1", 1), ("$2,$1", "?2,?1", 2), ("'$1' $10 '", "'$1' ?10 '", 10), ("\"$1\"$1", "\"$1\"?1", 1),
    ("-- $1\n$2", "-- $1\n?2", 2), ("/* $1 '*/ $3", "/* $1 '*/ ?3", 3), ("'it''s $1' || $1", "'it''s $1' || ?1", 1),
    ("$x $", "$x $", 0), ("'$1", "'$1", 0), ("/* $1", "/* $1", 0), ("", "", 0), ("公$1开", "公?1开", 1),
  ])
  func `placeholders are rewritten outside quotes and comments`(sql: String, expected: String, count: Int) {
    #expect(PlaceholderRewriter.rewrite(sql) == .init(sql: expected, placeholders: count))
  }

  @Test func `every commit is synced, references are checked, the log is written ahead`() async throws {
    try await TemporaryDatabase.with { database in
      let facts = try await database.write { db in
        [
          try db.first("PRAGMA synchronous")?.integer("synchronous") ?? -1,
          try db.first("PRAGMA foreign_keys")?.integer("foreign_keys") ?? -1,
        ]
      }
      #expect(facts == [2, 1])
      let mode = try await database.read { try $0.first("PRAGMA journal_mode")?.text("journal_mode") }
      #expect(mode == "wal")
    }
  }

  @Test func `what was written is there after closing and opening again`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let first = try await temporary.open()
    try await first.write { _ = try Counters.next("x", in: $0) }
    try await first.close()
    let second = try await temporary.open()
    #expect(try await second.read { try Counters.current("x", in: $0) } == 1)
    try await second.close()
  }

  @Test func `a new file and its log are readable by their owner alone`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let database = try await temporary.open()
    for suffix in ["", "-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + suffix)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
    try await database.close()
  }

  @Test func `a file that is no database is refused by its name`() throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try Data(repeating: 65, count: 8192).write(to: URL(filePath: temporary.path))
    #expect(throws: DatabaseFailure.notADatabase) { try SQLiteDatabase(path: temporary.path, vault: .sample()) }
    #expect {
      try SQLiteDatabase(path: temporary.folder.appending(path: "missing/x.sqlite").path, vault: .sample())
    } throws: { error in
      if case DatabaseFailure.cannotOpen = error { true } else { false }
    }
  }

  @Test(arguments: [
    ("信息公开", false, ["信息", "息公", "公开", "开"]), ("信息公开", true, ["信息", "息公", "公开"]), ("公", true, ["公"]),
    ("公", false, ["公"]), ("〔2024〕12号 ABC", false, ["2024", "12", "号", "abc"]), ("ＡＢ１２", true, ["ab12"]),
    ("GB公开x", false, ["gb", "公开", "开", "x"]), ("，。！", false, []), ("𠮷野家", true, ["𠮷野", "野家"]),
  ])
  func `text is cut into pairs and words`(text: String, isQuery: Bool, expected: [String]) {
    #expect(BigramTokenizer.tokens(of: text, isQuery: isQuery).map(\.text) == expected)
  }

  @Test(arguments: [
    ("征地补偿", [1, 2]), ("征", [1, 2]), ("补偿安置", [1]), ("安置 征地", [1]), ("偿", [1, 2]), ("2024年", [2]), ("年报", []),
    ("gb50016", [3]), ("ＧＢ", [3]), ("补征", []), ("", []), ("，", []), ("\"征地\" OR *", []), ("NEAR(", [4]), ("方案", [1]),
    ("涧政申〔2025〕3号", [5]), ("申2025", [5]), ("3号", [5]), ("涧政2025", []),
  ])
  func `records are found by any stretch of their text`(words: String, expected: [Int64]) async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    try await database.write { db in
      for (id, title, text) in [
        (1, "征地补偿安置方案", "涧西区某村"), (2, "2024年度征地补偿费用", "明细表"), (3, "消防标准", "GB50016 全文"), (4, "near misses", "的"),
        (5, "涧政申〔2025〕3号", ""),
      ] as [(Int64, String, String)] {
        try db.index(SearchDocument(subject: .caseFile, id: id, body: id, title: title, text: text))
      }
    }
    let query = SearchQuery(words: words, subject: .caseFile)
    let hits = try await database.read { try $0.search(query) }
    #expect(hits.map(\.id).sorted() == expected)
  }

  @Test func `a search keeps to its bodies and its subject, marks the match, and follows changes`() async throws {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    try await database.write { db in
      try db.index(SearchDocument(subject: .caseFile, id: 1, body: 7, title: "关于征地补偿的申请", text: "甲"))
      try db.index(SearchDocument(subject: .caseFile, id: 2, body: 8, title: "征地补偿", text: "乙"))
      try db.index(SearchDocument(subject: .report, id: 1, body: 7, title: "征地补偿", text: "丙"))
    }
    func find(_ query: SearchQuery) async throws -> [SearchHit] { try await database.read { try $0.search(query) } }
    let hits = try await find(SearchQuery(words: "征地补偿", subject: .caseFile, bodies: [7]))
    #expect(hits.map(\.id) == [1])
    #expect(
      hits.first?.title == [
        .init(text: "关于", isMatch: false), .init(text: "征地补偿", isMatch: true), .init(text: "的申请", isMatch: false),
      ])
    #expect(try await find(SearchQuery(words: "征地补偿", subject: .caseFile, bodies: [])).isEmpty)
    try await database.write { db in
      try db.index(SearchDocument(subject: .caseFile, id: 1, body: 7, title: "改了", text: "甲"))
    }
    #expect(try await find(SearchQuery(words: "征地补偿", subject: .caseFile, bodies: [7])).isEmpty)
    #expect(try await find(SearchQuery(words: "改了", subject: .caseFile)).map(\.id) == [1])
  }
}
