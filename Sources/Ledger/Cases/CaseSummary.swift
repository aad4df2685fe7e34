import Chronicle
package import Civil
package import Statute

/// A line of a list of cases, read from columns alone.
package struct CaseSummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var body: Int64
  package var number: String
  /// Opened by the key of the case.
  package var title: String
  package var kind: CaseKind
  package var applicantKind: ApplicantKind
  package var channel: Channel
  package var state: CaseState
  package var isOpen: Bool
  package var arrivedOn: Day
  package var receiptDay: Day?
  package var dueDay: Day?
  package var closedOn: Day?
  package var disposition: Disposition?
  package var assignee: Int64?
  package var version: Int64
  package var updatedAt: Instant
  /// The day of receipt, or of arrival while that is not fixed.
  package var receivedOn: Day
  /// The terms of its clock, which name whom was asked and why; see `clockTerms()`.
  private var storedTerms: String?

  static let columns = """
    id, body_id, number, title, kind, applicant_kind, channel, state, is_open, arrived_day, receipt_day, due_day,
    due_order, closed_day, disposition, assignee_id, version, updated_at, received_day,
    clock_terms
    """

  /// The columns with the name of the table before each, for a join.
  static func columns(of table: String) -> String {
    columns.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// The lines of an answer, their titles opened with the keys of all of them at once.
  static func all(_ rows: [SQLRow], in db: any ReadConnection) throws -> [CaseSummary] {
    let keys = try TextKeys.find(.caseFile, rows.map { try $0.integer("id") }, in: db)
    return try rows.map { row in
      let id = try row.integer("id")
      return try CaseSummary(row, key: keys[id])
    }
  }

  private init(_ row: SQLRow, key: TextKey?) throws {
    id = try row.integer("id")
    body = try row.integer("body_id")
    number = try row.text("number")
    title = try CaseRecord.cases.text("title", of: row, in: .caseFile(id), key: key) ?? ""
    kind = try row.choice("kind")
    applicantKind = try row.choice("applicant_kind")
    channel = try row.choice("channel")
    state = try row.choice("state")
    isOpen = try row.bool("is_open")
    arrivedOn = try row.day("arrived_day")
    receiptDay = try row.optionalDay("receipt_day")
    dueDay = try row.optionalDay("due_day")
    closedOn = try row.optionalDay("closed_day")
    disposition = try row.optionalChoice("disposition")
    assignee = try row.optionalInteger("assignee_id")
    version = try row.integer("version")
    updatedAt = try row.instant("updated_at")
    receivedOn = try row.day("received_day")
    storedTerms = try CaseRecord.cases.text("clock_terms", of: row, in: .caseFile(id), key: key)
  }

  /// What its clock is reckoned from; `nil` once it has ended.
  package func clockTerms() throws -> ClockTerms? {
    try storedTerms.map { try StoredJSON.value($0, column: "clock_terms") }
  }
}
