import Chronicle
import Civil
import Foundation
import Statute

/// Replays every case entry by entry and compares the result with its row, its applicant and its papers.
enum CaseVerification {
  static func run(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try replay("ORDER BY case_id, sequence", [], in: db, into: &report)
    try findUnaccounted(in: db, into: &report)
    try WorkVerification.findUnaccounted(in: db, into: &report)
  }

  /// Replays one case.
  static func replay(_ id: Int64, in db: any ReadConnection, into report: inout VerificationReport) throws {
    try replay("WHERE case_id = $1 ORDER BY sequence", [.integer(id)], in: db, into: &report)
  }

  private static func replay(
    _ selection: String, _ values: [SQLValue], in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var current: State?
    try db.forEach("SELECT \(EntryRow.columns) FROM case_events \(selection)", values) { row in
      guard let entry = try? EntryRow(row) else {
        let id = (try? row.integer("case_id")) ?? 0
        report.findings.append(.init(.caseFile(id), sequence: try? row.integer("sequence"), .unreadable))
        return
      }
      if current?.replay.id != entry.caseID {
        try current?.finish(in: db, into: &report)
        current = State(replay: CaseReplay(id: entry.caseID))
      }
      report.entries += 1
      current?.take(entry, into: &report)
    }
    try current?.finish(in: db, into: &report)
  }

  /// Rows that no entry leads to.
  private static func findUnaccounted(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach(
      "SELECT id FROM cases c WHERE NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = c.id) ORDER BY id", []
    ) { report.findings.append(.init(.caseFile(try $0.integer("id")), .unaccounted)) }
    try db.forEach(
      """
      SELECT id FROM attachments a WHERE NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = a.case_id)
      ORDER BY id
      """, []
    ) { report.findings.append(.init(.attachment(try $0.integer("id")), .unaccounted)) }
  }

  /// One case on the way.
  private struct State {
    var replay: CaseReplay
    var expectedSequence: Int64 = 1
    var previousHash = EntryRow.noHash
    var attachments: [Int64: (facts: AttachmentFacts, actor: Int64?, at: Instant)] = [:]
    var work = CaseWork()
    var letters: [LetterRecord] = []
    var disputes: [Int64: [DisputeEvent]] = [:]
    var isReadable = true

    mutating func take(_ row: EntryRow, into report: inout VerificationReport) {
      func add(_ problem: VerificationFinding.Problem) {
        report.findings.append(.init(.caseFile(row.caseID), sequence: row.sequence, problem))
      }
      if row.sequence != expectedSequence { add(.numberExpected(expectedSequence, found: row.sequence)) }
      if row.hash != row.expectedHash { add(.contentChanged) }
      if row.previousHash != previousHash { add(.linkBroken) }
      expectedSequence = row.sequence &+ 1
      previousHash = row.hash
      guard isReadable else { return }
      do {
        let recorded = try row.recorded()
        let entry = recorded.entry
        try work.apply(recorded)
        try replay.apply(entry, at: row.recordedAt, hash: row.hash)
        if case .attached(let facts) = entry { attachments[facts.id] = (facts, row.actor, row.recordedAt) }
        if case .letter(let record) = entry { letters.append(record) }
        if case .dispute(let id, let event) = entry { disputes[id, default: []].append(event) }
      } catch {
        isReadable = false
        add(.unreadable)
      }
    }

    func finish(in db: any ReadConnection, into report: inout VerificationReport) throws {
      report.cases += 1
      guard isReadable else { return }
      guard let file = try? replay.file(), let columns = try? CaseColumns(file) else {
        report.findings.append(.init(.caseFile(replay.id), .unreadable))
        return
      }
      guard let row = try db.first("SELECT * FROM cases WHERE id = $1", .integer(file.id)) else {
        report.findings.append(.init(.caseFile(file.id), .missing))
        return
      }
      for (name, value) in zip(CaseColumns.names, columns.values) where try row.value(name) != value {
        report.findings.append(.init(.caseFile(file.id), sequence: file.version, .columnDiffers(name)))
      }
      try compareApplicant(of: file, in: db, into: &report)
      try compareAttachments(of: file, in: db, into: &report)
      try WorkVerification.compareTexts(of: work.papers, letters: letters, case: file.id, in: db, into: &report)
      try WorkVerification.compare(WorkRows(work, caseID: file.id, body: file.body), in: db, into: &report)
      try DerivedVerification.compareDisputes(disputes, case: file.id, in: db, into: &report)
      try MailVerification.compare(work.mails, case: file.id, in: db, into: &report)
      try DerivedVerification.compareFee(of: file, in: db, into: &report)
    }

    private func compareApplicant(
      of file: CaseFile, in db: any ReadConnection, into report: inout VerificationReport
    ) throws {
      let id = file.applicant
      guard let row = try Applicants.Row.find(id, in: db) else {
        report.findings.append(.init(.applicant(id), .missing))
        return
      }
      if row.digest != file.filing.applicantDigest { report.findings.append(.init(.applicant(id), .contentChanged)) }
    }

    private func compareAttachments(
      of file: CaseFile, in db: any ReadConnection, into report: inout VerificationReport
    ) throws {
      var stored: Set<Int64> = []
      for row in try db.query("SELECT * FROM attachments WHERE case_id = $1 ORDER BY id", .integer(file.id)) {
        let id = try row.integer("id")
        stored.insert(id)
        guard let expected = attachments[id] else {
          report.findings.append(.init(.attachment(id), .unaccounted))
          continue
        }
        let columns: [(String, SQLValue)] = [
          ("sha256", .text(expected.facts.sha256)), ("kind", .text(expected.facts.kind.rawValue)),
          ("file_name", .text(expected.facts.fileName)), ("media_type", .text(expected.facts.mediaType)),
          ("added_by", SQLValue(expected.actor)), ("added_at", SQLValue(expected.at)),
        ]
        for (name, value) in columns where try row.value(name) != value {
          report.findings.append(.init(.attachment(id), .columnDiffers(name)))
        }
      }
      for id in attachments.keys.sorted() where !stored.contains(id) {
        report.findings.append(.init(.attachment(id), .missing))
      }
    }
  }
}
