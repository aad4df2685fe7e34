package import Chronicle

/// Which messages to list; the newest comes first.
package struct OutboxFilter: Sendable, Equatable {
  package var bodies: [Int64]
  package var states: Set<MailState>?
  /// Only those that failed and that nobody dealt with.
  package var needsAttention: Bool
  package var caseID: Int64?
  /// The id after which a page begins.
  package var after: Int64?
  package var limit: Int

  package init(
    bodies: [Int64], states: Set<MailState>? = nil, needsAttention: Bool = false, caseID: Int64? = nil,
    after: Int64? = nil, limit: Int = 50
  ) {
    self.bodies = bodies
    self.states = states
    self.needsAttention = needsAttention
    self.caseID = caseID
    self.after = after
    self.limit = limit
  }

  var conditions: SQLConditions {
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer))
    if let states { conditions.add("state", isOneOf: states.map(\.rawValue).sorted().map(SQLValue.text)) }
    if needsAttention { conditions.add("state = 'failed' AND replaced_by IS NULL") }
    if let caseID { conditions.add("case_id = ?", .integer(caseID)) }
    return conditions
  }
}

extension Outbox {
  package static func list(_ filter: OutboxFilter, in db: any ReadConnection) throws -> [OutboxMessage] {
    var conditions = filter.conditions
    if let after = filter.after { conditions.add("id < ?", .integer(after)) }
    let limit = conditions.bind(SQLValue(filter.limit))
    return try db.query(
      "SELECT \(OutboxMessage.columns) FROM outbox \(conditions.clause) ORDER BY id DESC LIMIT \(limit)",
      conditions.values
    ).map(OutboxMessage.init)
  }

  /// How many fit, on all pages together.
  package static func count(_ filter: OutboxFilter, in db: any ReadConnection) throws -> Int {
    let conditions = filter.conditions
    return try db.query("SELECT COUNT(*) AS n FROM outbox \(conditions.clause)", conditions.values).first?.int("n") ?? 0
  }

  /// The newest test message; `nil` when there was none.
  package static func lastTest(in db: any ReadConnection) throws -> OutboxMessage? {
    try db.first(
      "SELECT \(OutboxMessage.columns) FROM outbox WHERE kind = 'test' ORDER BY id DESC LIMIT 1"
    ).map(OutboxMessage.init)
  }
}
