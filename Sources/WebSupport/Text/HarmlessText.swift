/// A text somebody else typed, without what cannot be seen: control characters, and marks that reverse the reading
/// direction or hide between letters. No visible character is ever taken out: a name may be written with rare ones.
package enum HarmlessText {
  /// For a field of one line: line breaks and tabs become a space.
  package static func line(_ text: String) -> String {
    clean(text.replacing("\r\n", with: "\n")) { $0.properties.isWhitespace ? " " : nil }
  }

  /// For a field of several lines, which keeps its line breaks and tabs.
  package static func lines(_ text: String) -> String {
    clean(text.replacing("\r\n", with: "\n")) { ["\n", "\t"].contains($0) ? $0 : $0 == "\r" ? "\n" : nil }
  }

  /// Whether a character shows nothing by itself.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  private static func clean(_ text: String, _ instead: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let kept = isInvisible(scalar) ? instead(scalar) : scalar { clean.append(kept) }
    }
    return String(clean)
  }
}
