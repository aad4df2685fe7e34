/// One check of a report against the same body's report of the year before.
public protocol ContinuityCheck: Sendable {
  /// The stable id.
  var rule: String { get }
  /// The name a person sees, in Chinese.
  var title: String { get }
  /// How serious its finding is.
  var severity: Severity { get }
  /// What the rule rests on.
  var citation: String? { get }
  /// What is checked, for the rules page.
  var explanation: Explanation { get }
  /// What the check finds.
  func findings(in report: AnnualReport, after previous: AnnualReport) -> [Finding]
}

extension ContinuityCheck {
  func finding(at path: String, expected: Int, actual: Int, _ message: String, severity: Severity? = nil) -> Finding {
    Finding(
      rule: rule, severity: severity ?? self.severity, at: path, expected: String(expected), actual: String(actual),
      message: message, citation: citation)
  }
}
