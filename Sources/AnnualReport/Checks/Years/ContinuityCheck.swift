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
  /// The name of each comparison, in Chinese, and whether both years state its numbers.
  func compared(_ report: AnnualReport, _ previous: AnnualReport) -> [(name: String, isKnown: Bool)]
}

extension ContinuityCheck {
  func finding(at path: String, expected: Int, actual: Int, _ message: String, severity: Severity? = nil) -> Finding {
    Finding(
      rule: rule, severity: severity ?? self.severity, at: path, expected: String(expected), actual: String(actual),
      message: message, citation: citation)
  }
}
