/// A count below zero.
struct NegativeCells: ReportCheck {
  let rule = "cells.negative"
  let title = "负数"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表"
  let explanation = Explanation(
    english: "No cell counts below zero; 本年增/减 of the 2019 form is the one that may.",
    chinese: "除旧格式“本年增/减”外，各单元格不应为负数。")

  func findings(in report: AnnualReport) -> [Finding] {
    var findings: [Finding] = []
    for cell in report.cells {
      if case .change = cell { continue }
      let amount = cell == .fees ? report.activeDisclosure.feesTenThousandYuan.map { $0.unscaled < 0 } : nil
      guard amount ?? report[cell].map({ $0 < 0 }) ?? false else { continue }
      findings.append(finding(at: cell.path, actual: report.text(of: cell), "\(cell.label)为负数"))
    }
    return findings
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    report.cells.contains { report.text(of: $0) != nil || report.raw[$0.path] != nil } ? .ran : .notRun(.noTable)
  }
}
