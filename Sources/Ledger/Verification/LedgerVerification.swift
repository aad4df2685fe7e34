package import Chronicle
import Foundation

/// Goes through everything that is chained or hashed, and compares what is stored with what the records lead to.
///
/// All of it is read in one snapshot and as a stream, so that a large ledger needs no more memory than a small one.
package struct LedgerVerification: Sendable {
  /// What opens the contents of files; without it they are not read, and the report says so.
  package var cipher: FieldCipher?
  /// Heads noted earlier, outside the database, through which the chains must still pass.
  package var anchors: [Chain: ChainHead]

  package init(cipher: FieldCipher? = nil, anchors: [Chain: ChainHead] = [:]) {
    self.cipher = cipher
    self.anchors = anchors
  }

  package func run(on database: any Database) async throws -> VerificationReport {
    let (cipher, anchors) = (cipher, anchors)
    return try await database.read { db in
      var report = VerificationReport()
      try CaseVerification.run(in: db, into: &report)
      try ChainVerification(anchor: anchors[.cases]).runCases(in: db, into: &report)
      try ChainVerification(anchor: anchors[.audit]).runAudit(in: db, into: &report)
      try BlobVerification.run(with: cipher, in: db, into: &report)
      try ReportVerification.run(in: db, into: &report)
      return report
    }
  }

  /// Replays some of the cases, and walks the whole chain of cases without reading what the others say.
  package func run(onCases ids: [Int64], of database: any Database) async throws -> VerificationReport {
    let anchors = anchors
    return try await database.read { db in
      var report = VerificationReport()
      for id in ids { try CaseVerification.replay(id, in: db, into: &report) }
      try ChainVerification(anchor: anchors[.cases]).runCases(in: db, into: &report)
      return report
    }
  }
}
