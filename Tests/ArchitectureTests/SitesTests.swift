import Foundation
import TestSupport
import Testing

/// The rooms that answer requests ask the desk for values. What is read or written, and in how many transactions, is
/// decided in one place, and whatever is shown passed the rights there.
@Suite("The sites touch no database")
struct SitesTests {
  /// The rooms that answer requests, as far as they exist.
  static let rooms: Set<String> = ["Portal", "PageKit", "PublicSite", "OfficeSite", "API"]

  /// What only a room below them says.
  static let forbidden = [
    #"\b(any )?(Database|ReadConnection|WriteConnection)\b"#, #"\.database\b"#, #"\.(read|write)\s*(\(\s*)?\{"#,
    #"\bin: (db|\$0)\)"#, #""\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s"#, #"^\s*(SELECT|INSERT INTO|DELETE FROM)\s"#,
    #"\bimport (SQLiteEngine|PostgresEngine|GRDB)\b"#,
  ]

  private static func files() throws -> [SourceFile] { try SourceFile.sources().filter { rooms.contains($0.room) } }

  /// Where a line breaks the rule.
  private static func faults(_ lines: [Substring]) throws -> [Int] {
    let patterns = try forbidden.map { try Regex($0) }
    return lines.indices.filter { index in
      let line = lines[index].prefix { $0 != "\n" }
      let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
      return patterns.contains { code.firstMatch(of: $0) != nil }
    }
  }

  @Test("No file of a site names a database, a connection, a transaction or a statement")
  func sites() throws {
    let files = try Self.files()
    #expect(files.count > 50, "the sites were not found, so nothing was looked at")
    for file in files {
      for index in try Self.faults(file.lines) { Issue.record("\(file):\(index + 1): \(file.lines[index])") }
    }
  }

  @Test(
    "What the rule forbids is seen for what it is",
    arguments: [
      "let names = try await visit.desk.database.read { db in", "init(database: any Database, body: Int64) {",
      "static func lines(in db: any ReadConnection) throws", "_ = try await store.write {",
      "guard let x = try await base.read({ try Reports.find(id, in: $0) }) else {",
      "try db.query(\"SELECT 1 AS alive\")",
      "  SELECT id FROM reports", "package import SQLiteEngine", "try People.find(id, in: db)",
    ])
  func seen(line: String) throws {
    #expect(try Self.faults([line[...]]).count == 1, "\(line)")
  }

  @Test(
    "What only looks like it is let through",
    arguments: [
      "/// Error pages, which cannot wait for the database, use what was known last.", "form.read(&input)",
      "let command = asked.form.read(&input)", "return PlainText.response(\"database unreachable\\n\")",
    ])
  func spared(line: String) throws { #expect(try Self.faults([line[...]]).isEmpty, "\(line)") }
}
