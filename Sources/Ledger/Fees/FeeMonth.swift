package import Chronicle
package import Civil
import Statute

/// The applications of one applicant to one body in one calendar month (自然月), by the day of receipt, as the scale by
/// item counts them (国办函〔2020〕109号).
package struct FeeMonth: Sendable, Equatable {
  /// An application that counts; an application that was split counts through its parts.
  package struct Item: Sendable, Equatable {
    package var caseID: Int64
    package var number: String
    package var receivedOn: Day
    /// One, or as many as its own notice by item charged.
    package var units: Int
  }

  package var year: Int
  package var month: Int
  /// In the order of receipt; the application asked about is among them.
  package var items: [Item]
  /// The units before the application asked about.
  package var prior: Int
  /// Whether the applicant is known by an identity number. Without one only this application counts, because equal
  /// names are no proof of one person.
  package var isIdentified: Bool
  /// Other applications of the month under the same name without an identity number, for a person to look at.
  package var namesakes: [Item]
}

extension FeeMonth {
  /// The month in which an application was received; `nil` while its receipt is not fixed or it was split.
  package static func of(_ file: CaseFile, in db: any ReadConnection) throws -> FeeMonth? {
    guard file.law.kind == .disclosure, file.law.childIDs.isEmpty, let receipt = file.law.receiptDay,
      let first = Day(year: receipt.year, month: receipt.month, day: 1),
      let last = Day(
        year: receipt.year, month: receipt.month, day: Day.length(ofMonth: receipt.month, year: receipt.year)),
      let row = try db.first(
        "SELECT identity_index, name_index FROM applicants WHERE id = $1", .integer(file.applicant))
    else { return nil }
    let identity = try row.optionalText("identity_index")
    let condition = identity == nil ? "a.identity_index IS NULL AND a.name_index = $1" : "a.identity_index = $1"
    let index = try identity ?? row.text("name_index")
    let found = try db.query(
      """
      SELECT c.id, c.number, c.receipt_day, f.scale, f.units
      FROM applicants a JOIN cases c ON c.applicant_id = a.id LEFT JOIN fee_notices f ON f.case_id = c.id
      WHERE \(condition) AND c.body_id = $2 AND c.kind = $3 AND c.state <> $4 AND c.receipt_day BETWEEN $5 AND $6
      ORDER BY c.receipt_day, c.id
      """,
      .text(index), .integer(file.body), .text(CaseKind.disclosure.rawValue), .text(CaseState.split.rawValue),
      SQLValue(first), SQLValue(last)
    ).map { row in
      let scale: InformationFee.Scale? = try row.optionalChoice("scale")
      let charged = scale == .byItem ? try row.optionalInteger("units").map { Int(clamping: $0) } : nil
      return Item(
        caseID: try row.integer("id"), number: try row.text("number"), receivedOn: try row.day("receipt_day"),
        units: max(1, charged ?? 1))
    }
    let own = found.filter { $0.caseID == file.id }
    let items = identity == nil ? own : found
    let before = items.prefix { $0.caseID != file.id }
    var prior = 0
    for item in before {
      let (sum, overflow) = prior.addingReportingOverflow(item.units)
      prior = overflow ? .max : sum
    }
    return FeeMonth(
      year: receipt.year, month: receipt.month, items: items, prior: prior, isIdentified: identity != nil,
      namesakes: identity == nil ? found.filter { $0.caseID != file.id } : [])
  }
}
