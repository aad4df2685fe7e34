package import Civil

/// Writing and reading records of any kind: entries, and in the same transaction the tables that follow from them.
package enum Records {
  /// The record as its entries say; `nil` when it has none.
  package static func find<Record: ChronicledRecord>(
    _ kind: Record.Type, _ id: Int64, in db: any ReadConnection
  ) throws -> Record? {
    try replaying(Entries.all(of: SubjectID(Record.kind, id), in: db), id: id)
  }

  /// Waits until no other writer adds to the record, and returns it as it then stands until the end of the transaction.
  package static func takeTurn<Record: ChronicledRecord>(
    _ kind: Record.Type, _ id: Int64, at now: Instant, in db: any WriteConnection
  ) throws -> Record? {
    _ = try Chain.taken(Record.home(of: id), at: now, in: db)
    return try find(kind, id, in: db)
  }

  /// Adds events to a record, whose first they may be.
  @discardableResult
  package static func append<Record: ChronicledRecord>(
    _ events: [Record.Event], to kind: Record.Type, _ id: Int64, by actor: Int64?, at now: Instant,
    in db: any WriteConnection
  ) throws -> Record {
    let (before, record) = try enter(events, kind, id, by: actor, at: now, in: db)
    try store(record, from: before, id: id, in: db)
    return record
  }

  /// Adds events that say what already stands in the tables.
  package static func takeOver<Record: ChronicledRecord>(
    _ events: [Record.Event], _ kind: Record.Type, _ id: Int64, by actor: Int64?, at now: Instant,
    in db: any WriteConnection
  ) throws {
    _ = try enter(events, kind, id, by: actor, at: now, in: db)
  }

  private static func enter<Record: ChronicledRecord>(
    _ events: [Record.Event], _ kind: Record.Type, _ id: Int64, by actor: Int64?, at now: Instant,
    in db: any WriteConnection
  ) throws -> (before: Record?, after: Record) {
    let subject = SubjectID(Record.kind, id)
    var chains: [ChainName: Chain] = [:]
    let home = Record.home(of: id)
    let others = Set(events.map { Record.chain(for: $0, of: id) }).subtracting([home]).sorted { $0.body < $1.body }
    for name in [home] + others { chains[name] = try Chain.taken(name, at: now, in: db) }
    let before: Record? = try replaying(Entries.all(of: subject, in: db), id: id)
    var (record, head) = (before ?? Record(id: id), try Entries.head(of: subject, in: db))
    for event in events {
      guard var chain = chains[Record.chain(for: event, of: id)] else { continue }
      let new = NewEntry(
        content: try StoredJSON.text(event), effectiveDay: now.chinaDay, recordedAt: now, actor: actor)
      let stored = try Entries.append([new], to: subject, after: head, names: Record.names, in: &chain, db: db)
      for entry in stored {
        try record.apply(entry)
        head = Entries.Head(version: entry.sequence, hash: entry.hash)
      }
      chains[chain.name] = chain
    }
    return (before, record)
  }

  private static func store<Record: ChronicledRecord>(
    _ record: Record, from before: Record?, id: Int64, in db: any WriteConnection
  ) throws {
    let subject = SubjectID(Record.kind, id)
    guard let key = try TextKeys.find(subject, in: db) else { throw EntryFailure.erased(subject) }
    for projection in Record.projections {
      try projection.store(from: before, to: record, of: subject, key: key, in: db)
    }
  }

  /// Makes the tables of a record anew from its entries.
  package static func rebuild<Record: ChronicledRecord>(
    _ kind: Record.Type, _ id: Int64, in db: any WriteConnection
  ) throws {
    let subject = SubjectID(Record.kind, id)
    guard let record = try find(kind, id, in: db), let key = try TextKeys.find(subject, in: db) else { return }
    for projection in Record.projections { try projection.rebuild(record, of: subject, key: key, in: db) }
  }

  private static func replaying<Record: ChronicledRecord>(_ entries: [StoredEntry], id: Int64) throws -> Record? {
    guard !entries.isEmpty else { return nil }
    var record = Record(id: id)
    for entry in entries { try record.apply(entry) }
    return record
  }
}
