/// The head of a chain at a moment, in hexadecimal.
package struct AnchoredHead: Sendable, Hashable, Codable {
  /// The chain's name, as in `records:3`.
  package var chain: String
  package var position: Int64
  package var hash: String

  package init(chain: String, position: Int64, hash: String) {
    self.chain = chain
    self.position = position
    self.hash = hash
  }
}

/// What the installation's own chain says. The words are part of stored entries and never change.
package enum InstallationEntry: Sendable, Equatable {
  /// The ledger of before chains by body was verified and closed: its heads, and what was found wrong with it.
  case oldLedgerClosed(heads: [AnchoredHead], findings: [String])
  /// The heads of all chains of this installation that moved since they were last entered.
  case headsAnchored([AnchoredHead])
  /// Bodies, accounts, settings and calendars of before their recording got their first entries: so many of them. What
  /// comes after this has entries from its beginning.
  case upkeepTakenOver(records: Int)
}

extension InstallationEntry: Codable {
  private enum Word: String, Codable { case oldLedgerClosed, headsAnchored, upkeepTakenOver }
  private enum Key: String, CodingKey { case entry, heads, findings, records }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func heads() throws -> [AnchoredHead] { try container.decode([AnchoredHead].self, forKey: .heads) }
    self =
      switch try container.decode(Word.self, forKey: .entry) {
      case .oldLedgerClosed:
        .oldLedgerClosed(heads: try heads(), findings: try container.decode([String].self, forKey: .findings))
      case .headsAnchored: .headsAnchored(try heads())
      case .upkeepTakenOver: .upkeepTakenOver(records: try container.decode(Int.self, forKey: .records))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .oldLedgerClosed(let heads, let findings):
      try container.encode(Word.oldLedgerClosed, forKey: .entry)
      try container.encode(heads, forKey: .heads)
      try container.encode(findings, forKey: .findings)
    case .headsAnchored(let heads):
      try container.encode(Word.headsAnchored, forKey: .entry)
      try container.encode(heads, forKey: .heads)
    case .upkeepTakenOver(let records):
      try container.encode(Word.upkeepTakenOver, forKey: .entry)
      try container.encode(records, forKey: .records)
    }
  }

  /// All of it stands in the clear: an archive follows it without keys.
  static let names = FactNames(facts: ["chain", "hash", "findings"], word: "entry")
}
