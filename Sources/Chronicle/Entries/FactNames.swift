import Civil

/// Which strings of an entry are facts. Every other string is a text that somebody typed, and is sealed: a new field is
/// private until somebody says that it is none.
///
/// A field is named by its key; where one key means several things, by the key above it and its own (`section.name`), or by
/// the word of the entry and the whole key path (`law:event.answer`). The numbers of lists do not count. A string that is a
/// day in ISO form is a fact everywhere.
package struct FactNames: Sendable {
  /// Strings that stand in the clear.
  package var facts: Set<String>
  /// Texts by which entries refer to one another: sealed, with a token in the clear that stays when the text is erased.
  package var references: Set<String>
  /// The key of the whole that names the kind of entry.
  package var word: String

  package init(facts: Set<String>, references: Set<String> = [], word: String) {
    self.facts = facts.union([word])
    self.references = references
    self.word = word
  }

  enum Kind { case fact, reference, text }

  /// - Parameter entry: the word of the entry.
  func kind(of string: String, at path: [String], in entry: String) -> Kind {
    if Day(string) != nil { return .fact }
    guard let last = path.last else { return .text }
    if references.contains(last) { return .reference }
    let names = [last, path.suffix(2).joined(separator: "."), "\(entry):\(path.joined(separator: "."))"]
    return names.contains(where: facts.contains) ? .fact : .text
  }
}
