extension SubjectRecord {
  /// Adds entries, with the rows that follow from them and the words under which it is found. The chain must have been taken
  /// before the record was read.
  package mutating func append(_ new: [NewEntry], in chain: inout Chain, db: any WriteConnection) throws {
    let before = head == .none ? nil : self
    for entry in try Entries.append(new, to: subject, after: head, names: Self.names, in: &chain, db: db) {
      try apply(entry)
    }
    guard let key = try TextKeys.find(subject, in: db) else { throw EntryFailure.erased(subject) }
    for projection in Self.projections {
      try projection.store(from: before, to: self, of: subject, key: key, in: db)
    }
    try searchDocument.map { try db.index($0) }
  }

  /// Makes the rows and the words anew. A record whose texts were erased stays as it is.
  package static func rebuild(_ id: Int64, in db: any WriteConnection) throws {
    let subject = SubjectID(kind, id)
    guard let key = try TextKeys.find(subject, in: db), let record = try find(id, in: db) else { return }
    for projection in projections { try projection.rebuild(record, of: subject, key: key, in: db) }
    try record.searchDocument.map { try db.index($0) }
  }

  /// Makes the rows of all records of this kind anew, so many in a transaction; returns how many records there are.
  @discardableResult
  package static func rebuild(in database: any Database, batch: Int = 500) async throws -> Int {
    var (last, count): (Int64, Int) = (0, 0)
    while true {
      let after = last
      let ids = try await database.write { db in
        let ids = try db.query(
          """
          SELECT DISTINCT subject_id FROM entries WHERE subject = $1 AND subject_id > $2 ORDER BY subject_id LIMIT $3
          """, .text(kind.rawValue), .integer(after), SQLValue(max(1, batch))
        ).map { try $0.integer("subject_id") }
        for id in ids { try rebuild(id, in: db) }
        return ids
      }
      guard let end = ids.last else { return count }
      last = end
      count += ids.count
    }
  }
}
