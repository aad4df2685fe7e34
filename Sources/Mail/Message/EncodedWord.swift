import Foundation

/// Header texts in the form of RFC 2047: words of at most 75 characters, cut between Unicode scalars, one to a line.
enum EncodedWord {
  /// The text as it stands after `name: `; what is plain ASCII and short stays readable.
  static func header(_ text: String) -> String {
    isPlain(text) && text.utf8.count <= 60 ? text : encoded(text)
  }

  /// A display name: a quoted string where that is enough.
  static func phrase(_ text: String) -> String {
    guard isPlain(text), text.utf8.count <= 60 else { return encoded(text) }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// How many bytes of text fit into a word beside `=?UTF-8?B?` and `?=`.
  private static let limit = 39

  private static func encoded(_ text: String) -> String {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if word.count + bytes.count > limit {
        words.append(word)
        word = []
      }
      word += bytes
    }
    if !word.isEmpty { words.append(word) }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
      && !text.hasPrefix(" ") && !text.hasSuffix(" ")
  }
}
