import Chronicle
import Foundation

/// Walks a ledger-wide chain from its beginning and compares its end with the stored head.
struct ChainVerification {
  var anchor: ChainHead?

  func runCases(in db: any ReadConnection, into report: inout VerificationReport) throws {
    var walk = Walk(chain: .cases, anchor: anchor)
    try db.forEach("SELECT position, hash FROM case_events ORDER BY position", []) { row in
      walk.take(position: try row.integer("position"), hash: try row.blob("hash"), into: &report)
    }
    try walk.finish(in: db, into: &report)
  }

  func runAudit(in db: any ReadConnection, into report: inout VerificationReport) throws {
    var walk = Walk(chain: .audit, anchor: anchor)
    try db.forEach("SELECT * FROM audit_entries ORDER BY position", []) { row in
      let position = try row.integer("position")
      let (hash, previous) = (try row.blob("hash"), try row.blob("previous_hash"))
      report.auditEntries += 1
      if let entry = try? AuditTrail.entry(row) {
        let expected = AuditTrail.hash(entry, detail: try row.text("detail"), position: position, previous: previous)
        if expected != hash { report.findings.append(.init(.audit(position: position), .contentChanged)) }
      } else {
        report.findings.append(.init(.audit(position: position), .unreadable))
      }
      if previous != walk.head.hash { report.findings.append(.init(.audit(position: position), .linkBroken)) }
      walk.take(position: position, hash: hash, into: &report)
    }
    try walk.finish(in: db, into: &report)
  }

  private struct Walk {
    let chain: Chain
    let anchor: ChainHead?
    var head = ChainHead.empty
    var hasPassedAnchor: Bool

    init(chain: Chain, anchor: ChainHead?) {
      self.chain = chain
      self.anchor = anchor
      hasPassedAnchor = anchor == nil || anchor == .empty
    }

    mutating func take(position: Int64, hash: Data, into report: inout VerificationReport) {
      if position != head.position + 1 {
        report.findings.append(.init(.chain(chain), .numberExpected(head.position + 1, found: position)))
      }
      head = Chain.joining(hash, to: head)
      head.position = position
      if head == anchor { hasPassedAnchor = true }
    }

    func finish(in db: any ReadConnection, into report: inout VerificationReport) throws {
      report.heads[chain] = head
      if try chain.head(in: db) != head { report.findings.append(.init(.chain(chain), .headDiffers)) }
      if !hasPassedAnchor { report.findings.append(.init(.chain(chain), .anchorNotFound)) }
    }
  }
}
