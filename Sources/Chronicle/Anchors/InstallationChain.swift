package import Civil
import Foundation

extension SubjectKind {
  /// The installation itself.
  package static let installation = SubjectKind(rawValue: "installation")
}

extension SubjectID {
  package static let installation = SubjectID(.installation, 1)
}

/// The root of an installation's records on a day: the head of its own chain, which took in the heads of all others. Kept
/// outside, it shows later that nothing before it was rewritten.
package struct Anchor: Sendable, Hashable {
  package var day: Day
  package var position: Int64
  /// In hexadecimal.
  package var root: String

  package init(day: Day, position: Int64, root: String) {
    self.day = day
    self.position = position
    self.root = root
  }
}

/// The installation's chain.
package enum InstallationChain {
  /// Adds an entry.
  package static func append(
    _ entry: InstallationEntry, on day: Day, at now: Instant, in db: any WriteConnection
  ) throws {
    var chain = try Chain.taken(.installation, at: now, in: db)
    try Entries.append(
      [NewEntry(content: StoredJSON.text(entry), effectiveDay: day, recordedAt: now, actor: nil)],
      to: .installation, after: Entries.head(of: .installation, in: db), names: InstallationEntry.names, in: &chain,
      db: db)
  }

  /// Enters the heads of all chains that moved since they were last entered. Returns the root, or `nil` when nothing moved.
  package static func anchor(on day: Day, at now: Instant, in db: any WriteConnection) throws -> Anchor? {
    let known = try anchored(in: db)
    var heads: [AnchoredHead] = []
    // In the order of their ids, as every writer of several chains takes them.
    for chain in try Chain.all(in: db) where chain.name != .installation {
      let head = AnchoredHead(
        chain: chain.name.description, position: chain.head.position, hash: chain.head.hash.hexadecimal)
      if known[head.chain]?.last != head { heads.append(head) }
    }
    guard !heads.isEmpty else { return nil }
    try append(.headsAnchored(heads), on: day, at: now, in: db)
    return try anchors(in: db).last
  }

  /// The heads that the installation's chain took in, by chain, oldest first.
  package static func anchored(in db: any ReadConnection) throws -> [String: [AnchoredHead]] {
    var heads: [String: [AnchoredHead]] = [:]
    for entry in try Entries.all(of: .installation, in: db) {
      guard case .headsAnchored(let new) = try value(entry) else { continue }
      for head in new { heads[head.chain, default: []].append(head) }
    }
    return heads
  }

  /// Every root so far, oldest first: what is published and kept outside.
  package static func anchors(in db: any ReadConnection) throws -> [Anchor] {
    var (head, anchors) = (ChainHead.empty, [Anchor]())
    for entry in try Entries.all(of: .installation, in: db) {
      head = Chain.joining(entry.hash, to: head)
      anchors.append(Anchor(day: entry.effectiveDay, position: head.position, root: head.hash.hexadecimal))
    }
    return anchors
  }

  /// What was found wrong with the ledger of before chains by body; `nil` when there was none.
  package static func oldLedgerFindings(in db: any ReadConnection) throws -> [String]? {
    for entry in try Entries.all(of: .installation, in: db) {
      if case .oldLedgerClosed(_, let findings) = try value(entry) { return findings }
    }
    return nil
  }

  /// Whether what stood there before the recording of bodies, accounts, settings and calendars was taken over.
  package static func isUpkeepTakenOver(in db: any ReadConnection) throws -> Bool {
    try Entries.all(of: .installation, in: db).contains { entry in
      if case .upkeepTakenOver = try value(entry) { true } else { false }
    }
  }

  private static func value(_ entry: StoredEntry) throws -> InstallationEntry {
    try StoredJSON.value(entry.content, column: "facts")
  }
}
