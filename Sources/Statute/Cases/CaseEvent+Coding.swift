extension CaseEvent: Codable {
  private enum TypeKey: String, CodingKey { case type }

  /// What each stored word stands for.
  private static let facts = Dictionary(
    CaseAction.allCases.map { ($0.act.fact.word, $0.act.fact) }, uniquingKeysWith: { first, _ in first })

  /// Every word that is stored as `type`.
  public static var words: Set<String> { Set(facts.keys) }

  /// Reads the object by its `type`; a type of a later version is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TypeKey.self)
    let word = try container.decode(String.self, forKey: .type)
    guard let fact = Self.facts[word] else {
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "no event of the law is called \(word)")
    }
    self = try fact.init(from: decoder).event
  }

  /// Writes `type` beside the fields.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TypeKey.self)
    try container.encode(word, forKey: .type)
    try fact.encode(to: encoder)
  }
}

extension CaseAct {
  fileprivate static var fact: any CaseFact.Type { Fact.self }
}
