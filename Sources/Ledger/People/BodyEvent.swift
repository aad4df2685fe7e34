import Chronicle

/// What happened to a body. The words are part of stored entries and never change.
package enum BodyEvent: Sendable, Equatable {
  case added(BodyFacts)
  /// It stood there when the recording of bodies began.
  case takenOver(BodyFacts)
  case changed(BodyFacts)
}

extension BodyEvent: Codable {
  private enum Word: String, Codable { case added, takenOver, changed }
  private enum Key: String, CodingKey { case entry, facts }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let facts = try container.decode(BodyFacts.self, forKey: .facts)
    self =
      switch try container.decode(Word.self, forKey: .entry) {
      case .added: .added(facts)
      case .takenOver: .takenOver(facts)
      case .changed: .changed(facts)
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ word: Word, _ facts: BodyFacts) throws {
      try container.encode(word, forKey: .entry)
      try container.encode(facts, forKey: .facts)
    }
    switch self {
    case .added(let facts): try put(.added, facts)
    case .takenOver(let facts): try put(.takenOver, facts)
    case .changed(let facts): try put(.changed, facts)
    }
  }

  static let names = FactNames(facts: ["name", "symbol", "code", "kind", "level"], word: "entry")
}
