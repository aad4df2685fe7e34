package import Civil
package import AnnualReport

/// Whether a report counts one body alone or adds up those below it. A report is never added to its own sum.
package enum ReportScope: String, Sendable, CaseIterable, Codable {
  case own = "self"
  case aggregate
}

/// Which report it is: one body, one year, one scope.
package struct ReportKey: Sendable, Hashable {
  /// The name under which reports of one body come together, over the years.
  package var agency: String
  package var year: Int
  package var scope: ReportScope

  package init(agency: String, year: Int, scope: ReportScope) {
    self.agency = agency
    self.year = year
    self.scope = scope
  }
}

/// A report to be stored, with what its reading found and where it came from.
package struct NewReport: Sendable {
  package var key: ReportKey
  /// The body of this installation that issued it, if it is one.
  package var body: Int64?
  package var content: ReadReport
  package var sourceName: String
  package var sourceFormat: String
  /// The original file among the stored contents.
  package var sourceSHA256: String?

  package init(
    key: ReportKey, body: Int64? = nil, content: ReadReport, sourceName: String, sourceFormat: String,
    sourceSHA256: String? = nil
  ) {
    self.key = key
    self.body = body
    self.content = content
    self.sourceName = sourceName
    self.sourceFormat = sourceFormat
    self.sourceSHA256 = sourceSHA256
  }
}

/// A line of the reports library: everything but the content.
package struct ReportSummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var key: ReportKey
  package var body: Int64?
  package var edition: Int
  package var version: Int
  package var isCurrent: Bool
  package var errorCount: Int
  package var warningCount: Int
  package var noticeCount: Int
  package var sourceName: String
  package var sourceFormat: String
  package var sourceSHA256: String?
  package var storedBy: Int64?
  package var storedAt: Instant
}

/// A stored report with its content.
package struct StoredReport: Sendable {
  package var summary: ReportSummary
  package var content: ReadReport
}

/// Which reports to list. Only current versions are listed.
package struct ReportFilter: Sendable, Equatable {
  package enum Order: Sendable {
    /// The newest year first, then by agency.
    case year
    /// What was put into the library last comes first.
    case stored
  }

  package var year: Int?
  /// The agency's whole name.
  package var agency: String?
  /// A part of the agency's name.
  package var agencyContains: String?
  package var scope: ReportScope?
  package var bodies: [Int64]?
  package var onlyWithErrors: Bool
  package var limit: Int
  package var offset: Int
  package var order: Order

  package init(
    year: Int? = nil, agency: String? = nil, agencyContains: String? = nil, scope: ReportScope? = nil,
    bodies: [Int64]? = nil,
    onlyWithErrors: Bool = false, limit: Int = 100, offset: Int = 0, order: Order = .year
  ) {
    self.year = year
    self.agency = agency
    self.agencyContains = agencyContains
    self.scope = scope
    self.bodies = bodies
    self.onlyWithErrors = onlyWithErrors
    self.limit = limit
    self.offset = offset
    self.order = order
  }
}
