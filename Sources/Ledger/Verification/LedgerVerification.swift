package import Chronicle
import Foundation

/// Goes through everything that is chained, vouched for or hashed, and compares what is stored with what the records lead
/// to.
///
/// All of it is read in one snapshot and as a stream, so that a large ledger needs no more memory than a small one.
package struct LedgerVerification: Sendable {
  /// Heads noted earlier, outside the database, through which the chains must still pass.
  package var anchors: [ChainName: Set<ChainHead>]
  /// What opens the contents of files, where it is not the cipher of the database's own keys.
  package var cipher: FieldCipher?

  package init(cipher: FieldCipher? = nil, anchors: [ChainName: Set<ChainHead>] = [:]) {
    self.cipher = cipher
    self.anchors = anchors
  }

  package func run(on database: any Database) async throws -> VerificationReport {
    let (walk, cipher) = (ChainWalk(anchors: anchors), cipher)
    return try await database.read { db in
      var report = VerificationReport()
      let documents = try CaseVerification.run(in: db, into: &report)
      try UpkeepVerification.run(in: db, into: &report)
      try CounterVerification.run(documents: documents, in: db, into: &report)
      try ComplaintRecord.verify(in: db, into: &report)
      try walk.runEntries(in: db, into: &report)
      try walk.runAudit(in: db, into: &report)
      try BlobVerification.run(with: cipher ?? db.vault.cipher, in: db, into: &report)
      try ReportVerification.run(in: db, into: &report)
      return report
    }
  }

  /// Replays some of the cases, and walks the chains without reading what the others say.
  package func run(onCases ids: [Int64], of database: any Database) async throws -> VerificationReport {
    let walk = ChainWalk(anchors: anchors)
    return try await database.read { db in
      var report = VerificationReport()
      for id in ids { try CaseVerification.replay(id, in: db, into: &report) }
      try walk.runEntries(in: db, into: &report)
      return report
    }
  }
}
