package import AnnualReport
package import Chronicle
package import Foundation
package import Ledger

/// A page of the library of reports (年报库).
package struct ReportLibrary: Sendable {
  /// A report with all those of its agency in the same scope, from the first year on.
  package struct Entry: Sendable {
    package var summary: ReportSummary
    package var history: [StoredReport]
    /// What the checks against the year before find.
    private let continuity: [Finding]

    init(_ summary: ReportSummary, history: [StoredReport]) {
      self.summary = summary
      self.history = history
      let report = history.first { $0.summary.id == summary.id }
      let before = history.first { $0.summary.key.year == summary.key.year - 1 }
      continuity =
        if let report, let before {
          CheckRegistry.findings(in: report.content.report, after: before.content.report)
        } else {
          []
        }
    }

    /// How many findings of a severity there are, those against the year before included.
    package func count(_ severity: Severity) -> Int {
      let own =
        switch severity {
        case .error: summary.errorCount
        case .warning: summary.warningCount
        case .notice: summary.noticeCount
        }
      return own + continuity.count { $0.severity == severity }
    }
  }

  package var entries: [Entry]
  /// How many fit the filter on all pages.
  package var count: Int
  package var years: [Int]
  package var agencies: [String]
}

/// A report with its place among those of its agency.
package struct ReportView: Sendable {
  package var stored: StoredReport
  package var previous: StoredReport?
  package var previousID: Int64?
  package var nextID: Int64?
  /// How many years the agency has reports of.
  package var years: Int
  /// Of the file it was read from, in bytes; `nil` where none is kept.
  package var sourceSize: Int64?

  /// What the checks find in it and against the year before, and which of them could not run.
  package var checked: CheckedReport { stored.content.report.checked(after: previous?.content.report) }
}

/// The reports as the office lists them.
package struct ReportList: Sendable {
  package var reports: [ReportSummary]
  /// How many fit the filter on all pages.
  package var count: Int
  package var years: [Int]
  /// The names of those who stored them.
  package var names: [Int64: String]
}

extension Desk {
  package func reportLibrary(_ filter: ReportFilter) async throws -> ReportLibrary {
    try await database.read { db in
      var histories: [ReportKey: [StoredReport]] = [:]
      let entries = try Reports.list(filter, in: db).map { summary in
        var series = summary.key
        series.year = 0
        let history = try histories[series] ?? Reports.history(of: series.agency, scope: series.scope, in: db)
        histories[series] = history
        return ReportLibrary.Entry(summary, history: history)
      }
      return ReportLibrary(
        entries: entries, count: try Reports.count(filter, in: db), years: try Reports.years(in: db),
        agencies: try Reports.agencies(in: db))
    }
  }

  package func reportList(_ filter: ReportFilter) async throws -> ReportList {
    try await database.read { db in
      let reports = try Reports.list(filter, in: db)
      var names: [Int64: String] = [:]
      for id in Set(reports.compactMap(\.storedBy)) { names[id] = try People.find(id, in: db)?.displayName }
      return ReportList(
        reports: reports, count: try Reports.count(filter, in: db), years: try Reports.years(in: db), names: names)
    }
  }

  /// The reports of an agency about itself, from the first year on; an agency without any is not found.
  package func reportHistory(of agency: String) async throws -> [StoredReport] {
    let history = try await database.read { try Reports.history(of: agency, scope: .own, in: $0) }
    guard !history.isEmpty else { throw DeskRefusal.notFound }
    return history
  }

  /// The reports that words find, the best match first.
  package func searchReports(
    _ words: String, limit: Int
  ) async throws -> [(hit: SearchHit, summary: ReportSummary)] {
    try await database.read { try Reports.search(words, limit: limit, in: $0) }
  }

  package func report(_ id: Int64) async throws -> StoredReport {
    try await database.read { try Self.report(id, in: $0) }
  }

  package func viewReport(_ id: Int64) async throws -> ReportView {
    var view = try await database.read { db in
      let found = try Self.report(id, in: db)
      let key = found.summary.key
      let versions = try Reports.list(ReportFilter(agency: key.agency, scope: key.scope, limit: 200), in: db)
      let previous = versions.first { $0.key.year == key.year - 1 }
      return ReportView(
        stored: found, previous: try previous.flatMap { try Reports.find($0.id, in: db) }, previousID: previous?.id,
        nextID: versions.first { $0.key.year == key.year + 1 }?.id, years: versions.count)
    }
    if let hash = view.stored.summary.sourceSHA256 { view.sourceSize = try await blobs.chunks(of: hash).blob.size }
    return view
  }

  /// The file a report was read from; not found where none is kept.
  package func reportSource(_ id: Int64) async throws -> (name: String, content: Data) {
    let summary = try await report(id).summary
    guard let hash = summary.sourceSHA256 else { throw DeskRefusal.notFound }
    return (summary.sourceName, try await blobs.data(of: hash))
  }

  private static func report(_ id: Int64, in db: any ReadConnection) throws -> StoredReport {
    guard let found = try Reports.find(id, in: db) else { throw DeskRefusal.notFound }
    return found
  }
}
