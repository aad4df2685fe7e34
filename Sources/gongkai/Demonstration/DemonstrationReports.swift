import Chronicle
import Civil
import AnnualReport
import Statute
import Foundation
import Ledger

/// The published figures of five real reports, with prose written for the demonstration.
enum DemonstrationReports {
  /// The figures of one report; rows that are not named are zero.
  struct Figures {
    let agency: String
    let year: Int
    let issued: Int
    let repealed: Int
    let inForce: Int
    let decisions: [Int]
    let fees: String
    let rows: [RequestRow: [ApplicantKind: Int]]
    let disputes: [DisputePath: [DisputeOutcome: Int]]
  }

  static let all: [Figures] = [
    Figures(
      agency: "涧西区人民政府", year: 2024, issued: 2, repealed: 8, inForce: 15, decisions: [27500, 1341, 202],
      fees: "265.0696",
      rows: [
        .newlyReceived: [.naturalPerson: 198, .business: 7], .carriedIn: [.naturalPerson: 3],
        .outcome(.granted): [.naturalPerson: 90, .business: 2], .outcome(.partiallyGranted): [.naturalPerson: 16],
        .outcome(.deliberative): [.naturalPerson: 3], .outcome(.notHeld): [.naturalPerson: 60, .business: 5],
        .outcome(.needsCreation): [.naturalPerson: 12], .outcome(.petition): [.naturalPerson: 2],
        .outcome(.duplicate): [.naturalPerson: 1],
        .outcome(.correctionLapsed): [.naturalPerson: 2], .total: [.naturalPerson: 186, .business: 7],
        .carriedOver: [.naturalPerson: 15],
      ],
      disputes: [
        .reconsideration: [.upheld: 6, .pending: 1, .total: 7],
        .litigationAfterReconsideration: [.upheld: 4, .other: 2, .total: 6],
      ]),
    Figures(
      agency: "浉河区人民政府", year: 2024, issued: 5, repealed: 3, inForce: 30, decisions: [40544, 238, 35],
      fees: "32.781",
      rows: [
        .newlyReceived: [.naturalPerson: 101], .outcome(.granted): [.naturalPerson: 74],
        .outcome(.internalAffairs): [.naturalPerson: 1],
        .outcome(.notHeld): [.naturalPerson: 25], .outcome(.needsCreation): [.naturalPerson: 1],
        .total: [.naturalPerson: 101],
      ], disputes: [.reconsideration: [.upheld: 8, .corrected: 1, .other: 1, .pending: 7, .total: 17]]),
    Figures(
      agency: "卧龙区人民政府办公室", year: 2024, issued: 6, repealed: 4, inForce: 31, decisions: [0, 0, 0], fees: "0",
      rows: [
        .newlyReceived: [.naturalPerson: 82], .outcome(.granted): [.naturalPerson: 37],
        .outcome(.stateSecret): [.naturalPerson: 1],
        .outcome(.thirdParty): [.naturalPerson: 1], .outcome(.notHeld): [.naturalPerson: 24],
        .outcome(.correctionLapsed): [.naturalPerson: 7],
        .total: [.naturalPerson: 70], .carriedOver: [.naturalPerson: 12],
      ], disputes: [:]),
    Figures(
      agency: "涧西区政务服务和大数据管理局", year: 2023, issued: 0, repealed: 0, inForce: 0, decisions: [0, 0, 0], fees: "0",
      rows: [:], disputes: [:]),
    Figures(
      agency: "偃师区伊洛街道办事处", year: 2024, issued: 0, repealed: 0, inForce: 0, decisions: [0, 0, 0], fees: "0",
      rows: [:], disputes: [:]),
  ]

  /// Puts them into the library, checked like any other report.
  static func store(in database: any Database, at now: Instant) async throws {
    let reports = all.map(report)
    try await database.write { db in
      for report in reports {
        let content = ReadReport(report: report, findings: CheckRegistry.findings(in: report))
        guard let agency = report.agency, let year = report.year else { continue }
        try Reports.add(
          NewReport(
            key: ReportKey(agency: agency, year: year, scope: .own), content: content, sourceName: "演示数据",
            sourceFormat: "text"), by: nil, at: now, in: db)
      }
    }
  }

  static func report(_ figures: Figures) -> AnnualReport {
    var report = AnnualReport(agency: figures.agency, year: figures.year)
    report.activeDisclosure.regulations = FileCounts(issued: 0, repealed: 0, inForce: 0)
    report.activeDisclosure.normativeDocuments = FileCounts(
      issued: figures.issued, repealed: figures.repealed, inForce: figures.inForce)
    for (kind, count) in zip(DecisionKind.allCases, figures.decisions) { report.activeDisclosure[kind] = count }
    report.activeDisclosure.feesTenThousandYuan = DecimalAmount(figures.fees)
    for row in report.requests.rows {
      for kind in ApplicantKind.allCases {
        report.requests[row, .applicant(kind)] = figures.rows[row]?[kind] ?? 0
      }
      report.requests[row, .total] = figures.rows[row]?.values.reduce(0, +) ?? 0
    }
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.allCases { report.disputes[path, outcome] = figures.disputes[path]?[outcome] ?? 0 }
    }
    report.sections = DemonstrationProse.sections(for: report)
    return report
  }
}
