/// What the entries of one subject lead to. A kind of subject is this type with its projections; writing, checking and making
/// anew are the same for all kinds and stand beside it.
package protocol SubjectRecord: Sendable {
  /// The word is part of stored entries and never changes.
  static var kind: SubjectKind { get }
  /// Which strings of its entries are no texts.
  static var names: FactNames { get }
  /// Every table that follows from its entries; one that others refer to comes before them.
  static var projections: [Projection<Self>] { get }

  var id: Int64 { get }
  /// How many entries made it, and the hash of the last.
  var head: Entries.Head { get }
  /// The words under which it can be found; nil for what no search finds.
  var searchDocument: SearchDocument? { get }

  /// Before its first entry.
  init(id: Int64)

  /// Takes in the next entry; throws when it cannot stand there.
  mutating func apply(_ entry: StoredEntry) throws

  /// What a verification compares besides the projections.
  func verify(key: TextKey?, in db: any ReadConnection, into report: inout VerificationReport) throws
}

extension SubjectRecord {
  package var subject: SubjectID { SubjectID(Self.kind, id) }

  package func verify(key: TextKey?, in db: any ReadConnection, into report: inout VerificationReport) throws {}

  /// The record as its entries make it; nil when there are none.
  package static func find(_ id: Int64, in db: any ReadConnection) throws -> Self? {
    let entries = try Entries.all(of: SubjectID(kind, id), in: db)
    guard !entries.isEmpty else { return nil }
    var record = Self(id: id)
    for entry in entries { try record.apply(entry) }
    return record
  }
}
