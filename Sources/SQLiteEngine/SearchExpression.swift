import Foundation

/// The words a person typed, as an FTS5 expression.
enum SearchExpression {
  /// Each stretch between spaces is a phrase, and all must occur. `nil` when there is nothing to look for.
  ///
  /// A single Chinese character and a word of letters may be the beginning of a longer token. A pair of characters is a
  /// token by itself and a number is meant as it stands, so both are looked up and not gathered.
  static func of(_ words: String) -> String? {
    let phrases = words.split(whereSeparator: \.isWhitespace).map(String.init).compactMap(phrase)
    return phrases.isEmpty ? nil : phrases.prefix(16).joined(separator: " AND ")
  }

  private static func phrase(_ text: String) -> String? {
    guard let last = BigramTokenizer.tokens(of: text, isQuery: true).last else { return nil }
    let quoted = "\"" + text.replacing("\"", with: " ").replacing("\0", with: " ") + "\""
    return goesOn(last.text) ? quoted + " *" : quoted
  }

  private static func goesOn(_ token: String) -> Bool {
    let scalars = token.unicodeScalars
    if scalars.allSatisfy(\.properties.isIdeographic) { return scalars.count == 1 }
    return !scalars.allSatisfy { $0.properties.numericType != nil }
  }
}
