/// A count with decimals.
struct FractionalCells: ReportCheck {
  let rule = "cells.integer"
  let title = "非整数"
  let severity = Severity.error
  let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表"
  let explanation = Explanation(
    english: "Every cell but the amounts of money is a whole number; the text of a cell with decimals is kept in raw.",
    chinese: "除金额外，各单元格应为整数。")

  func findings(in report: AnnualReport) -> [Finding] {
    report.cells.compactMap { cell in
      guard cell != .fees, cell != .procurementAmount, let text = report.raw[cell.path],
        case .decimal = NumberText(text)
      else { return nil }
      return finding(at: cell.path, actual: text, "\(cell.label)不是整数：\(text)")
    }
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    report.cells.contains { report.text(of: $0) != nil || report.raw[$0.path] != nil } ? .ran : .notRun(.noTable)
  }
}
