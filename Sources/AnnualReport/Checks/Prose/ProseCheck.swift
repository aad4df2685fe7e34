/// Section one as the checks of prose need it, made once for all of them.
struct ReportProse {
  /// The sentences; `nil` when there is no section one.
  let text: ProseText?
  let claims: [ProseClaim]

  init(_ report: AnnualReport) {
    text = report.section(1).map(ProseText.init)
    claims = text.map { ProseClaim.all(in: $0, year: report.year, agency: report.agency) } ?? []
  }
}

/// A check that compares the prose with the tables.
protocol ProseCheck: ReportCheck {
  func findings(in report: AnnualReport, prose: ReportProse) -> [Finding]
}

extension ProseCheck {
  /// What the check finds, with the prose read for it alone.
  func findings(in report: AnnualReport) -> [Finding] { findings(in: report, prose: ReportProse(report)) }

  /// Whether there is a section one.
  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    report.section(1).map { !$0.text.isEmpty } ?? false ? .ran : .notRun(.noProse)
  }

  /// The findings about all claims on the subjects that a check is for.
  func compare(
    _ report: AnnualReport, _ prose: ReportProse, where concerns: (ProseClaim.Subject) -> Bool
  ) -> [Finding] {
    prose.claims.compactMap { claim in
      guard concerns(claim.subject) else { return nil }
      let answer = report.answer(to: claim.subject)
      guard let table = answer.table, table != claim.value, !answer.alsoAllowed.contains(claim.value) else {
        return nil
      }
      return finding(
        at: answer.cell.path, expected: String(table), actual: String(claim.value),
        "第一部分所述\(answer.name)为\(claim.value)件，表中为\(table)件", prose: claim.prose)
    }
  }
}
