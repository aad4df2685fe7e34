package import Foundation

/// Writing and reading the entries of subjects.
package enum Entries {
  /// Where a subject stands: how many entries it has and the hash of the last.
  package struct Head: Sendable, Equatable {
    package var version: Int64
    package var hash: Data

    package init(version: Int64, hash: Data) {
      self.version = version
      self.hash = hash
    }

    /// Of a subject without entries.
    package static let none = Head(version: 0, hash: EntryRow.noHash)
  }

  /// Adds entries to a subject that stands at `head`, in the chain of a body. The chain is taken for this transaction
  /// alone: take it before the subject is looked at, or two writers add at the same place and one fails.
  @discardableResult
  package static func append(
    _ new: [NewEntry], to subject: SubjectID, after head: Head, names: FactNames, in chain: inout Chain,
    db: any WriteConnection
  ) throws -> [StoredEntry] {
    let key = try TextKeys.find(subject, in: db) ?? (head == .none ? TextKeys.make(for: subject, in: db) : nil)
    guard let key else { throw EntryFailure.erased(subject) }
    var (head, stored) = (head, [StoredEntry]())
    for entry in new {
      var row = try EntryRow(
        entry, chainID: chain.id, position: chain.head.position + 1, subject: subject, sequence: head.version + 1,
        names: names, key: key, previousHash: head.hash)
      row.code = try chain.join(row.hash, vault: db.vault)
      try row.insert(in: db)
      head = Head(version: row.sequence, hash: row.hash)
      stored.append(try row.opened(with: key))
    }
    try chain.store(in: db)
    return stored
  }

  /// The entries of a subject after the given sequence, in order, with their texts where they are not erased.
  package static func all(
    of subject: SubjectID, after sequence: Int64 = 0, in db: any ReadConnection
  ) throws -> [StoredEntry] {
    let key = try TextKeys.find(subject, in: db)
    return try rows(of: subject, after: sequence, in: db).map { try $0.opened(with: key) }
  }

  /// The entries as they are stored.
  package static func rows(
    of subject: SubjectID, after sequence: Int64 = 0, atMost limit: Int = .max, in db: any ReadConnection
  ) throws -> [EntryRow] {
    try db.query(
      """
      SELECT \(EntryRow.columns) FROM entries WHERE subject = $1 AND subject_id = $2 AND sequence > $3
      ORDER BY sequence LIMIT $4
      """, .text(subject.kind.rawValue), .integer(subject.id), .integer(sequence), SQLValue(limit)
    ).map(EntryRow.init)
  }

  /// Where a subject stands.
  package static func head(of subject: SubjectID, in db: any ReadConnection) throws -> Head {
    let row = try db.first(
      "SELECT sequence, hash FROM entries WHERE subject = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT 1",
      .text(subject.kind.rawValue), .integer(subject.id))
    return try row.map { Head(version: try $0.integer("sequence"), hash: try $0.blob("hash")) } ?? .none
  }
}

/// Why entries cannot be added.
package enum EntryFailure: Error, Equatable, Sendable {
  /// The texts of the subject were erased: nothing more can be written about it.
  case erased(SubjectID)
}
