package import AnnualReport

/// What the checks of a report came to, as `partials/findings` and `partials/checked` show it.
package struct CheckedLines: Sendable {
  /// A check that could not run, or not on everything.
  package struct Unchecked: Sendable {
    package let title: String
    package let reason: String

    init?(_ run: CheckRun) {
      title = run.title
      switch run.outcome {
      case .ran: return nil
      case .partly(let names): reason = "没有数据可核对的：" + names.joined(separator: "、")
      case .notRun(let obstacle): reason = obstacle.message
      }
    }
  }

  package let badge: Badge
  package let findings: [FindingLine]
  /// What is said where nothing was found.
  package let passed: String?
  package let unchecked: [Unchecked]
  package let hasUnchecked: Bool
  package let uncheckedCount: String

  package init(_ checked: CheckedReport, in report: AnnualReport) {
    func count(_ severity: Severity) -> Int { checked.findings.count { $0.severity == severity } }
    badge = .findings(errors: count(.error), warnings: count(.warning), notices: count(.notice))
    findings = FindingLine.lines(checked.findings, in: report)
    unchecked = checked.runs.compactMap(Unchecked.init)
    hasUnchecked = !unchecked.isEmpty
    uncheckedCount = String(unchecked.count)
    passed =
      !findings.isEmpty
      ? nil
      : unchecked.isEmpty
        ? "\(checked.runs.count)项核对全部通过：表内合计、勾稽关系、正文数字与表格数字、与上一年度的衔接均一致。"
        : "能够核对的\(checked.runs.count { $0.outcome.hasRun })项没有发现问题。"
  }
}

extension CheckRun.Outcome {
  fileprivate var hasRun: Bool {
    switch self {
    case .ran, .partly: true
    case .notRun: false
    }
  }
}
