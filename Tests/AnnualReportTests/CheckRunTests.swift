import Statute
import Testing

@testable import AnnualReport

/// Which checks ran, and why others could not.
@Suite struct CheckRunTests {
  static func outcomes(_ report: AnnualReport, after previous: AnnualReport? = nil) -> [String: CheckRun.Outcome] {
    let runs = report.checked(after: previous).runs
    return Dictionary(runs.map { ($0.rule, $0.outcome) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("every check of one report and of two years is listed once")
  func listed() {
    let runs = ChecksTests.clean().checked(after: nil).runs
    let rules = CheckRegistry.checks.map(\.rule) + CheckRegistry.continuityChecks.map(\.rule)
    #expect(runs.map(\.rule) == rules)
  }

  @Test("without the report of the year before, the checks against it did not run")
  func noPrevious() {
    let outcomes = Self.outcomes(ChecksTests.clean())
    #expect(outcomes["requests.carryContinuity"] == .notRun(.noPreviousReport))
    #expect(outcomes["activeDisclosure.inForceContinuity"] == .notRun(.noPreviousReport))
    #expect(outcomes["requests.balance"] == .ran)
  }

  @Test("with the report of the year before, its findings are among the others")
  func previous() {
    var previous = ChecksTests.clean()
    previous.requests[.carriedOver] = [9, 0, 0, 0, 0, 0, 9]
    let checked = ChecksTests.clean().checked(after: previous)
    #expect(checked.findings.contains { $0.rule == "requests.carryContinuity" })
    #expect(!checked.incomplete.contains { $0.rule == "requests.carryContinuity" })
    #expect(ChecksTests.clean().checked(after: previous, waiver: "机构改革").findings.allSatisfy { $0.severity < .error })
  }

  @Test("an empty report has no check that ran but those of its parts")
  func empty() {
    let outcomes = Self.outcomes(AnnualReport(agency: "云溪县", year: nil))
    #expect(outcomes["requests.balance"] == .notRun(.noTable))
    #expect(outcomes["prose.received"] == .notRun(.noProse))
    #expect(outcomes["identity.year"] == .notRun(.noYear))
    #expect(!outcomes.values.contains(.ran))
  }

  @Test("a column that cannot be compared is named")
  func partly() {
    var report = ChecksTests.clean()
    report.requests[.carriedOver, .applicant(.business)] = nil
    report.requests[.carriedOver, .applicant(.research)] = nil
    guard case .partly(let names)? = Self.outcomes(report)["requests.balance"] else {
      Issue.record("not partly")
      return
    }
    #expect(names == ["商业企业"])
  }
}
