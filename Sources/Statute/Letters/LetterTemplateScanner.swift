/// Walks through one line of a template.
struct LetterTemplateScanner {
  private let characters: [Character]
  private let part: LetterTemplatePosition.Part
  private let line: Int
  private var index = 0

  init(_ text: String, part: LetterTemplatePosition.Part, line: Int) {
    characters = Array(text)
    self.part = part
    self.line = line
  }

  var isAtEnd: Bool { index >= characters.count }
  var position: LetterTemplatePosition { LetterTemplatePosition(part: part, line: line, column: index + 1) }
  var isAtBraces: Bool { Self.opening.contains(peek(0)) && Self.opening.contains(peek(1)) }

  private static let opening: Set<Character?> = ["{", "｛"]
  private static let closing: Set<Character?> = ["}", "｝"]

  static func isMark(_ name: String) -> Bool {
    ["逐项", "逐项止"].contains(name) || ["如有：", "如无：", "附页："].contains { name.hasPrefix($0) }
  }

  private func peek(_ ahead: Int) -> Character? {
    characters.indices.contains(index + ahead) ? characters[index + ahead] : nil
  }

  mutating func next() -> Character? {
    guard let character = peek(0) else { return nil }
    index += 1
    return character
  }

  mutating func skip(_ character: Character) -> Bool {
    guard peek(0) == character else { return false }
    index += 1
    return true
  }

  mutating func skipSpaces() { while let character = peek(0), character.isWhitespace { index += 1 } }

  /// What stands in braces here, trimmed, a half-width colon made full-width; nil when they do not close.
  mutating func braced() -> String? {
    let start = index
    index += 2
    var name = ""
    while let character = next() {
      if Self.closing.contains(character), Self.closing.contains(peek(0)) {
        index += 1
        while name.last?.isWhitespace == true { name.removeLast() }
        return name
      }
      if character.isWhitespace, name.isEmpty { continue }
      name.append(character == ":" ? "：" : character)
    }
    index = start
    return nil
  }

  /// The mark that fills the whole line; nil, with nothing consumed, when the line is something else.
  mutating func wholeLineMark() -> String? {
    let start = index
    if isAtBraces, let name = braced(), Self.isMark(name), !name.hasPrefix("如") {
      skipSpaces()
      if isAtEnd { return name }
    }
    index = start
    return nil
  }

  /// A condition that stands here; nil, with nothing consumed, when there is none.
  mutating func condition() -> (known: Bool, field: String, at: LetterTemplatePosition)? {
    let start = index
    let place = position
    if isAtBraces, let name = braced() {
      for (prefix, known) in [("如有：", true), ("如无：", false)] where name.hasPrefix(prefix) {
        return (known, String(name.dropFirst(prefix.count)), place)
      }
    }
    index = start
    return nil
  }
}
