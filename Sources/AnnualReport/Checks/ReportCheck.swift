/// One check of a report. A check reads, never changes; what it cannot know it does not claim.
public protocol ReportCheck: Sendable {
  /// The stable id, e.g. `requests.balance`.
  var rule: String { get }
  /// The name a person sees, in Chinese.
  var title: String { get }
  /// How serious its main finding is; notices that a blank was taken as 0 are notices everywhere.
  var severity: Severity { get }
  /// What the rule rests on; `nil` for a comparison that no text prescribes.
  var citation: String? { get }
  /// What is checked and when nothing is said, for the rules page.
  var explanation: Explanation { get }
  /// What the check finds.
  func findings(in report: AnnualReport) -> [Finding]
  /// Whether what the check compares is there.
  func outcome(on report: AnnualReport) -> CheckRun.Outcome
}

/// An explanation in the two languages of the rules page.
public struct Explanation: Sendable, Hashable {
  /// In English.
  public var english: String
  /// In Chinese.
  public var chinese: String

  /// Makes an explanation.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}

extension ReportCheck {
  /// A finding of this check.
  func finding(
    at path: String?, expected: String? = nil, actual: String? = nil, _ message: String, severity: Severity? = nil,
    prose: ProseRange? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity ?? self.severity, at: path, expected: expected, actual: actual, message: message,
      citation: citation, prose: prose)
  }
}
