package import Chronicle
package import Civil

/// That what a case gave out should be published actively (建议纳入主动公开, 条例第四十四条), and what became of it.
package struct PublicationMark: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, Codable { case proposed, published, declined }

  package var state: State
  /// How many different applicants had asked for the same when it was proposed.
  package var applicants: Int
  package var reason: String
  package var proposedBy: Int64
  package var proposedAt: Instant
  /// Where it was published, or why not.
  package var note: String?
  package var settledBy: Int64?
  package var settledAt: Instant?
}

/// Finding the cases with such a mark.
package enum PublicationMarks {
  /// The cases of the bodies with a mark in one of the states, the newest mark first.
  package static func cases(
    of bodies: [Int64], in states: Set<PublicationMark.State>, limit: Int = 200, in db: any ReadConnection
  ) throws -> [Int64] {
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer))
    conditions.add("state", isOneOf: states.map(\.rawValue).sorted().map(SQLValue.text))
    let bound = conditions.bind(SQLValue(limit))
    return try db.query(
      "SELECT case_id FROM publication_marks \(conditions.clause) ORDER BY marked_at DESC, case_id DESC LIMIT \(bound)",
      conditions.values
    ).map { try $0.integer("case_id") }
  }
}
