package import Chronicle
package import Civil
import AnnualReport
import Foundation

/// The reports library: for each body, year and scope one current version, and all earlier ones.
package enum Reports {
  /// Stores a report as the current version of its key and returns its id; what was current becomes an earlier version.
  /// The audit trail takes in the hash of what was stored.
  @discardableResult
  package static func add(
    _ report: NewReport, by person: Int64?, at now: Instant, requestID: String? = nil, in db: any WriteConnection
  ) throws -> Int64 {
    let key: [SQLValue] = [.text(report.key.agency), .init(report.key.year), .text(report.key.scope.rawValue)]
    // Taking the counter first makes a second writer of the same key wait, on every engine.
    let series = "report:\(report.key.scope.rawValue):\(report.key.year):\(report.key.agency)"
    let version = try Counters.next(series, in: db)
    let replaced = try db.query(
      """
      UPDATE reports SET is_current = 0 WHERE agency = $1 AND year = $2 AND scope = $3 AND is_current = 1 RETURNING id
      """, key)
    for row in replaced { try db.removeFromIndex(.report, id: row.integer("id")) }
    let row = ReportRow(
      id: try Counters.nextKey(of: "reports", in: db), new: report, version: version, person: person, at: now)
    try db.execute(ReportRow.insertion, row.values)
    try AuditTrail.append(
      AuditEntry(
        recordedAt: now, person: person, action: "report.stored", object: "report:\(row.id)", requestID: requestID,
        detail: ["contentHash": row.contentHash.hexadecimal]), in: db)
    try db.index(
      SearchDocument(
        subject: .report, id: row.id, body: report.body, title: "\(report.key.agency) \(report.key.year)",
        text: report.content.report.sections.map(\.text).joined(separator: "\n")))
    return row.id
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> StoredReport? {
    try db.first("SELECT * FROM reports WHERE id = $1", .integer(id)).map(stored)
  }

  /// The current version.
  package static func current(_ key: ReportKey, in db: any ReadConnection) throws -> StoredReport? {
    try db.first(
      "SELECT * FROM reports WHERE agency = $1 AND year = $2 AND scope = $3 AND is_current = 1",
      .text(key.agency), .init(key.year), .text(key.scope.rawValue)
    ).map(stored)
  }

  /// The report and, for comparison, the current one of the year before by the same body and in the same scope.
  package static func findWithPrevious(
    _ id: Int64, in db: any ReadConnection
  ) throws -> (report: StoredReport, previous: StoredReport?)? {
    guard let report = try find(id, in: db) else { return nil }
    var key = report.summary.key
    key.year -= 1
    return (report, try current(key, in: db))
  }

  /// Current versions in the order the filter asks for.
  package static func list(_ filter: ReportFilter, in db: any ReadConnection) throws -> [ReportSummary] {
    var conditions = conditions(filter)
    let limit = conditions.bind(.init(filter.limit))
    let offset = conditions.bind(.init(filter.offset))
    let order =
      switch filter.order {
      case .year: "year DESC, agency, scope"
      case .stored: "stored_at DESC, id DESC"
      }
    return try db.query(
      """
      SELECT \(ReportRow.summaryColumns) FROM reports \(conditions.clause)
      ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
      """, conditions.values
    ).map(ReportRow.summary)
  }

  package static func count(_ filter: ReportFilter, in db: any ReadConnection) throws -> Int {
    let conditions = conditions(filter)
    return try db.query("SELECT COUNT(*) AS n FROM reports \(conditions.clause)", conditions.values).first?.int("n")
      ?? 0
  }

  /// All versions of one report, newest first.
  package static func versions(_ key: ReportKey, in db: any ReadConnection) throws -> [ReportSummary] {
    try db.query(
      """
      SELECT \(ReportRow.summaryColumns) FROM reports WHERE agency = $1 AND year = $2 AND scope = $3
      ORDER BY version DESC
      """, .text(key.agency), .init(key.year), .text(key.scope.rawValue)
    ).map(ReportRow.summary)
  }

  /// The years there are reports of, newest first.
  package static func years(in db: any ReadConnection) throws -> [Int] {
    try db.query("SELECT DISTINCT year FROM reports WHERE is_current = 1 ORDER BY year DESC").map { try $0.int("year") }
  }

  /// Search by words in agency, year and prose of the current versions, best match first.
  package static func search(
    _ words: String, limit: Int = 50, offset: Int = 0, in db: any ReadConnection
  ) throws -> [(hit: SearchHit, summary: ReportSummary)] {
    try db.search(SearchQuery(words: words, subject: .report, limit: limit, offset: offset)).compactMap { hit in
      try db.first("SELECT \(ReportRow.summaryColumns) FROM reports WHERE id = $1", .integer(hit.id))
        .map { (hit: hit, summary: try ReportRow.summary($0)) }
    }
  }

  private static func conditions(_ filter: ReportFilter) -> SQLConditions {
    var conditions = SQLConditions()
    conditions.add("is_current = 1")
    if let year = filter.year { conditions.add("year = ?", .init(year)) }
    if let agency = filter.agency { conditions.add("agency = ?", .text(agency)) }
    if let part = filter.agencyContains, !part.isEmpty {
      let pattern = part.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
      conditions.add("agency LIKE ? ESCAPE '\\'", .text("%\(pattern)%"))
    }
    if let scope = filter.scope { conditions.add("scope = ?", .text(scope.rawValue)) }
    if let bodies = filter.bodies { conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer)) }
    if filter.onlyWithErrors { conditions.add("error_count > 0") }
    return conditions
  }

  private static func stored(_ row: SQLRow) throws -> StoredReport {
    let report = try row.text("report_json")
    return StoredReport(
      summary: try ReportRow.summary(row), content: try StoredJSON.value(report, column: "report_json"))
  }
}
