/// A file name from somebody else, made harmless.
package enum FileName {
  /// The last component of a path of either kind, without control characters, marks that reverse the reading
  /// direction, or leading dots; at most 150 characters, the extension kept. May be empty.
  package static func harmless(_ name: String) -> String {
    let last = name.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? []
    var clean = String.UnicodeScalarView()
    for scalar in last {
      if HarmlessText.isInvisible(scalar) { continue }
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned: continue
      default: clean.append("\"<>|:*?".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    var text = String(clean).drop { $0 == "." || $0.isWhitespace }
    while let end = text.last, end.isWhitespace { text.removeLast() }
    guard text.count > 150 else { return String(text) }
    let ending = text.suffix(16).lastIndex(of: ".").map { text[$0...] } ?? ""
    return String(text.prefix(150 - ending.count) + ending)
  }

  /// What stands behind the last dot, in lower case; empty when there is none.
  package static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
