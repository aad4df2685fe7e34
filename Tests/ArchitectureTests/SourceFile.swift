import Foundation
import TestSupport

/// A Swift file of the checkout, read for what it imports and says.
struct SourceFile: CustomStringConvertible {
  /// Relative to the root of the checkout.
  let path: String
  let lines: [Substring]

  var description: String { path }
  /// The target it belongs to: the folder below `Sources`.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  init(_ path: String) throws {
    self.path = path
    lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  init(absolute url: URL) throws {
    path = url.path
    lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules the file imports, access level and kind of import left aside.
  var imports: [String] {
    lines.compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") || Self.levels.contains(String(first)) {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let module = Self.kinds.contains(String(words[1])) ? words.last : words[1]
      return module?.split(separator: ".").first.map(String.init)
    }
  }

  private static let levels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]

  /// Every Swift file below `Sources`.
  static func sources() throws -> [SourceFile] {
    try Checkout.files(below: "Sources", ending: ".swift").map { try SourceFile($0) }
  }
}
