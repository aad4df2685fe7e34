import Foundation

/// The last line a server said.
struct SMTPAnswer: Equatable {
  let code: Int
  /// In one line of at most 200 characters; what holds an `@` is left out.
  let text: String

  /// Nil when the server said nothing that begins with a code.
  init?(last answers: Data) {
    let lines = String(decoding: answers, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.last, let code = Int(line.prefix(3)), (200..<600).contains(code) else { return nil }
    self.code = code
    let words = line.split(whereSeparator: \.isWhitespace).map { word in
      word.contains("@") ? "…" : String(word.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F })
    }
    text = String(words.joined(separator: " ").prefix(200))
  }
}
