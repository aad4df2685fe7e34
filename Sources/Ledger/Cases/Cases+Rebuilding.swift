package import Chronicle

extension Cases {
  /// Makes everything that follows from entries anew, so many cases in a transaction; returns how many cases there are.
  @discardableResult
  package static func rebuild(in database: any Database, batch: Int = 500) async throws -> Int {
    var (last, count): (Int64, Int) = (0, 0)
    while true {
      let after = last
      let ids = try await database.write { db in
        let ids = try db.query(
          "SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2", .integer(after), SQLValue(max(1, batch))
        ).map { try $0.integer("id") }
        for id in ids { try rebuild(id, in: db) }
        return ids
      }
      guard let end = ids.last else {
        try await database.write { try CaseCounts.rebuild(in: $0) }
        return count
      }
      last = end
      count += ids.count
    }
  }

  /// Makes everything that follows from the entries of one case anew. A case whose texts were erased stays as it is.
  package static func rebuild(_ id: Int64, in db: any WriteConnection) throws {
    let subject = SubjectID.caseFile(id)
    guard let key = try TextKeys.find(subject, in: db) else { return }
    let record = try record(id, in: db)
    try CaseCounts.keeping(id, in: db) {
      for projection in CaseRecord.projections { try projection.rebuild(record, of: subject, key: key, in: db) }
    }
    try CaseSketches.store(record.file, in: db)
    try index(record, in: db)
  }
}
