import Chronicle
import Civil
import Foundation

/// An entry as the old ledger kept it.
struct OldEntry {
  var caseID: Int64
  var sequence: Int64
  var position: Int64
  var recordedAt: Instant
  var effectiveDay: String
  var actor: Int64?
  var entry: String
  var previousHash: Data
  var hash: Data

  init(_ row: SQLRow) throws {
    caseID = try row.integer("case_id")
    sequence = try row.integer("sequence")
    position = try row.integer("position")
    recordedAt = try row.instant("recorded_at")
    effectiveDay = try row.text("effective_day")
    actor = try row.optionalInteger("actor_id")
    entry = try row.text("entry")
    previousHash = try row.blob("previous_hash")
    hash = try row.blob("hash")
  }

  var expectedHash: Data {
    var bytes = CanonicalBytes(domain: "gongkai.case-entry.1")
    bytes.add(caseID)
    bytes.add(sequence)
    bytes.add(position)
    bytes.add(recordedAt.milliseconds)
    bytes.add(effectiveDay)
    bytes.add(actor)
    bytes.add(entry)
    bytes.add(previousHash)
    return bytes.digest
  }
}

/// The two chains of the old ledger, walked a last time.
enum OldChain {
  /// A finding is a few words with the place: `case:3/2 content`.
  static func verifyCases(in db: any ReadConnection, into findings: inout [String]) throws {
    var (head, last) = (ChainHead.empty, [Int64: OldEntry]())
    try db.forEach("SELECT * FROM case_events ORDER BY position", []) { row in
      let entry = try OldEntry(row)
      let place = "case:\(entry.caseID)/\(entry.sequence)"
      if entry.position != head.position + 1 { findings.append("\(place) position") }
      if entry.hash != entry.expectedHash { findings.append("\(place) content") }
      let before = last[entry.caseID]
      if entry.previousHash != before?.hash ?? EntryRow.noHash || entry.sequence != (before?.sequence ?? 0) + 1 {
        findings.append("\(place) link")
      }
      last[entry.caseID] = entry
      head = Chain.joining(entry.hash, to: head)
      head.position = entry.position
    }
    try compare(head, "cases", in: db, into: &findings)
  }

  static func verifyAudit(in db: any ReadConnection, into findings: inout [String]) throws {
    var head = ChainHead.empty
    try db.forEach("SELECT * FROM audit_entries ORDER BY position", []) { row in
      let (position, hash) = (try row.integer("position"), try row.blob("hash"))
      let previous = try row.blob("previous_hash")
      if position != head.position + 1 { findings.append("audit:\(position) position") }
      if previous != head.hash { findings.append("audit:\(position) link") }
      let entry = try auditEntry(row)
      var bytes = CanonicalBytes(domain: "gongkai.audit.1")
      bytes.add(position)
      bytes.add(entry.recordedAt.milliseconds)
      bytes.add(entry.person)
      bytes.add(entry.action)
      bytes.add(entry.object)
      bytes.add(entry.requestID)
      bytes.add(try row.text("detail"))
      bytes.add(previous)
      if bytes.digest != hash { findings.append("audit:\(position) content") }
      head = Chain.joining(hash, to: head)
      head.position = position
    }
    try compare(head, "audit", in: db, into: &findings)
  }

  static func auditEntry(_ row: SQLRow) throws -> AuditEntry {
    AuditEntry(
      recordedAt: try row.instant("recorded_at"), person: try row.optionalInteger("person_id"),
      action: try row.text("action"), object: try row.text("object"), requestID: try row.optionalText("request_id"),
      detail: try StoredJSON.value(row.text("detail"), column: "detail"))
  }

  private static func compare(
    _ head: ChainHead, _ name: String, in db: any ReadConnection, into findings: inout [String]
  ) throws {
    let row = try db.first("SELECT position, hash FROM chain_heads WHERE name = $1", .text(name))
    let stored = try row.map { ChainHead(position: try $0.integer("position"), hash: try $0.blob("hash")) }
    if (stored ?? .empty) != head { findings.append("\(name) head") }
  }
}
