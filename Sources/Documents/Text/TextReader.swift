/// Reads plain text: one paragraph for each line that is not blank.
public enum TextReader {
  /// The text as a document. Lines end at LF, CR, CRLF, U+0085, U+2028 or U+2029; form feeds and zero-width marks are removed, tabs and spaces kept.
  public static func read(_ text: String) -> Document {
    var blocks: [Block] = []
    var line: [UInt8] = []
    var isBlank = true

    func endLine() {
      if !isBlank { blocks.append(.paragraph(String(decoding: line, as: UTF8.self))) }
      line.removeAll(keepingCapacity: true)
      isBlank = true
    }

    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": endLine()
      case "\u{0B}", "\u{0C}", "\u{200B}", "\u{FEFF}": continue
      default:
        if isBlank, !scalar.properties.isWhitespace { isBlank = false }
        line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    endLine()
    return Document(format: .text, blocks: blocks)
  }
}
