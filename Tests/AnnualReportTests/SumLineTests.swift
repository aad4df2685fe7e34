import Statute
import Documents
import Foundation
import TestSupport
import Testing

@testable import AnnualReport

/// One cell changed in a table whose zeros are left blank: the sums still find it.
@Suite struct SumLineTests {
  /// The report with its zeros unknown, kept as the text that the source has for them.
  static func blanked(_ report: AnnualReport, with text: String?) -> AnnualReport {
    var report = report
    for row in report.requests.rows {
      for column in RequestColumn.allCases where report.requests[row, column] == 0 {
        report.requests[row, column] = nil
        report.raw[CellAddress.requests(row, column).path] = text
      }
    }
    return report
  }

  /// How many of the single-cell changes give no error.
  static func missed(_ clean: AnnualReport, blank text: String?) -> [String] {
    var missed: [String] = []
    for row in clean.requests.rows {
      for column in RequestColumn.allCases {
        for change in [1, -1] {
          guard let value = clean.requests[row, column], value + change >= 0 else { continue }
          var report = blanked(clean, with: text)
          report.requests[row, column] = value + change
          if !CheckRegistry.findings(in: report).contains(where: { $0.severity == .error }) {
            missed.append("\(row.rawValue).\(column.rawValue) \(change)")
          }
        }
      }
    }
    return missed
  }

  @Test("any one cell changed is an error, with zeros blank, struck through or lost", arguments: 0..<2)
  func corruption(seed: Int) {
    for text in ["", "/", nil] { #expect(Self.missed(.random(seed), blank: text) == []) }
    #expect(Self.missed(ChecksTests.clean(), blank: "") == [])
  }

  @Test(
    "any one cell changed in a real report with blank zeros is an error, where the shared folder is",
    .enabled(if: SharedFolder.isPresent), arguments: SharedReportsTests.stems)
  func real(stem: String) throws {
    let data = try Data(contentsOf: SharedFolder.url.appending(path: "reports/\(stem).json"))
    let clean = try JSONDecoder().decode(AnnualReport.self, from: data)
    #expect(Self.missed(clean, blank: "/") == [])
    #expect(CheckRegistry.findings(in: Self.blanked(clean, with: "")).allSatisfy { $0.severity < .error })
  }

  @Test("a report whose zeros are blank has no error", arguments: 0..<20)
  func blankZeros(seed: Int) {
    let findings = CheckRegistry.findings(in: Self.blanked(.random(seed), with: ""))
    #expect(findings.filter { $0.severity > .notice && !$0.rule.hasPrefix("prose.") } == [])
  }

  @Test("known parts that exceed the total are an error even when others are unknown")
  func exceeds() {
    var report = AnnualReport(agency: "云溪县", year: 2024)
    report.requests[.outcome(.granted)] = [10, nil, nil, nil, nil, 4, 13]
    let findings = CheckRegistry.findings(in: report).filter { $0.severity == .error }
    #expect(findings.map(\.at) == ["requests.granted.total"])
    report.requests[.outcome(.granted)] = [10, nil, nil, nil, nil, 2, 13]
    #expect(CheckRegistry.findings(in: report).allSatisfy { $0.severity == .notice })
  }

  @Test("totals left out of the rows of outcomes are recomputed, not taken as 0")
  func omittedTotals() {
    var report = ChecksTests.clean()
    for row in report.requests.outcomeRows {
      report.requests[row, .total] = nil
      report.raw[CellAddress.requests(row, .total).path] = ""
    }
    #expect(CheckRegistry.findings(in: report).allSatisfy { $0.severity == .notice })
  }

  @Test("a sum that does not close over cells blank in the source is a warning")
  func differsWithBlanks() {
    var report = AnnualReport(agency: "云溪县", year: 2024)
    report.disputes[.reconsideration, .upheld] = 5
    report.disputes[.reconsideration, .total] = 7
    for outcome in [DisputeOutcome.corrected, .other, .pending] {
      report.raw[CellAddress.disputes(.reconsideration, outcome).path] = "/"
    }
    let findings = CheckRegistry.findings(in: report).filter { $0.rule == "disputes.total" }
    #expect(findings.map(\.severity) == [.warning])
  }
}
