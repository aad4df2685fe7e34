import Testing

/// A switch over an enum of ours names every case, so that the compiler asks at each of them when a case is added.
@Suite("Switches over our own enums are exhaustive")
struct ExhaustiveSwitchTests {
  /// The rooms that are looked at. The sites and AnnualReport join when their last `default:` is gone.
  static let rooms = Set(Rooms.arrows.keys).subtracting(["PageKit", "PublicSite", "OfficeSite", "AnnualReport"])

  /// Enums of other people, which grow without us, each by names of its cases that no enum of ours has.
  static let foreign: [String: Set<String>] = [
    "Unicode.GeneralCategory": ["privateUse", "unassigned", "control", "format", "lineSeparator", "surrogate"],
    "GRDB.ResultCode": ["SQLITE_CONSTRAINT", "SQLITE_CONSTRAINT_UNIQUE"],
  ]

  @Test("No switch that tells cases by name has a default")
  func noDefault() throws {
    let files = try SourceFile.sources().filter { Self.rooms.contains($0.room) }
    #expect(files.count > 300, "the sources were not found, so nothing was looked at")
    for file in files {
      for line in Self.defaults(in: file.lines) { Issue.record("\(file):\(line) stands for cases of an enum") }
    }
  }

  @Test(
    "A default that stands for cases of an enum is found",
    arguments: [
      (["switch a {", "case .b: 1", "default: 2", "}"], [3]),
      (
        [
          "switch a {", "case nil: 0", "case .b(let c):", "  switch c {", "  case 1: 1", "  default: 2", "  }",
          "default: 3", "}",
        ], [8]
      ),
      (["switch a {", "case \"b\": 1", "default: 2", "}"], []),
      (["switch a {", "case ..<4: 1", "default: 2", "}"], []),
      (["switch (a, b) {", "case (.c, .d): 1", "default: 2", "}"], []),
      (["switch a {", "case .SQLITE_CONSTRAINT: 1", "default: 2", "}"], []),
      (["let a = b[c, default: 0]"], []),
    ])
  func isFound(lines: [String], found: [Int]) {
    #expect(Self.defaults(in: lines.map { $0[...] }) == found)
  }

  /// The numbers of the lines, from 1, whose `default` closes a switch with a case that begins with a name of its own
  /// (`case .name`). Values, tuples, ranges and types are no enums of ours.
  static func defaults(in lines: [Substring]) -> [Int] {
    lines.indices.filter { index in
      let line = lines[index]
      let indent = line.prefix { $0 == " " }
      guard line.dropFirst(indent.count).hasPrefix("default:") else { return false }
      let names = lines[..<index].reversed()
        .prefix { !($0.hasPrefix(indent) && $0.hasSuffix("{") && isSwitch($0.dropFirst(indent.count))) }
        .compactMap { caseName($0, indent) }
      return !names.isEmpty && foreign.values.allSatisfy { $0.isDisjoint(with: names) }
    }.map { $0 + 1 }
  }

  private static func isSwitch(_ text: Substring) -> Bool {
    text.first != " " && text.split(separator: " ").contains("switch")
  }

  /// The name in `case .name`, where the line is a case of the switch with this indent.
  private static func caseName(_ line: Substring, _ indent: Substring) -> String? {
    let start = "\(indent)case ."
    guard line.hasPrefix(start) else { return nil }
    let name = line.dropFirst(start.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }
}
