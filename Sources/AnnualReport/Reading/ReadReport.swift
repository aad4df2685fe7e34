/// A report as it was read, with everything the reading and the checks found: one object of the JSON contract.
public struct ReadReport: Sendable, Hashable {
  /// The report.
  public var report: AnnualReport
  /// What was found, the reading's findings before those of the checks.
  public var findings: [Finding]

  /// Makes the pair.
  public init(report: AnnualReport, findings: [Finding]) {
    self.report = report
    self.findings = findings
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
