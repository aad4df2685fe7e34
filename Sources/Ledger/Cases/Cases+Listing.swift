package import Statute

extension Cases {
  /// The cases that fit, in the order asked for.
  ///
  /// Each body's page is found in an index by itself, and only the rows of the page that all of them make are read: the
  /// time depends on the length of the page and the number of bodies, not on the number of cases.
  package static func list(_ filter: CaseFilter, in db: any ReadConnection) throws -> [CaseSummary] {
    var page = SQLConditions()
    filter.add(to: &page)
    let ordering: String
    switch filter.order {
    case .dueDay:
      if let after = filter.after { page.add("(due_order, id) > (?, ?)", .text(after.due), .integer(after.id)) }
      ordering = "due_order, id"
    case .newest:
      if let after = filter.after { page.add("id < ?", .integer(after.id)) }
      ordering = "id DESC"
    }
    let limit = page.bind(SQLValue(filter.limit))
    let groups =
      filter.bodies.count <= maximumParts ? Set(filter.bodies).sorted().map { [$0] } : [filter.bodies]
    let parts = groups.map { bodies in
      let placeholders = bodies.map { page.bind(.integer($0)) }.joined(separator: ", ")
      var part = page
      part.add("body_id IN (\(placeholders))")
      return
        "SELECT * FROM (SELECT id, due_order FROM cases \(part.clause) ORDER BY \(ordering) LIMIT \(limit)) AS part"
    }
    guard !filter.bodies.isEmpty else { return [] }
    return try db.query(
      """
      SELECT \(CaseSummary.columns) FROM cases WHERE id IN (
        SELECT id FROM (\(parts.joined(separator: " UNION ALL "))) AS pages ORDER BY \(ordering) LIMIT \(limit))
      ORDER BY \(ordering)
      """, page.values
    ).map(CaseSummary.init)
  }

  /// With more bodies than this their pages are not found one by one: an engine bounds the parts of a statement.
  private static let maximumParts = 400

  /// Where the page after `last` begins.
  package static func cursor(after last: CaseSummary) -> CaseFilter.Cursor {
    CaseFilter.Cursor(due: CaseColumns.dueOrder(last.dueDay), id: last.id)
  }

  /// How many cases fit, on all pages together.
  package static func count(_ filter: CaseFilter, in db: any ReadConnection) throws -> Int {
    let conditions = filter.conditions
    return try db.query("SELECT COUNT(*) AS n FROM cases \(conditions.clause)", conditions.values).first?.int("n") ?? 0
  }

  /// How many open cases of `bodies` stand in each state.
  package static func openByState(bodies: [Int64], in db: any ReadConnection) throws -> [CaseState: Int] {
    let conditions = CaseFilter(bodies: bodies, isOpen: true).conditions
    var counts: [CaseState: Int] = [:]
    try db.forEach(
      "SELECT state, COUNT(*) AS n FROM cases \(conditions.clause) GROUP BY state", conditions.values
    ) { counts[try $0.choice("state")] = try $0.int("n") }
    return counts
  }

  /// The cases with these ids, in the order of the ids.
  package static func summaries(_ ids: [Int64], in db: any ReadConnection) throws -> [CaseSummary] {
    var conditions = SQLConditions()
    conditions.add("id", isOneOf: ids.map(SQLValue.integer))
    var byID: [Int64: CaseSummary] = [:]
    try db.forEach("SELECT \(CaseSummary.columns) FROM cases \(conditions.clause)", conditions.values) {
      let summary = try CaseSummary($0)
      byID[summary.id] = summary
    }
    return ids.compactMap { byID[$0] }
  }

  /// Search by words in number, title and the description of the information wanted, best match first.
  package static func search(
    _ words: String, bodies: [Int64], limit: Int = 50, offset: Int = 0, in db: any ReadConnection
  ) throws -> [(hit: SearchHit, summary: CaseSummary)] {
    let hits = try db.search(
      SearchQuery(words: words, subject: .caseFile, bodies: bodies, limit: limit, offset: offset))
    let summaries = try summaries(hits.map(\.id), in: db)
    return zip(hits, summaries).filter { $0.id == $1.id }.map { (hit: $0, summary: $1) }
  }
}
