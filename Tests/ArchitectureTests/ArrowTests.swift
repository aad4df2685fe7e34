import Foundation
import TestSupport
import Testing

@Suite("The rooms keep their arrows")
struct ArrowTests {
  @Test("No file imports a room it may not")
  func rooms() throws {
    let files = try SourceFile.sources()
    #expect(files.count > 50, "the sources were not found, so nothing was looked at")
    for file in files {
      let allowed = try #require(Rooms.arrows[file.room], "\(file): a room that has no row in the table")
      for module in file.imports where Rooms.arrows[module] != nil && module != file.room {
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test("Other people's modules are imported only where the table says")
  func outside() throws {
    for file in try SourceFile.sources() {
      for module in file.imports where Rooms.arrows[module] == nil {
        let rooms = Rooms.outside[module] ?? Rooms.system[module]
        #expect(rooms?.contains(file.room) == true, "\(file) imports \(module)")
      }
    }
  }

  @Test("An arrow that no file of its room uses goes out of the table")
  func unused() throws {
    let imports = Dictionary(grouping: try SourceFile.sources(), by: \.room).mapValues { Set($0.flatMap(\.imports)) }
    for (room, allowed) in Rooms.arrows {
      let unused = allowed.subtracting(imports[room] ?? [])
      #expect(unused.isEmpty, "\(room) may import \(unused.sorted()) and does not")
    }
    for (module, rooms) in Rooms.outside.merging(Rooms.system, uniquingKeysWith: { first, _ in first }) {
      let unused = rooms.filter { imports[$0]?.contains(module) != true }
      #expect(unused.isEmpty, "\(module) may be imported by \(unused.sorted()) and is not")
    }
  }

  @Test("Package.swift declares for each room what the tables say, no more and no less")
  func manifest() throws {
    let declared = try PackageManifest().dependencies
    for (room, arrows) in Rooms.arrows {
      let modules = Rooms.outside.filter { $0.value.contains(room) }.keys
      #expect(declared[room] == arrows.union(modules), "\(room)")
    }
    let others = Set(declared.keys).subtracting(Rooms.arrows.keys)
    #expect(
      others == ["SiteTestSupport", "TemplateSamples", "TestSupport", "measure-cases"],
      "a target that has no row in the table")
  }

  @Test("A declaration of dependencies is read for what it is")
  func readsManifest() {
    let text = """
      let web: [Target.Dependency] = [ .product(name: "NIOCore", package: "swift-nio"), ]
      .target(name: "A", swiftSettings: strict),
      .target(name: "B", dependencies: web + ["A", .product(name: "Crypto", package: "swift-crypto")], resources: ["R"]),
      .testTarget(name: "BTests", dependencies: ["B"]),
      """
    #expect(PackageManifest(text).dependencies == ["A": [], "B": ["A", "Crypto", "NIOCore"]])
  }

  @Test(
    "An import the table forbids is seen for what it is",
    arguments: [
      "import GRDB", "package import GRDB", "@testable import GRDB", "internal import struct GRDB.Row",
    ])
  func readsImports(line: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "Sample.swift")
    try Data("// import Nothing\n\(line)\n".utf8).write(to: file)
    #expect(try SourceFile(absolute: file).imports == ["GRDB"])
  }

  @Test("docs/architecture.md shows the same arrows")
  func documentation() throws {
    let rows = try Checkout.text("docs/architecture.md").split(separator: "\n").compactMap(Self.row)
    #expect(Dictionary(rows, uniquingKeysWith: { first, _ in first }) == Rooms.arrows)
  }

  /// A row `| Room | imports |` of the table of arrows.
  private static func row(_ line: Substring) -> (String, Set<String>)? {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 2, let room = cells.first, Rooms.arrows[room] != nil else { return nil }
    let imports =
      cells[1] == "none" ? [] : cells[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return (room, Set(imports))
  }
}
