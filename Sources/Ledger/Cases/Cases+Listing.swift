import Civil
package import Chronicle
package import Statute

extension Cases {
  /// The cases that fit, in the order asked for; with words, what was opened last first.
  ///
  /// Each body's page is found in an index by itself, and only the rows of the page that all of them make are read: the
  /// time depends on the length of the page and the number of bodies, not on the number of cases.
  package static func list(_ filter: CaseFilter, in db: any ReadConnection) throws -> [CaseSummary] {
    guard !filter.bodies.isEmpty, filter.ids?.isEmpty != true else { return [] }
    if filter.words != nil { return try found(filter, in: db) }
    var page = SQLConditions()
    filter.add(to: &page, in: db)
    let ordering = filter.order.ordering
    filter.addCursor(to: &page)
    let limit = page.bind(SQLValue(filter.limit))
    let isParted = filter.bodies.count <= maximumParts && filter.ids == nil
    let groups = isParted ? Set(filter.bodies).sorted().map { [$0] } : [filter.bodies]
    let parts = groups.map { bodies in
      let placeholders = bodies.map { page.bind(.integer($0)) }.joined(separator: ", ")
      var part = page
      part.add("body_id IN (\(placeholders))")
      return """
        SELECT * FROM (
          SELECT id, due_order, received_day FROM cases \(part.clause) ORDER BY \(ordering) LIMIT \(limit)) AS part
        """
    }
    let rows = try db.query(
      """
      SELECT \(CaseSummary.columns) FROM cases WHERE id IN (
        SELECT id FROM (\(parts.joined(separator: " UNION ALL "))) AS pages ORDER BY \(ordering) LIMIT \(limit))
      ORDER BY \(ordering)
      """, page.values)
    return try CaseSummary.all(rows, in: db)
  }

  /// With more bodies than this their pages are not found one by one: an engine bounds the parts of a statement.
  private static let maximumParts = 400

  /// What the words find among the cases that fit, and the cases of the applicant they may stand for.
  private static func found(_ filter: CaseFilter, in db: any ReadConnection) throws -> [CaseSummary] {
    var found: [CaseSummary] = []
    if let query = filter.query, let source = try db.source(of: query) {
      var page = SQLConditions()
      let table = page.bound(source.sql, source.values)
      page.add("body_id", isOneOf: filter.bodies.map(SQLValue.integer))
      filter.add(to: &page, in: db)
      if let after = filter.after { page.add("found.id < ?", .integer(after.id)) }
      page.add("cases.id = found.id")
      let limit = page.bind(SQLValue(filter.limit))
      let rows = try db.query(
        """
        SELECT \(CaseSummary.columns(of: "cases")) FROM \(table) AS found CROSS JOIN cases
        \(page.clause) ORDER BY found.id DESC LIMIT \(limit)
        """, page.values)
      found = try CaseSummary.all(rows, in: db)
    }
    guard let applicant = filter.applicant, !applicant.bodies.isEmpty else { return found }
    // The few applications of one applicant are found first, whatever else is asked: the join names the order.
    var page = SQLConditions()
    let applicants = page.bound(
      "(SELECT id FROM applicants WHERE name_index = ? UNION SELECT id FROM applicants WHERE identity_index = ?)",
      [.text(applicant.keys.name), SQLValue(applicant.keys.identityNumber)])
    page.add("body_id", isOneOf: applicant.bodies.filter(filter.bodies.contains).map(SQLValue.integer))
    filter.add(to: &page, in: db)
    if let after = filter.after { page.add("cases.id < ?", .integer(after.id)) }
    page.add("cases.applicant_id = applicant.id")
    let limit = page.bind(SQLValue(filter.limit))
    let rows = try db.query(
      """
      SELECT \(CaseSummary.columns(of: "cases")) FROM \(applicants) AS applicant CROSS JOIN cases
      \(page.clause) ORDER BY cases.id DESC LIMIT \(limit)
      """, page.values)
    let theirs = try CaseSummary.all(rows, in: db)
    let known = Set(found.map(\.id))
    return (found + theirs.filter { !known.contains($0.id) }).sorted { $0.id > $1.id }.prefix(filter.limit).map(\.self)
  }

