/// A report has six sections.
struct MissingSections: ReportCheck {
  let rule = "sections.missing"
  let title = "缺少章节"
  let severity = Severity.warning
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）；条例第五十条"
  let explanation = Explanation(
    english:
      "All six sections are there, recognised by their headings. Nothing is said of a report that has no prose at all.",
    chinese: "报告应当包括六个部分，按标题识别。")

  func findings(in report: AnnualReport) -> [Finding] {
    guard !report.sections.isEmpty else { return [] }
    return ReportSection.titles.sorted { $0.key < $1.key }.compactMap { ordinal, title in
      guard report.section(ordinal) == nil else { return nil }
      return finding(at: "sections.\(ordinal)", expected: title, "未找到第\(ordinal)部分“\(title)”")
    }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome { report.sections.isEmpty ? .notRun(.noProse) : .ran }
}
