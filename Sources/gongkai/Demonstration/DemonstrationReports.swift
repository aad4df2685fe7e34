import AnnualReport
import Chronicle
import Civil
import Foundation
import Ledger
import Statute

/// The published reports of the demonstration's bodies. One of them contradicts itself and the year before, so that the checks
/// have something to find.
enum DemonstrationReports {
  /// The figures of one report. Columns and totals are added up; what is not named is zero.
  struct Figures {
    let agency: String
    let year: Int
    /// When it was published.
    var published: Day
    var files = FileCounts(issued: 0, repealed: 0, inForce: 0)
    /// Licences, penalties and coercive measures.
    var decisions = [0, 0, 0]
    let received: [ApplicantKind: Int]
    var carriedIn: [ApplicantKind: Int] = [:]
    let outcomes: [Disposition: [ApplicantKind: Int]]
    var disputes: [DisputePath: [DisputeOutcome: Int]] = [:]
    /// What the prose says was received, where it is not what the table says.
    var claimed: Int?
  }

  /// Puts them into the library, checked like any other report.
  static func store(in database: any Database) async throws {
    let reports = all.map { (report: report($0), published: DemonstrationClock.morning(of: $0.published)) }
    try await database.write { db in
      for (report, published) in reports {
        let content = ReadReport(report: report, findings: CheckRegistry.findings(in: report))
        guard let agency = report.agency, let year = report.year else { continue }
        try Reports.add(
          NewReport(
            key: ReportKey(agency: agency, year: year, scope: .own), content: content, sourceName: "演示数据",
            sourceFormat: "text"), by: nil, at: Instant(published), in: db)
      }
    }
  }

  static func report(_ figures: Figures) -> AnnualReport {
    var report = AnnualReport(agency: figures.agency, year: figures.year)
    report.activeDisclosure.regulations = FileCounts(issued: 0, repealed: 0, inForce: 0)
    report.activeDisclosure.normativeDocuments = figures.files
    for (kind, count) in zip(DecisionKind.allCases, figures.decisions) { report.activeDisclosure[kind] = count }
    report.activeDisclosure.feesTenThousandYuan = DecimalAmount("0")
    for kind in ApplicantKind.allCases {
      let (received, carriedIn) = (figures.received[kind] ?? 0, figures.carriedIn[kind] ?? 0)
      let outcomes = figures.outcomes.mapValues { $0[kind] ?? 0 }
      let concluded = outcomes.values.reduce(0, +)
      for row in report.requests.rows { report.requests[row, .applicant(kind)] = 0 }
      for (outcome, count) in outcomes { report.requests[.outcome(outcome), .applicant(kind)] = count }
      report.requests[.newlyReceived, .applicant(kind)] = received
      report.requests[.carriedIn, .applicant(kind)] = carriedIn
      report.requests[.total, .applicant(kind)] = concluded
      report.requests[.carriedOver, .applicant(kind)] = received + carriedIn - concluded
    }
    for row in report.requests.rows {
      report.requests[row, .total] = RequestColumn.applicants.reduce(0) { $0 + (report.requests[row, $1] ?? 0) }
    }
    for path in DisputePath.allCases {
      let outcomes = figures.disputes[path] ?? [:]
      for outcome in DisputeOutcome.allCases { report.disputes[path, outcome] = outcomes[outcome] ?? 0 }
      report.disputes[path, .total] = outcomes.values.reduce(0, +)
    }
    report.sections = DemonstrationProse.sections(for: report, received: figures.claimed)
    return report
  }
}
