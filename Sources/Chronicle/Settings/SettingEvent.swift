/// What happened to a setting. The words are part of stored entries and never change.
package enum SettingEvent: Sendable, Equatable {
  case set(name: String, value: String)
  /// It stood there when the recording of settings began.
  case takenOver(name: String, value: String)
  case removed(name: String)
  /// A secret was set, known by its digest, or taken back.
  case secretSet(name: String, digest: String)
  case secretRemoved(name: String)
}

extension SettingEvent: Codable {
  private enum Word: String, Codable { case set, takenOver, removed, secretSet, secretRemoved }
  private enum Key: String, CodingKey { case entry, name, value, digest }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .name)
    func value() throws -> String { try container.decode(String.self, forKey: .value) }
    self =
      switch try container.decode(Word.self, forKey: .entry) {
      case .set: .set(name: name, value: try value())
      case .takenOver: .takenOver(name: name, value: try value())
      case .removed: .removed(name: name)
      case .secretSet: .secretSet(name: name, digest: try container.decode(String.self, forKey: .digest))
      case .secretRemoved: .secretRemoved(name: name)
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ word: Word, _ name: String, _ value: String? = nil, digest: String? = nil) throws {
      try container.encode(word, forKey: .entry)
      try container.encode(name, forKey: .name)
      try container.encodeIfPresent(value, forKey: .value)
      try container.encodeIfPresent(digest, forKey: .digest)
    }
    switch self {
    case .set(let name, let value): try put(.set, name, value)
    case .takenOver(let name, let value): try put(.takenOver, name, value)
    case .removed(let name): try put(.removed, name)
    case .secretSet(let name, let digest): try put(.secretSet, name, digest: digest)
    case .secretRemoved(let name): try put(.secretRemoved, name)
    }
  }
}
