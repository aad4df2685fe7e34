import TestSupport

/// What Package.swift declares for each target, read as text.
struct PackageManifest {
  /// Target -> names of targets and products it depends on.
  private(set) var dependencies: [String: Set<String>] = [:]

  init() throws { self.init(try Checkout.text("Package.swift")) }

  init(_ text: String) {
    let web = Self.names(in: text, after: "let web: [Target.Dependency] =")
    for statement in Self.statements(in: text) {
      guard let name = statement.split(separator: "name: \"").dropFirst().first?.prefix(while: { $0 != "\"" }) else {
        continue
      }
      let list = Self.names(in: String(statement), after: "dependencies:")
      dependencies[String(name)] = list.isSuperset(of: ["web"]) ? list.subtracting(["web"]).union(web) : list
    }
  }

  /// The declarations of targets with code of our own.
  private static func statements(in text: String) -> [Substring] {
    let marks = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary(", ".plugin("]
    let starts = marks.flatMap { text.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    return starts.enumerated().compactMap { index, range in
      let end = index + 1 < starts.count ? starts[index + 1].lowerBound : text.endIndex
      return [".target(", ".executableTarget("].contains(String(text[range])) ? text[range.lowerBound..<end] : nil
    }
  }

  /// The names in the list behind some words; `web` where that list is added to it.
  private static func names(in text: String, after words: String) -> Set<String> {
    guard let start = text.firstRange(of: words)?.upperBound, let open = text[start...].firstIndex(of: "[") else {
      return []
    }
    var names: Set<String> = text[start..<open].contains("web") ? ["web"] : []
    let list = text[open...].prefix { $0 != "]" }.replacing(#/, package: "[^"]*"/#, with: "")
    for (index, piece) in list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where !index.isMultiple(of: 2) { names.insert(String(piece)) }
    return names
  }
}
