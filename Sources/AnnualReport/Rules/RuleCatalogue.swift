/// The page that lists every rule.
public enum RuleCatalogue {
  /// One rule as the page shows it.
  public struct Entry: Sendable, Hashable {
    /// The stable id.
    public var rule: String
    /// The name, in Chinese.
    public var title: String
    /// How serious a finding is.
    public var severity: Severity
    /// What the rule rests on.
    public var citation: String?
    /// What is checked.
    public var explanation: Explanation
  }

  /// Every rule: those of the reading, of one report, and of two years.
  public static var entries: [Entry] {
    ReadingRule.allCases.map {
      Entry(
        rule: $0.rawValue, title: $0.title, severity: $0.severity, citation: nil,
        explanation: Explanation(english: $0.explanation, chinese: $0.title))
    }
      + CheckRegistry.checks.map {
        Entry(rule: $0.rule, title: $0.title, severity: $0.severity, citation: $0.citation, explanation: $0.explanation)
      }
      + CheckRegistry.continuityChecks.map {
        Entry(rule: $0.rule, title: $0.title, severity: $0.severity, citation: $0.citation, explanation: $0.explanation)
      }
  }

  /// The page as Markdown (`docs/rules.md`).
  public static func markdown() -> String {
    var page = """
      # Rules

      What `gongkai report read` and `gongkai report check` can find. This page is generated from the checks themselves.
      A rule's id is stable; findings name it in `rule`.

      | Rule | 名称 | Severity |
      |---|---|---|

      """
    for entry in entries { page += "| `\(entry.rule)` | \(entry.title) | \(entry.severity.rawValue) |\n" }
    for entry in entries {
      page += "\n## `\(entry.rule)` \(entry.title)\n\n\(entry.explanation.english)\n"
      if entry.explanation.chinese != entry.title { page += "\n\(entry.explanation.chinese)\n" }
      if let citation = entry.citation { page += "\n依据：\(citation)\n" }
    }
    return page
  }
}
