package import Chronicle
package import Civil
package import Statute

/// Finding, by indexed columns alone, what falls due for one person.
package enum RunningPeriods {
  /// Whose cases are looked for: those assigned to the person, those assigned to nobody (or to somebody who left) at some
  /// bodies, and all that are late at others.
  package struct Reach: Sendable, Equatable {
    package var person: Int64
    package var unassignedAt: [Int64]
    package var lateAt: [Int64]

    package init(person: Int64, unassignedAt: [Int64], lateAt: [Int64]) {
      self.person = person
      self.unassignedAt = unassignedAt
      self.lateAt = lateAt
    }
  }

  private static let nobody = "(assignee_id IS NULL OR assignee_id IN (SELECT id FROM people WHERE is_active = 0))"

  /// The open cases that fall due on or before `horizon`, soonest first.
  package static func dueCases(
    _ reach: Reach, through horizon: Day, today: Day, limit: Int, in db: any ReadConnection
  ) throws -> [CaseSummary] {
    var ids: Set<Int64> = []
    func collect(_ condition: String, _ value: SQLValue, _ end: String, _ last: Day) throws {
      let rows = try db.query(
        """
        SELECT id FROM cases WHERE \(condition) AND is_open = 1 AND due_order \(end) $2 AND due_day IS NOT NULL
        ORDER BY due_order, id LIMIT $3
        """, value, SQLValue(last), SQLValue(limit))
      for row in rows { ids.insert(try row.integer("id")) }
    }
    try collect("assignee_id = $1", .integer(reach.person), "<=", horizon)
    for body in reach.unassignedAt { try collect("body_id = $1 AND \(nobody)", .integer(body), "<=", horizon) }
    for body in reach.lateAt { try collect("body_id = $1", .integer(body), "<", today) }
    return try sorted(ids, limit, in: db)
  }

  /// The open cases in a state, those received between two days when they are given. They are few: only those in hand.
  package static func cases(
    in state: CaseState, _ reach: Reach, received days: ClosedRange<Day>? = nil, limit: Int, in db: any ReadConnection
  ) throws -> [CaseSummary] {
    var ids: Set<Int64> = []
    func collect(_ condition: String, _ value: SQLValue) throws {
      let rows = try db.query(
        """
        SELECT id FROM cases WHERE \(condition) AND is_open = 1 AND state = $2
          AND (CAST($3 AS TEXT) IS NULL OR receipt_day BETWEEN $3 AND $4)
        ORDER BY due_order, id LIMIT $5
        """, value, .text(state.rawValue), SQLValue(days?.lowerBound), SQLValue(days?.upperBound), SQLValue(limit))
      for row in rows { ids.insert(try row.integer("id")) }
    }
    try collect("assignee_id = $1", .integer(reach.person))
    for body in reach.unassignedAt { try collect("body_id = $1 AND \(nobody)", .integer(body)) }
    return try sorted(ids, limit, in: db)
  }

  /// The open requests between units that a person asked, or that are put to one of the units, due on or before `horizon`.
  package static func assistance(
    to units: [CaseUnit], askedBy person: Int64, through horizon: Day, in db: any ReadConnection
  ) throws -> [(id: Int64, caseID: Int64, due: Day, isAsked: Bool)] {
    var found: [Int64: (id: Int64, caseID: Int64, due: Day, isAsked: Bool)] = [:]
    func collect(_ condition: String, _ values: [SQLValue], isAsked: Bool) throws {
      let rows = try db.query(
        """
        SELECT id, case_id, due_day FROM assistance_requests
        WHERE \(condition) AND state = 'open' AND due_day <= $\(values.count + 1)
        """, values + [SQLValue(horizon)])
      for row in rows {
        let id = try row.integer("id")
        found[id] = (id, try row.integer("case_id"), try row.day("due_day"), isAsked)
      }
    }
    try collect("asked_by = $1", [.integer(person)], isAsked: false)
    for unit in units {
      let columns = unit.columns
      guard columns[1] != .null else { continue }
      try collect("kind = $1 AND unit_id = $2", [columns[0], columns[1]], isAsked: true)
    }
    return found.values.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  private static func sorted(_ ids: Set<Int64>, _ limit: Int, in db: any ReadConnection) throws -> [CaseSummary] {
    guard !ids.isEmpty else { return [] }
    return try Cases.summaries(ids.sorted(), in: db)
      .sorted { (CaseColumns.dueOrder($0.dueDay), $0.id) < (CaseColumns.dueOrder($1.dueDay), $1.id) }
      .prefix(limit).map(\.self)
  }
}
