import Civil

/// A record whose whole state follows from its entries, with the tables in which it stands. Its texts are never erased.
package protocol ChronicledRecord: Sendable {
  /// What an entry of it says.
  associatedtype Event: Codable & Sendable

  static var kind: SubjectKind { get }
  /// Which strings of an event stand in the clear.
  static var names: FactNames { get }
  /// The tables, those first to which others refer.
  static var projections: [Projection<Self>] { get }

  /// The chain that every writer of the record takes first, so that of two writers one waits.
  static func home(of id: Int64) -> ChainName

  /// The chain of the body that an event concerns.
  static func chain(for event: Event, of id: Int64) -> ChainName

  /// As it is before its first entry.
  init(id: Int64)

  /// Takes in the next entry; throws when it cannot stand there.
  mutating func apply(_ event: Event, from entry: StoredEntry) throws

  /// The digests of its secrets by name.
  var secrets: [String: String] { get }
}

extension ChronicledRecord {
  package static func chain(for event: Event, of id: Int64) -> ChainName { home(of: id) }
  package var secrets: [String: String] { [:] }

  mutating func apply(_ entry: StoredEntry) throws {
    try apply(StoredJSON.value(entry.content, column: "facts"), from: entry)
  }
}
