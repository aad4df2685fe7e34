import Civil

extension DisputeEvent: Codable {
  private enum Kind: String, Codable {
    case opened, procedureChanged, replied, decided, withdrawn, appealed, receiptAdjusted
  }

  private enum Key: String, CodingKey { case type, day, procedure, appellant, forum, reference, from, to, reason }

  /// Reads the object by its `type`; a type of a later version is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func day(_ key: Key = .day) throws -> Day { try container.decode(Day.self, forKey: key) }
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    self =
      switch try container.decode(Kind.self, forKey: .type) {
      case .opened: .opened(try Opened(from: decoder))
      case .procedureChanged:
        .procedureChanged(to: try container.decode(DisputeProcedure.self, forKey: .procedure), on: try day())
      case .replied: .replied(on: try day())
      case .decided: .decided(try Dispute.Conclusion(from: decoder))
      case .withdrawn: .withdrawn(on: try day())
      case .appealed:
        .appealed(
          by: try container.decode(Dispute.Appellant.self, forKey: .appellant), forum: try text(.forum),
          reference: try text(.reference), on: try day())
      case .receiptAdjusted:
        .receiptAdjusted(from: try day(.from), to: try day(.to), reason: try text(.reason), on: try day())
      }
  }

  /// Writes `type` beside the fields.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .opened(let opened):
      try container.encode(Kind.opened, forKey: .type)
      try opened.encode(to: encoder)
    case .procedureChanged(let procedure, let day):
      try container.encode(Kind.procedureChanged, forKey: .type)
      try container.encode(procedure, forKey: .procedure)
      try container.encode(day, forKey: .day)
    case .replied(let day):
      try container.encode(Kind.replied, forKey: .type)
      try container.encode(day, forKey: .day)
    case .decided(let conclusion):
      try container.encode(Kind.decided, forKey: .type)
      try conclusion.encode(to: encoder)
    case .withdrawn(let day):
      try container.encode(Kind.withdrawn, forKey: .type)
      try container.encode(day, forKey: .day)
    case .appealed(let appellant, let forum, let reference, let day):
      try container.encode(Kind.appealed, forKey: .type)
      try container.encode(appellant, forKey: .appellant)
      try container.encode(forum, forKey: .forum)
      try container.encode(reference, forKey: .reference)
      try container.encode(day, forKey: .day)
    case .receiptAdjusted(let from, let to, let reason, let day):
      try container.encode(Kind.receiptAdjusted, forKey: .type)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(reason, forKey: .reason)
      try container.encode(day, forKey: .day)
    }
  }
}
