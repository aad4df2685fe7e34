import TestSupport
import Testing

@Suite("Folders of a room use one another one way only")
struct FolderTests {
  /// The folders of a room, files that lie in none of them as `.`.
  private static func graph(of room: String, _ files: [SourceFile]) -> FolderGraph {
    FolderGraph(
      files.filter { $0.room == room }.map { file in
        let steps = file.path.split(separator: "/")
        return (steps.count > 3 ? String(steps[2]) : ".", file.lines.joined(separator: "\n"))
      })
  }

  @Test("No folders use one another in a circle, but for the known ones")
  func circles() throws {
    let files = try SourceFile.sources()
    for room in Rooms.arrows.keys.sorted() {
      let graph = Self.graph(of: room, files)
      let known = KnownCircles.folders[room] ?? []
      for circle in graph.circles where !known.isSuperset(of: circle) {
        let arrows = circle.flatMap { folder in
          circle.compactMap { other in graph.arrows[folder]?[other].map { "\(folder) -> \(other) (\($0))" } }
        }
        Issue.record("\(room): \(circle.joined(separator: ", ")): \(arrows.joined(separator: "; "))")
      }
      #expect(known.isEmpty || !graph.circles.isEmpty, "\(room) has no circle any more: take its row out")
    }
  }

  @Test("docs/architecture.md gives a reason for every known circle")
  func reasons() throws {
    let text = try Checkout.text("docs/architecture.md")
    let section = text.split(separator: "\n## ").first { $0.hasPrefix("Known circles\n") } ?? ""
    let rows = section.split(separator: "\n").compactMap { line -> (String, Set<String>, Bool)? in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
      guard cells.count == 3, let room = cells.first?.split(separator: " ").first.map(String.init),
        Rooms.arrows[room] != nil
      else { return nil }
      let folders = cells[1].split(separator: ",").map { String($0.filter { $0 != " " && $0 != "`" }) }
      return (room, Set(folders), cells[2].count > 10)
    }
    #expect(rows.allSatisfy { $0.2 })
    #expect(Dictionary(rows.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }) == KnownCircles.folders)
  }

  static let samples: [(files: [(String, String)], circles: [[String]])] = [
    ([("A", "struct One { let two: Two }"), ("B", "struct Two {}")], []),
    ([("A", "struct One { let two: Two }"), ("B", "struct Two { let one: One }")], [["A", "B"]]),
    (
      [
        ("A", "enum One { case x(Two) }"), ("B", "class Two: Three {}"),
        (".", "protocol Three { var one: One { get } }"),
      ],
      [[".", "A", "B"]]
    ),
    ([("A", "struct One { let two: Two }"), ("B", "// One\nstruct Two { let x = \"One\" /* One */ }")], []),
    ([("A", "struct One { let two: Two }"), ("B", "struct Two { let x = \"\\(One.self)\" }")], [["A", "B"]]),
    ([("A", "struct One { let two: Two }"), ("B", "let x = #/One\"/#\nstruct Two { let y = #\"One\"# }")], []),
    (
      [("A", "extension Int { struct One { let two: Two } }"), ("B", "struct Two { let one: Int.One }")], [["A", "B"]]
    ),
    ([("A", "struct Outer { struct One {}\nlet two: Two }"), ("B", "struct Two { struct One {} }")], []),
    ([("A", "struct One { let two: Two }"), ("B", "struct Two { struct Part { let one: One } }")], [["A", "B"]]),
  ]

  @Test("A circle is seen for what it is", arguments: samples.indices)
  func seen(index: Int) {
    let sample = Self.samples[index]
    #expect(FolderGraph(sample.files.map { (folder: $0.0, text: $0.1) }).circles == sample.circles)
  }
}
