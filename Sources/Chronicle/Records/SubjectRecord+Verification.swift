extension SubjectRecord {
  /// Replays every record of this kind entry by entry and compares the result with what is stored.
  package static func verify(in db: any ReadConnection, into report: inout VerificationReport) throws {
    var walk: RecordWalk<Self>?
    try db.forEach(
      "SELECT \(EntryRow.columns) FROM entries WHERE subject = $1 ORDER BY subject_id, sequence", [.text(kind.rawValue)]
    ) { row in
      guard let entry = try? EntryRow(row) else {
        let id = (try? row.integer("subject_id")) ?? 0
        report.findings.append(
          .init(.subject(SubjectID(kind, id)), sequence: try? row.integer("sequence"), .unreadable))
        return
      }
      if walk?.record.id != entry.subject.id {
        try walk?.finish(in: db, into: &report)
        walk = RecordWalk(entry.subject, in: db, into: &report)
      }
      walk?.take(entry, into: &report)
    }
    try walk?.finish(in: db, into: &report)
    for projection in projections { try projection.findUnaccounted(kind, in: db, into: &report) }
  }
}

/// One record on the way through its entries.
private struct RecordWalk<Record: SubjectRecord> {
  var walk: SubjectWalk
  var record: Record
  var isReadable = true

  init(_ subject: SubjectID, in db: any ReadConnection, into report: inout VerificationReport) {
    walk = SubjectWalk(subject, in: db, into: &report)
    record = Record(id: subject.id)
  }

  mutating func take(_ row: EntryRow, into report: inout VerificationReport) {
    report.entries += 1
    guard let stored = walk.take(row, into: &report) else {
      isReadable = false
      return
    }
    guard isReadable else { return }
    do { try record.apply(stored) } catch {
      isReadable = false
      report.findings.append(.init(.subject(walk.subject), sequence: stored.sequence, .unreadable))
    }
  }

  func finish(in db: any ReadConnection, into report: inout VerificationReport) throws {
    report.records[Record.kind, default: 0] += 1
    guard isReadable else { return }
    for projection in Record.projections {
      try projection.compare(record, of: walk.subject, key: walk.key, in: db, into: &report)
    }
    try record.verify(key: walk.key, in: db, into: &report)
  }
}
