/// How serious a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
  /// Worth knowing.
  case notice
  /// Probably wrong; a person should look.
  case warning
  /// Certainly wrong by the rules of the form.
  case error

  /// Notice before warning before error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word a person sees.
  public var title: String {
    switch self {
    case .notice: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }
}

/// A place in the prose of a report, so that a page can underline it.
public struct ProseRange: Sendable, Hashable {
  /// The ordinal of the section.
  public var section: Int
  /// Unicode scalars from the start of the section's `text`, half open.
  public var scalars: Range<Int>

  /// Makes a range.
  public init(section: Int, scalars: Range<Int>) {
    self.section = section
    self.scalars = scalars
  }
}

/// Something a reading or a check found out about a report.
public struct Finding: Sendable, Hashable {
  /// The stable id of the rule, e.g. `requests.balance`.
  public var rule: String
  /// How serious it is.
  public var severity: Severity
  /// The path of the cell or part concerned, e.g. `requests.newlyReceived.total`; `nil` when it concerns the whole.
  public var at: String?
  /// What should be there.
  public var expected: String?
  /// What is there.
  public var actual: String?
  /// One sentence for a person, in Chinese.
  public var message: String
  /// The article or the official letter that the rule rests on.
  public var citation: String?
  /// Where the prose says it, for findings about prose.
  public var prose: ProseRange?

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, at: String? = nil, expected: String? = nil, actual: String? = nil,
    message: String, citation: String? = nil, prose: ProseRange? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.at = at
    self.expected = expected
    self.actual = actual
    self.message = message
    self.citation = citation
    self.prose = prose
  }
}
