package import Chronicle
import Foundation

extension ComplaintRecord {
  /// Compares the person with the digest that the first entry took in, and looks for the contents of the files.
  package func verify(
    key: TextKey?, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    guard key != nil else { return }
    if let complainant = filing?.complainant {
      let place = VerificationFinding.Subject.row(table: "applicants", key: complainant)
      if let row = try Applicants.Row.find(complainant, in: db) {
        if row.digest != filing?.complainantDigest { report.findings.append(.init(place, .contentChanged)) }
      } else {
        report.findings.append(.init(place, .missing))
      }
    }
    for file in files where try db.first("SELECT size FROM blobs WHERE sha256 = $1", .text(file.facts.sha256)) == nil {
      report.findings.append(.init(.blob(sha256: file.facts.sha256), .missing))
    }
  }
}
