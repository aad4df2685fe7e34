import Foundation

/// A line a server said.
struct SMTPAnswer: Equatable {
  private static let goodbye = 221

  let code: Int
  /// In one line of at most 200 characters; what holds an `@` is left out.
  let text: String

  /// The last line that begins with a code and does not merely say goodbye; nil when there is none.
  init?(last answers: Data) {
    let lines = String(decoding: answers, as: UTF8.self).split(whereSeparator: \.isNewline)
    let known = lines.last { line in Int(line.prefix(3)).map { $0 != Self.goodbye && (200..<600).contains($0) } ?? false
    }
    guard let line = known, let code = Int(line.prefix(3)) else { return nil }
    self.code = code
    let words = line.split(whereSeparator: \.isWhitespace).map { word in
      word.contains("@")
        ? "…" : String(word.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F })
    }
    text = String(words.joined(separator: " ").prefix(200))
  }
}
