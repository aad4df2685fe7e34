import Chronicle
import Civil
import AnnualReport
import Foundation

/// A row of the reports table and the hash over it.
struct ReportRow {
  let id: Int64
  /// Every column but the id, the currency mark (which a later version changes) and the hash, in table order.
  private let content: [SQLValue]
  let contentHash: Data

  init(id: Int64, new: NewReport, version: Int64, person: Int64?, at now: Instant) {
    func count(_ severity: Severity) -> SQLValue {
      SQLValue(new.content.findings.count { $0.severity == severity })
    }
    let report = new.content.report
    content = [
      SQLValue(new.body), .text(new.key.agency), SQLValue(new.key.year), .text(new.key.scope.rawValue),
      SQLValue(report.edition.rawValue), .integer(version), .text(new.content.json.text()), count(.error),
      count(.warning), count(.notice), .text(new.sourceName), .text(new.sourceFormat), SQLValue(new.sourceSHA256),
      SQLValue(person), SQLValue(now),
    ]
    self.id = id
    contentHash = Self.hash(id: id, content: content)
  }

  private static let contentColumns = [
    "body_id", "agency", "year", "scope", "edition", "version", "report_json", "error_count", "warning_count",
    "notice_count", "source_name", "source_format", "source_sha256", "stored_by", "stored_at",
  ]

  static let insertion = """
    INSERT INTO reports (id, is_current, content_hash, \(contentColumns.joined(separator: ", ")))
    VALUES (\((1...(contentColumns.count + 3)).map { "$\($0)" }.joined(separator: ", ")))
    """

  /// The values of `insertion`.
  var values: [SQLValue] { [.integer(id), 1, .blob(contentHash)] + content }

  /// The columns `summary` needs.
  static let summaryColumns = """
    id, body_id, agency, year, scope, edition, version, is_current, error_count, warning_count, notice_count,
    source_name, source_format, source_sha256, stored_by, stored_at
    """

  static func summary(_ row: SQLRow) throws -> ReportSummary {
    ReportSummary(
      id: try row.integer("id"),
      key: ReportKey(agency: try row.text("agency"), year: try row.int("year"), scope: try row.choice("scope")),
      body: try row.optionalInteger("body_id"), edition: try row.int("edition"), version: try row.int("version"),
      isCurrent: try row.bool("is_current"), errorCount: try row.int("error_count"),
      warningCount: try row.int("warning_count"), noticeCount: try row.int("notice_count"),
      sourceName: try row.text("source_name"), sourceFormat: try row.text("source_format"),
      sourceSHA256: try row.optionalText("source_sha256"), storedBy: try row.optionalInteger("stored_by"),
      storedAt: try row.instant("stored_at"))
  }

  /// The hash of a row as it stands in the table.
  static func hash(of row: SQLRow) throws -> Data {
    hash(id: try row.integer("id"), content: try contentColumns.map { try row.value($0) })
  }

  private static func hash(id: Int64, content: [SQLValue]) -> Data {
    var bytes = CanonicalBytes(domain: "gongkai.report.1")
    bytes.add(id)
    for value in content { bytes.add(value) }
    return bytes.digest
  }
}

extension CanonicalBytes {
  /// A cell with its kind, so that the number 1 and the text "1" differ.
  mutating func add(_ value: SQLValue) {
    switch value {
    case .null: add("null")
    case .integer(let number):
      add("integer")
      add(number)
    case .real(let number):
      add("real")
      add(Int64(bitPattern: number.bitPattern))
    case .text(let text):
      add("text")
      add(text)
    case .blob(let data):
      add("blob")
      add(data)
    }
  }
}
