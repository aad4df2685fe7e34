/// The year of the title is the year of the statistical period.
struct YearAgreement: ReportCheck {
  let rule = "identity.year"
  let title = "年度与统计期限"
  let severity = Severity.warning
  let citation: String? = "条例第四十九条、第五十条"
  let explanation = Explanation(
    english: "A statistical period from 1 January to 31 December that the prose names is the year of the title.",
    chinese: "正文所述统计期限（1月1日至12月31日）应与标题年度一致。")

  func findings(in report: AnnualReport) -> [Finding] {
    guard let year = report.year else { return [] }
    return report.sections.flatMap { section in
      StatisticalPeriod.ranges(in: section.text.foldedScalars).compactMap { period in
        guard let other = period.years.first(where: { $0 != year }) else { return nil }
        return finding(
          at: "year", expected: String(year), actual: String(other), "标题年度为\(year)年，正文统计期限为\(other)年",
          prose: ProseRange(section: section.ordinal, scalars: period.range))
      }
    }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    report.year == nil ? .notRun(.noYear) : report.sections.isEmpty ? .notRun(.noProse) : .ran
  }
}
