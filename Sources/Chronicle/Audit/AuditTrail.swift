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
  /// The body in whose trail it stands; `nil` for what concerns none.
  package var body: Int64?
  package var requestID: String?
  /// Further facts by name.
  package var detail: [String: String]

  package init(
    recordedAt: Instant, person: Int64?, action: String, object: String, body: Int64? = nil,
    requestID: String? = nil,
    detail: [String: String] = [:]
  ) {
    self.recordedAt = recordedAt
    self.person = person
    self.action = action
    self.object = object
    self.body = body
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

/// The append-only, chained log of what people did: a chain for each body, and one for what concerns none.
package enum AuditTrail {
  /// Adds `entry` at the end of its chain and returns its id.
  @discardableResult
  package static func append(_ entry: AuditEntry, in db: any WriteConnection) throws -> Int64 {
    try append(entry, originHash: nil, in: db)
  }

  /// - Parameter originHash: the hash an entry had in the trail of before chains by body.
  @discardableResult
  package static func append(
    _ entry: AuditEntry, originHash: Data?, in db: any WriteConnection
  ) throws -> Int64 {
    let name = ChainName(.audit, body: entry.body ?? 0)
    var chain = try Chain.taken(name, at: entry.recordedAt, in: db)
    let previous = chain.head.hash
    let detail = try StoredJSON.text(entry.detail)
    let id = try Counters.nextKey(of: "audit_trail", in: db)
    let link = hash(entry, id: id, detail: detail, chain: name, originHash: originHash, previous: previous)
    let code = try chain.join(link, vault: db.vault)
    try db.execute(
      """
      INSERT INTO audit_trail
        (id, chain_id, position, recorded_at, person_id, action, object, request_id, detail, origin_hash, previous_hash,
         hash, code, code_key)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """,
      .integer(id), .integer(chain.id), .integer(chain.head.position), SQLValue(entry.recordedAt),
      SQLValue(entry.person), .text(entry.action), .text(entry.object), SQLValue(entry.requestID), .text(detail),
      SQLValue(originHash), .blob(previous), .blob(link), .blob(code.bytes), .text(code.key))
    try chain.store(in: db)
    return id
  }

  /// The newest entries that fit, newest first.
  package static func entries(_ filter: AuditFilter, in db: any ReadConnection) throws -> [RecordedAuditEntry] {
    var conditions = SQLConditions()
    if let object = filter.object { conditions.add("object = ?", .text(object)) }
    if let person = filter.person { conditions.add("person_id = ?", .integer(person)) }
    if let before = filter.before { conditions.add("audit_trail.id < ?", .integer(before)) }
    let limit = conditions.bind(SQLValue(filter.limit))
    return try db.query(
      """
      SELECT audit_trail.*, chains.body_id FROM audit_trail JOIN chains ON chains.id = audit_trail.chain_id
      \(conditions.clause) ORDER BY audit_trail.id DESC LIMIT \(limit)
      """, conditions.values
    ).map { RecordedAuditEntry(position: try $0.integer("id"), entry: try entry($0, body: $0.integer("body_id"))) }
  }

  static func entry(_ row: SQLRow, body: Int64) throws -> AuditEntry {
    AuditEntry(
      recordedAt: try row.instant("recorded_at"), person: try row.optionalInteger("person_id"),
      action: try row.text("action"), object: try row.text("object"), body: body == 0 ? nil : body,
      requestID: try row.optionalText("request_id"),
      detail: try StoredJSON.value(row.text("detail"), column: "detail"))
  }

  static func hash(
    _ entry: AuditEntry, id: Int64, detail: String, chain: ChainName, originHash: Data?, previous: Data
  ) -> Data {
    var bytes = CanonicalBytes(domain: "gongkai.audit.2")
    bytes.add(id)
    bytes.add(chain.description)
    bytes.add(entry.recordedAt.milliseconds)
    bytes.add(entry.person)
    bytes.add(entry.action)
    bytes.add(entry.object)
    bytes.add(entry.requestID)
    bytes.add(detail)
    bytes.add(originHash)
    bytes.add(previous)
    return bytes.digest
  }
}
