/// Whether a check could run on a report. A page that says all is well says it of the checks that ran, and lists the
/// others with their reasons.
public struct CheckRun: Sendable, Hashable {
  /// How far a check came.
  public enum Outcome: Sendable, Hashable {
    /// All that it compares was there.
    case ran
    /// Some of what it compares was not there; the names of what was left out, in Chinese.
    case partly([String])
    /// Nothing could be compared.
    case notRun(Obstacle)
  }

  /// Why a check could not run.
  public enum Obstacle: String, Sendable, Hashable, CaseIterable, Codable {
    case noTable, noProse, noYear, noPreviousReport

    /// The reason for a person, in Chinese.
    public var message: String {
      switch self {
      case .noTable: "表中没有可核对的数据"
      case .noProse: "没有可核对的正文"
      case .noYear: "报告年度不明"
      case .noPreviousReport: "没有上一年度报告"
      }
    }
  }

  /// The stable id of the check.
  public var rule: String
  /// Its name, in Chinese.
  public var title: String
  /// How far it came.
  public var outcome: Outcome
}

/// What all checks found in a report, and which of them could run.
public struct CheckedReport: Sendable, Hashable {
  /// What was found, in the order of the checks.
  public var findings: [Finding]
  /// Every check of one report and of two years, in order.
  public var runs: [CheckRun]

  /// The checks that could not run, or not on everything.
  public var incomplete: [CheckRun] { runs.filter { $0.outcome != .ran } }
}

extension AnnualReport {
  /// Runs every check, those against the year before included when that year's report is on file.
  ///
  /// - Parameters:
  ///   - previous: the same body's report of the year before; `nil` when none is on file.
  ///   - waiver: why the carried-in numbers may differ from those carried over, when the body has said so.
  public func checked(after previous: AnnualReport?, waiver: String? = nil) -> CheckedReport {
    let findings = CheckRegistry.findings(in: self)
    let later = previous.map { CheckRegistry.findings(in: self, after: $0, waiver: waiver) } ?? []
    let runs = CheckRegistry.checks.map { CheckRun(rule: $0.rule, title: $0.title, outcome: $0.outcome(on: self)) }
    let years = CheckRegistry.continuityChecks.map {
      CheckRun(rule: $0.rule, title: $0.title, outcome: $0.outcome(on: self, after: previous))
    }
    return CheckedReport(findings: findings + later, runs: runs + years)
  }
}

extension ContinuityCheck {
  func outcome(on report: AnnualReport, after previous: AnnualReport?) -> CheckRun.Outcome {
    guard let previous else { return .notRun(.noPreviousReport) }
    let compared = compared(report, previous)
    let missing = compared.filter { !$0.isKnown }.map(\.name)
    if missing.count == compared.count { return .notRun(.noTable) }
    return missing.isEmpty ? .ran : .partly(missing)
  }
}

extension CheckRun.Outcome {
  /// The outcome of a check of sums: which lines could be compared.
  init(lines: [(name: String, line: SumLine)], in report: AnnualReport) {
    let sums = KnownSums(report)
    let outcomes = lines.map { ($0.name, sums.outcome(of: $0.line)) }
    let open = outcomes.filter { $0.1 == .open || $0.1 == .silent }.map(\.0)
    self = open.isEmpty ? .ran : open.count == lines.count ? .notRun(.noTable) : .partly(open)
  }
}
