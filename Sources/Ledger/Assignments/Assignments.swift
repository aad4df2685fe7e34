package import Chronicle
import Statute

/// Finding cases and questions by the units they are with.
package enum Assignments {
  /// The open cases with one of the units, soonest due first.
  package static func openCases(
    of units: [CaseUnit], limit: Int = 200, in db: any ReadConnection
  ) throws -> [CaseSummary] {
    let ids = try parts("SELECT DISTINCT case_id AS id FROM case_units", units: units, and: nil, in: db)
    return try Cases.summaries(ids.sorted(), in: db).filter(\.isOpen)
      .sorted { (CaseColumns.dueOrder($0.dueDay), $0.id) < (CaseColumns.dueOrder($1.dueDay), $1.id) }
      .prefix(limit).map(\.self)
  }

  /// The open requests to one of the units or to a section of one of the bodies, with the cases they belong to, soonest
  /// due first.
  package static func openRequests(
    to units: [CaseUnit], sectionsOf bodies: [Int64], in db: any ReadConnection
  ) throws -> [(caseID: Int64, request: AssistanceRequest)] {
    var ids = Set(try parts("SELECT id FROM assistance_requests", units: units, and: "state = 'open'", in: db))
    var conditions = SQLConditions()
    conditions.add("r.kind = 'section' AND r.state = 'open'")
    conditions.add("c.body_id", isOneOf: bodies.map(SQLValue.integer))
    let sections = try db.query(
      "SELECT r.id FROM assistance_requests r JOIN cases c ON c.id = r.case_id \(conditions.clause)", conditions.values)
    for row in sections { ids.insert(try row.integer("id")) }
    return try ids.compactMap { try find(request: $0, in: db) }
      .sorted { ($0.request.due, $0.request.id) < ($1.request.due, $1.request.id) }
  }

  /// The open requests to one of the units or to a section of one of the bodies, read from columns alone.
  package static func waitingRequests(
    for units: [CaseUnit], sectionsOf bodies: [Int64], in db: any ReadConnection
  ) throws -> [WaitingRequest] {
    let columns = "r.id, r.case_id, r.due_day FROM assistance_requests r"
    var parts: [WaitingRequest] = []
    for unit in Set(units) {
      var conditions = SQLConditions()
      conditions.add("r.kind = ?", unit.columns[0])
      conditions.add("r.unit_id = ?", unit.columns[1])
      conditions.add("r.state = 'open'")
      parts += try db.query("SELECT \(columns) \(conditions.clause)", conditions.values).map(WaitingRequest.init)
    }
    var conditions = SQLConditions()
    conditions.add("r.kind = 'section' AND r.state = 'open'")
    conditions.add("c.body_id", isOneOf: bodies.map(SQLValue.integer))
    parts += try db.query(
      "SELECT \(columns) JOIN cases c ON c.id = r.case_id \(conditions.clause)", conditions.values
    ).map(WaitingRequest.init)
    return parts.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// The open cases with one of the units and in nobody's hands, and its part in each.
  package static func waitingCases(
    with units: [CaseUnit], in db: any ReadConnection
  ) throws -> [(caseID: Int64, unit: CaseUnit, part: UnitAssignment.Part)] {
    try Set(units).flatMap { unit in
      try db.query(
        """
        SELECT u.case_id, u.part FROM case_units u JOIN cases c ON c.id = u.case_id
        WHERE u.kind = $1 AND u.unit_id = $2 AND c.is_open = 1 AND c.assignee_id IS NULL
        """, unit.columns[0], unit.columns[1]
      ).map { (try $0.integer("case_id"), unit, try $0.choice("part")) }
    }
  }

  /// The open requests a person has put, soonest due first.
  package static func openRequests(
    askedBy person: Int64, in db: any ReadConnection
  ) throws -> [(caseID: Int64, request: AssistanceRequest)] {
    try db.query(
      "SELECT id FROM assistance_requests WHERE asked_by = $1 AND state = 'open' ORDER BY due_day, id",
      .integer(person)
    ).compactMap { try find(request: $0.integer("id"), in: db) }
  }

  package static func find(
    request id: Int64, in db: any ReadConnection
  ) throws -> (caseID: Int64, request: AssistanceRequest)? {
    guard let row = try db.first("SELECT case_id FROM assistance_requests WHERE id = $1", .integer(id)) else {
      return nil
    }
    let caseID = try row.integer("case_id")
    return try Cases.work(caseID, in: db).request(id).map { (caseID, $0) }
  }

  /// The units in charge of a case, in order.
  package static func units(of caseID: Int64, in db: any ReadConnection) throws -> [UnitAssignment] {
    try db.query("SELECT * FROM case_units WHERE case_id = $1 ORDER BY ordinal", .integer(caseID)).map { row in
      let unit: CaseUnit =
        switch try row.text("kind") {
        case "body": .body(id: try row.integer("unit_id"))
        case "section": .section(name: try row.text("name"))
        case "person": .person(id: try row.integer("unit_id"))
        default: throw DatabaseFailure.column(name: "kind", problem: .unknownWord)
        }
      return UnitAssignment(unit, try row.choice("part"))
    }
  }

  /// A fresh id for a request.
  package static func reserveRequest(in db: any WriteConnection) throws -> Int64 {
    try Counters.nextKey(of: "assistance_requests", in: db)
  }

  private static func parts(
    _ selection: String, units: [CaseUnit], and condition: String?, in db: any ReadConnection
  ) throws -> [Int64] {
    var ids: Set<Int64> = []
    for unit in Set(units) {
      let columns = unit.columns
      var conditions = SQLConditions()
      conditions.add("kind = ?", columns[0])
      if columns[1] == .null {
        conditions.add("name = ?", columns[2])
      } else {
        conditions.add("unit_id = ?", columns[1])
      }
      if let condition { conditions.add(condition) }
      for row in try db.query("\(selection) \(conditions.clause)", conditions.values) {
        ids.insert(try row.integer("id"))
      }
    }
    return ids.sorted()
  }
}
