package import Civil
package import Foundation

/// Who did what to which record. Holds no personal data of applicants: a record is named, never quoted.
package struct AuditEntry: Sendable, Equatable {
  package var recordedAt: Instant
  /// `nil` for the system itself and for people who are not signed in.
  package var person: Int64?
  /// A stable word, as in `case.personal-data-opened`.
  package var action: String
  /// A kind and an id, as in `case:17`.
  package var object: String
  package var requestID: String?
  /// Further facts by name.
  package var detail: [String: String]

  package init(
    recordedAt: Instant, person: Int64?, action: String, object: String, requestID: String? = nil,
    detail: [String: String] = [:]
  ) {
    self.recordedAt = recordedAt
    self.person = person
    self.action = action
    self.object = object
    self.requestID = requestID
    self.detail = detail
  }
}

/// An entry with its place in the trail.
package struct RecordedAuditEntry: Sendable, Equatable {
  package var position: Int64
  package var entry: AuditEntry
}

/// Which entries to show.
package struct AuditFilter: Sendable, Equatable {
  package var object: String?
  package var person: Int64?
  /// Only entries before this position, for the next page.
  package var before: Int64?
  package var limit: Int

  package init(object: String? = nil, person: Int64? = nil, before: Int64? = nil, limit: Int = 100) {
    self.object = object
    self.person = person
    self.before = before
    self.limit = limit
  }
}

/// The append-only, chained log of what people did.
package enum AuditTrail {
  /// Adds `entry` at the end and returns its position.
  @discardableResult
  package static func append(_ entry: AuditEntry, in db: any WriteConnection) throws -> Int64 {
    let head = try Chain.audit.lockedHead(in: db)
    let detail = try StoredJSON.text(entry.detail)
    let link = hash(entry, detail: detail, position: head.position + 1, previous: head.hash)
    let next = Chain.joining(link, to: head)
    try db.execute(
      """
      INSERT INTO audit_entries
        (position, recorded_at, person_id, action, object, request_id, detail, previous_hash, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      .integer(next.position), SQLValue(entry.recordedAt), SQLValue(entry.person), .text(entry.action),
      .text(entry.object), SQLValue(entry.requestID), .text(detail), .blob(head.hash), .blob(link))
    try Chain.audit.store(next, in: db)
    return next.position
  }

  /// The newest entries that fit, newest first.
  package static func entries(_ filter: AuditFilter, in db: any ReadConnection) throws -> [RecordedAuditEntry] {
    var conditions = SQLConditions()
    if let object = filter.object { conditions.add("object = ?", .text(object)) }
    if let person = filter.person { conditions.add("person_id = ?", .integer(person)) }
    if let before = filter.before { conditions.add("position < ?", .integer(before)) }
    let limit = conditions.bind(SQLValue(filter.limit))
    return try db.query(
      "SELECT * FROM audit_entries \(conditions.clause) ORDER BY position DESC LIMIT \(limit)", conditions.values
    ).map { RecordedAuditEntry(position: try $0.integer("position"), entry: try entry($0)) }
  }

  package static func entry(_ row: SQLRow) throws -> AuditEntry {
    AuditEntry(
      recordedAt: try row.instant("recorded_at"), person: try row.optionalInteger("person_id"),
      action: try row.text("action"), object: try row.text("object"), requestID: try row.optionalText("request_id"),
      detail: try StoredJSON.value(row.text("detail"), column: "detail"))
  }

  package static func hash(_ entry: AuditEntry, detail: String, position: Int64, previous: Data) -> Data {
    var bytes = CanonicalBytes(domain: "gongkai.audit.1")
    bytes.add(position)
    bytes.add(entry.recordedAt.milliseconds)
    bytes.add(entry.person)
    bytes.add(entry.action)
    bytes.add(entry.object)
    bytes.add(entry.requestID)
    bytes.add(detail)
    bytes.add(previous)
    return bytes.digest
  }
}
