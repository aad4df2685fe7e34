/// A stretch of two texts: the same in both, or in one only (修改对照).
package enum TextDifference: Sendable, Hashable {
  case same(String)
  case removed(String)
  case inserted(String)

  /// How `new` came from `old`, in order. The stretches that are the same or removed make `old` again, those that are the
  /// same or inserted make `new`. Words are the smallest parts: a run of Latin letters or digits, or one other character.
  package static func between(_ old: String, _ new: String) -> [TextDifference] {
    var parts: [TextDifference] = []
    for step in MyersDifference.steps(from: words(of: old), to: words(of: new)) {
      switch (parts.last, step) {
      case (.same(let text), .keep(let word)): parts[parts.count - 1] = .same(text + word)
      case (.removed(let text), .remove(let word)): parts[parts.count - 1] = .removed(text + word)
      case (.inserted(let text), .insert(let word)): parts[parts.count - 1] = .inserted(text + word)
      case (_, .keep(let word)): parts.append(.same(String(word)))
      case (_, .remove(let word)): parts.append(.removed(String(word)))
      case (_, .insert(let word)): parts.append(.inserted(String(word)))
      }
    }
    return parts
  }

  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      var end = text.index(after: start)
      if isOfAWord(text[start]) {
        while end < text.endIndex, isOfAWord(text[end]) { end = text.index(after: end) }
      }
      words.append(text[start..<end])
      start = end
    }
    return words
  }

  private static func isOfAWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