  /// Where the page after `last` begins in the list that the filter makes.
  package static func cursor(after last: CaseSummary, of filter: CaseFilter) -> CaseFilter.Cursor {
    let key =
      switch filter.order {
      case _ where filter.words != nil: ""
      case .dueDay: CaseColumns.dueOrder(last.dueDay)
      case .newest: last.receivedOn.description
      case .opened: ""
      }
    return CaseFilter.Cursor(key: key, id: last.id)
  }

  /// How many cases fit, on all pages together; no further than `limit`, where one is given. Words do not count.
  package static func count(
    _ filter: CaseFilter, atMost limit: Int? = nil, in db: any ReadConnection
  ) throws -> Int {
    guard !filter.bodies.isEmpty, filter.ids?.isEmpty != true else { return 0 }
    var conditions = filter.conditions(in: db)
    let sql =
      if let limit {
        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM cases \(conditions.clause) LIMIT \(conditions.bind(SQLValue(limit)))) AS part"
      } else {
        "SELECT COUNT(*) AS n FROM cases \(conditions.clause)"
      }
    return try db.query(sql, conditions.values).first?.int("n") ?? 0
  }

  /// How many open cases of `bodies` stand in each state.
  package static func openByState(bodies: [Int64], in db: any ReadConnection) throws -> [CaseState: Int] {
    let conditions = CaseFilter(bodies: bodies, isOpen: true).conditions(in: db)
    var counts: [CaseState: Int] = [:]
    try db.forEach(
      "SELECT state, COUNT(*) AS n FROM cases \(conditions.clause) GROUP BY state", conditions.values
    ) { counts[try $0.choice("state")] = try $0.int("n") }
    return counts
  }

  /// The cases with these ids, in the order of the ids.
  package static func summaries(_ ids: [Int64], in db: any ReadConnection) throws -> [CaseSummary] {
    var conditions = SQLConditions()
    conditions.add("id", isOneOfMany: ids.map(SQLValue.integer))
    var byID: [Int64: CaseSummary] = [:]
    let rows = try db.query("SELECT \(CaseSummary.columns) FROM cases \(conditions.clause)", conditions.values)
    for summary in try CaseSummary.all(rows, in: db) { byID[summary.id] = summary }
    return ids.compactMap { byID[$0] }
  }

  /// Search by words in number, title and the description of the information wanted, the newest first.
  package static func search(
    _ words: String, bodies: [Int64], limit: Int = 50, offset: Int = 0, in db: any ReadConnection
  ) throws -> [(hit: SearchHit, summary: CaseSummary)] {
    let hits = try db.search(
      SearchQuery(words: words, subject: .caseFile, bodies: bodies, limit: limit, offset: offset))
    let summaries = try summaries(hits.map(\.id), in: db)
    return zip(hits, summaries).filter { $0.id == $1.id }.map { (hit: $0, summary: $1) }
  }
}

extension CaseFilter.Order {
  var ordering: String {
    switch self {
    case .dueDay: "due_order, id"
    case .newest: "received_day DESC, id DESC"
    case .opened: "id DESC"
    }
  }
}

extension CaseFilter {
  /// That a line stands after the cursor.
  func addCursor(to conditions: inout SQLConditions) {
    guard let after else { return }
    switch order {
    case .dueDay: conditions.add("(due_order, id) > (?, ?)", .text(after.key), .integer(after.id))
    case .newest: conditions.add("(received_day, id) < (?, ?)", .text(after.key), .integer(after.id))
    case .opened: conditions.add("id < ?", .integer(after.id))
    }
  }
}
