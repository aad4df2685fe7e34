import Chronicle
import Foundation

/// Compares each stored report with its own hash and with the hash that the audit trail took in.
enum ReportVerification {
  static func run(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach("SELECT * FROM reports ORDER BY id", []) { row in
      report.reports += 1
      let id = try row.integer("id")
      let stored = try row.blob("content_hash")
      if try ReportRow.hash(of: row) != stored {
        report.findings.append(.init(.row(table: "reports", key: id), .contentChanged))
      }
      let witnesses = try db.query(
        "SELECT detail FROM audit_trail WHERE object = $1 AND action = 'report.stored'", .text("report:\(id)"))
      let isWitnessed = witnesses.contains { witness in
        let detail: [String: String]? = try? StoredJSON.value(witness.text("detail"), column: "detail")
        return detail?["contentHash"] == stored.hexadecimal
      }
      if !isWitnessed { report.findings.append(.init(.row(table: "reports", key: id), .unaccounted)) }
    }
    try findWrongCurrency(in: db, into: &report)
    try findMissing(in: db, into: &report)
  }

  /// The newest version of a report is the current one, and no other.
  private static func findWrongCurrency(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach(
      """
      SELECT id FROM reports r WHERE is_current <> CASE WHEN version = (
          SELECT MAX(version) FROM reports o WHERE o.agency = r.agency AND o.year = r.year AND o.scope = r.scope)
        THEN 1 ELSE 0 END ORDER BY id
      """, []
    ) { report.findings.append(.init(.row(table: "reports", key: try $0.integer("id")), .columnDiffers("is_current"))) }
  }

  private static func findMissing(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach(
      "SELECT object FROM audit_trail WHERE action = 'report.stored' ORDER BY id", []
    ) { row in
      guard let id = try row.text("object").split(separator: ":").last.flatMap({ Int64($0) }) else { return }
      let found = try db.first("SELECT id FROM reports WHERE id = $1", .integer(id))
      if found == nil { report.findings.append(.init(.row(table: "reports", key: id), .missing)) }
    }
  }
}
