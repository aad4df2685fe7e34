import Foundation

/// Replays every record of a kind and compares the result with its tables and its secrets.
package enum RecordVerification {
  package static func run<Record: ChronicledRecord>(
    _ kind: Record.Type, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var current: Walk<Record>?
    try db.forEach(
      "SELECT \(EntryRow.columns) FROM entries WHERE subject = $1 ORDER BY subject_id, sequence",
      [.text(Record.kind.rawValue)]
    ) { row in
      guard let entry = try? EntryRow(row) else {
        let id = (try? row.integer("subject_id")) ?? 0
        report.findings.append(
          .init(.subject(SubjectID(Record.kind, id)), sequence: try? row.integer("sequence"), .unreadable))
        return
      }
      if current?.walk.subject != entry.subject {
        try current?.finish(in: db, into: &report)
        current = Walk(entry.subject, in: db, into: &report)
      }
      report.entries += 1
      current?.take(entry, into: &report)
    }
    try current?.finish(in: db, into: &report)
    for projection in Record.projections { try projection.findUnaccounted(Record.kind, in: db, into: &report) }
    try Secrets.findUnaccounted(Record.kind, in: db, into: &report)
  }

  /// One record on the way.
  private struct Walk<Record: ChronicledRecord> {
    var walk: SubjectWalk
    var record: Record
    var isReadable = true

    init(_ subject: SubjectID, in db: any ReadConnection, into report: inout VerificationReport) {
      walk = SubjectWalk(subject, in: db, into: &report)
      record = Record(id: subject.id)
      if walk.key == nil { report.findings.append(.init(.subject(subject), .keyGone)) }
    }

    mutating func take(_ row: EntryRow, into report: inout VerificationReport) {
      guard let entry = walk.take(row, into: &report) else {
        isReadable = false
        return
      }
      guard isReadable else { return }
      do { try record.apply(entry) } catch {
        isReadable = false
        report.findings.append(.init(.subject(walk.subject), sequence: row.sequence, .unreadable))
      }
    }

    func finish(in db: any ReadConnection, into report: inout VerificationReport) throws {
      guard isReadable else { return }
      for projection in Record.projections {
        try projection.compare(record, of: walk.subject, key: walk.key, in: db, into: &report)
      }
      try Secrets.compare(record.secrets, of: walk.subject, in: db, into: &report)
    }
  }
}
