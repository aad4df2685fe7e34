import Foundation
import Testing

/// Tables that follow from entries are written by their projections alone: any other statement would stand there without
/// an entry.
@Suite struct RecordedTableTests {
  static let tables = ["bodies", "people", "person_roles", "substitutions", "settings", "calendar_overrides"]
  /// The steps of the schema, and the taking over of what was there before entries.
  static let exempt = ["Sources/Ledger/Schema/", "Sources/Ledger/Takeover/"]

  static func writes(_ text: String) -> Bool {
    let names = tables.joined(separator: "|")
    return text.range(
      of: "(INSERT INTO|UPDATE|DELETE FROM)\\s+(\(names))\\b", options: [.regularExpression, .caseInsensitive]) != nil
  }

  @Test func `no source writes a table that follows from the entries of upkeep`() throws {
    let files = try SourceFile.sources()
    #expect(files.count > 300)
    for file in files where !Self.exempt.contains(where: file.path.hasPrefix) {
      #expect(!Self.writes(file.lines.joined(separator: "\n")), "\(file.path)")
    }
  }

  @Test(arguments: [
    "UPDATE people SET is_active = 0", "delete from settings where 1", "INSERT INTO\n  bodies VALUES (1)",
  ])
  func `a statement that writes is seen`(statement: String) { #expect(Self.writes(statement)) }

  @Test(arguments: ["SELECT * FROM people", "UPDATE settings_of SET x = 1", "INSERT INTO person_contacts VALUES (1)"])
  func `a statement that reads, or writes elsewhere, is none`(statement: String) { #expect(!Self.writes(statement)) }
}
