import Chronicle
import Statute

/// Compares the disputes and the fee notice of a case with what its entries lead to.
enum DerivedVerification {
  static func compareDisputes(
    _ events: [Int64: [DisputeEvent]], case id: Int64, in db: any ReadConnection,
    into report: inout VerificationReport
  ) throws {
    let rows = try db.query("SELECT * FROM disputes WHERE case_id = $1 ORDER BY id", .integer(id))
    var stored: Set<Int64> = []
    for row in rows {
      let dispute = try row.integer("id")
      stored.insert(dispute)
      guard let events = events[dispute] else {
        report.findings.append(.init(.dispute(dispute), .unaccounted))
        continue
      }
      guard let law = Dispute.replaying(events), let record = try? DisputeRecord(dispute, law) else {
        report.findings.append(.init(.dispute(dispute), .unreadable))
        continue
      }
      for (name, value) in zip(DisputeRecord.names, try record.values()) where try row.value(name) != value {
        report.findings.append(.init(.dispute(dispute), .columnDiffers(name)))
      }
      let rounds = try db.query(
        "SELECT * FROM dispute_rounds WHERE dispute_id = $1 ORDER BY ordinal", .integer(dispute))
      let found = try rounds.map { row in try DisputeRecord.roundNames.map { try row.value($0) } }
      if found != record.roundValues { report.findings.append(.init(.dispute(dispute), .columnDiffers("rounds"))) }
    }
    for dispute in events.keys.sorted() where !stored.contains(dispute) {
      report.findings.append(.init(.dispute(dispute), .missing))
    }
  }

  static func compareFee(of file: CaseFile, in db: any ReadConnection, into report: inout VerificationReport) throws {
    let row = try db.first("SELECT * FROM fee_notices WHERE case_id = $1", .integer(file.id))
    let subject = VerificationFinding.Subject.feeNotice(caseID: file.id)
    switch (row, FeeNotices.values(of: file)) {
    case (nil, nil): break
    case (nil, .some): report.findings.append(.init(subject, .missing))
    case (.some, nil): report.findings.append(.init(subject, .unaccounted))
    case (let row?, let values?):
      for (name, value) in zip(FeeNotices.names, values) where try row.value(name) != value {
        report.findings.append(.init(subject, .columnDiffers(name)))
      }
    }
  }
}
