import Foundation

/// Walks the chains from their beginnings: numbers, links, codes, heads, and heads noted earlier.
package struct ChainWalk {
  /// Heads through which a chain must pass, by chain.
  package var anchors: [ChainName: Set<ChainHead>]

  package init(anchors: [ChainName: Set<ChainHead>] = [:]) { self.anchors = anchors }

  /// Walks every chain of records and of the installation, and reports each entry's link.
  package func runEntries(in db: any ReadConnection, into report: inout VerificationReport) throws {
    var walks = try self.walks(in: db, into: &report) { $0 != .audit }
    try db.forEach(
      "SELECT chain_id, position, hash, code, code_key FROM entries ORDER BY chain_id, position", []
    ) { row in
      let id = try row.integer("chain_id")
      guard var walk = walks[id] else { return }
      try walk.take(row, vault: db.vault, into: &report)
      walks[id] = walk
    }
    for walk in walks.values.sorted(by: { $0.chain.id < $1.chain.id }) { walk.finish(vault: db.vault, into: &report) }
  }

  /// Walks the chains of the audit trail, and compares each entry with its hash.
  package func runAudit(in db: any ReadConnection, into report: inout VerificationReport) throws {
    var walks = try self.walks(in: db, into: &report) { $0 == .audit }
    try db.forEach("SELECT * FROM audit_trail ORDER BY chain_id, position", []) { row in
      report.auditEntries += 1
      let id = try row.integer("chain_id")
      guard var walk = walks[id] else { return }
      let (name, position) = (walk.chain.name, try row.integer("position"))
      func add(_ problem: VerificationFinding.Problem) {
        report.findings.append(.init(.audit(name, position: position), problem))
      }
      let previous = try row.blob("previous_hash")
      if let entry = try? AuditTrail.entry(row, body: name.body) {
        let expected = AuditTrail.hash(
          entry, id: try row.integer("id"), detail: try row.text("detail"), chain: name,
          originHash: try row.optionalBlob("origin_hash"),
          previous: previous)
        if try row.blob("hash") != expected { add(.contentChanged) }
      } else {
        add(.unreadable)
      }
      if previous != walk.head.hash { add(.linkBroken) }
      try walk.take(row, vault: db.vault, into: &report)
      walks[id] = walk
    }
    for walk in walks.values.sorted(by: { $0.chain.id < $1.chain.id }) { walk.finish(vault: db.vault, into: &report) }
  }

  /// The chains to walk; one whose row cannot be read is told, and its links are left out.
  private func walks(
    in db: any ReadConnection, into report: inout VerificationReport, _ isWanted: (ChainName.Kind) -> Bool
  ) throws -> [Int64: Walk] {
    var walks: [Int64: Walk] = [:]
    for row in try db.query("SELECT * FROM chains ORDER BY id") {
      guard let chain = try? Chain(row) else {
        report.findings.append(.init(.row(table: "chains", key: (try? row.integer("id")) ?? 0), .unreadable))
        continue
      }
      if isWanted(chain.name.kind) { walks[chain.id] = Walk(chain: chain, anchors: anchors[chain.name] ?? []) }
    }
    return walks
  }

  private struct Walk {
    let chain: Chain
    /// Those not passed yet.
    var anchors: Set<ChainHead>
    var head = ChainHead.empty
    var unvouched = 0
    var missingKeys: [String: Int] = [:]

    mutating func take(_ row: SQLRow, vault: Vault, into report: inout VerificationReport) throws {
      let position = try row.integer("position")
      if position != head.position + 1 {
        report.findings.append(.init(.chain(chain.name), .numberExpected(head.position + 1, found: position)))
      }
      head = Chain.joining(try row.blob("hash"), to: head)
      head.position = position
      let code = LinkCode(key: try row.text("code_key"), bytes: try row.blob("code"))
      switch vault.vouches(code, for: Chain.vouched(head, of: chain.name)) {
      case true?: break
      case false?: unvouched += 1
      case nil: missingKeys[code.key, default: 0] += 1
      }
      anchors.remove(head)
    }

    func finish(vault: Vault, into report: inout VerificationReport) {
      report.heads[chain.name] = head
      if chain.head != head { report.findings.append(.init(.chain(chain.name), .headDiffers)) }
      if unvouched > 0 || vault.vouches(chain.code, for: chain.vouchedRow) != true {
        report.findings.append(.init(.chain(chain.name), .codeBroken))
      }
      for (key, count) in missingKeys.sorted(by: { $0.key < $1.key }) {
        report.findings.append(.init(.key(key), .keyMissing(files: count)))
      }
      if !anchors.isEmpty { report.findings.append(.init(.chain(chain.name), .anchorNotFound)) }
    }
  }
}
