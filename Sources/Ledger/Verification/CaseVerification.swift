import Chronicle
import Civil
import Foundation
import Statute

/// Replays every case entry by entry and compares the result with its rows, its applicant and its papers.
enum CaseVerification {
  /// Returns the document numbers on record.
  static func run(in db: any ReadConnection, into report: inout VerificationReport) throws -> DocumentNumbersSeen {
    let numbers = try replay(
      "WHERE subject = $1 ORDER BY subject_id, sequence", [.text(SubjectKind.caseFile.rawValue)], in: db, into: &report)
    for projection in CaseRecord.projections {
      try projection.findUnaccounted(.caseFile, in: db, into: &report)
    }
    try CaseCounts.compare(in: db, into: &report)
    try PaperTextVerification.findUnaccounted(in: db, into: &report)
    return numbers
  }

  /// Replays one case.
  static func replay(_ id: Int64, in db: any ReadConnection, into report: inout VerificationReport) throws {
    _ = try replay(
      "WHERE subject = $1 AND subject_id = $2 ORDER BY sequence",
      [.text(SubjectKind.caseFile.rawValue), .integer(id)], in: db, into: &report)
  }

  private static func replay(
    _ selection: String, _ values: [SQLValue], in db: any ReadConnection, into report: inout VerificationReport
  ) throws -> DocumentNumbersSeen {
    var walk: SubjectWalk?
    var state: State?
    var numbers = DocumentNumbersSeen()
    try db.forEach("SELECT \(EntryRow.columns) FROM entries \(selection)", values) { row in
      guard let entry = try? EntryRow(row) else {
        let id = (try? row.integer("subject_id")) ?? 0
        report.findings.append(.init(.subject(.caseFile(id)), sequence: try? row.integer("sequence"), .unreadable))
        return
      }
      if walk?.subject != entry.subject {
        try state?.finish(in: db, into: &report, numbers: &numbers)
        walk = SubjectWalk(entry.subject, in: db, into: &report)
        state = State(id: entry.subject.id, key: walk?.key)
      }
      report.entries += 1
      guard let stored = walk?.take(entry, into: &report) else {
        state?.isReadable = false
        return
      }
      state?.take(stored, into: &report)
    }
    try state?.finish(in: db, into: &report, numbers: &numbers)
    return numbers
  }

  /// One case on the way.
  private struct State {
    let id: Int64
    let key: TextKey?
    var record: CaseRecord
    var isReadable = true

    init(id: Int64, key: TextKey?) {
      self.id = id
      self.key = key
      record = CaseRecord(id: id)
    }

    mutating func take(_ stored: StoredEntry, into report: inout VerificationReport) {
      guard isReadable else { return }
      do { try record.apply(RecordedEntry(stored)) } catch {
        isReadable = false
        report.findings.append(.init(.subject(.caseFile(id)), sequence: stored.sequence, .unreadable))
      }
    }

    func finish(
      in db: any ReadConnection, into report: inout VerificationReport, numbers: inout DocumentNumbersSeen
    ) throws {
      report.cases += 1
      guard isReadable else { return }
      guard let file = try? record.file else {
        report.findings.append(.init(.subject(.caseFile(id)), .unreadable))
        return
      }
      try numbers.take(record, body: file.body)
      guard try db.first("SELECT id FROM cases WHERE id = $1", .integer(id)) != nil else {
        report.findings.append(.init(.subject(.caseFile(id)), .missing))
        return
      }
      for projection in CaseRecord.projections {
        try projection.compare(record, of: .caseFile(id), key: key, in: db, into: &report)
      }
      try compareApplicant(of: file, in: db, into: &report)
      try compareFiles(in: db, into: &report)
      try PaperTextVerification.compare(record, of: id, key: key, in: db, into: &report)
      try MailVerification.compare(record.work.mails, case: id, in: db, into: &report)
    }

    private func compareApplicant(
      of file: CaseFile, in db: any ReadConnection, into report: inout VerificationReport
    ) throws {
      let subject = VerificationFinding.Subject.row(table: "applicants", key: file.applicant)
      guard let row = try Applicants.Row.find(file.applicant, in: db) else {
        report.findings.append(.init(subject, .missing))
        return
      }
      // What was erased is no longer what the first entry took in.
      if key != nil, row.digest != file.filing.applicantDigest {
        report.findings.append(.init(subject, .contentChanged))
      }
    }

    /// That the contents of the papers are there, unless they were erased.
    private func compareFiles(in db: any ReadConnection, into report: inout VerificationReport) throws {
      guard key != nil else { return }
      for paper in record.attachments.values.sorted(by: { $0.facts.id < $1.facts.id }) {
        if try db.first("SELECT size FROM blobs WHERE sha256 = $1", .text(paper.facts.sha256)) == nil {
          report.findings.append(.init(.blob(sha256: paper.facts.sha256), .missing))
        }
      }
    }
  }
}
