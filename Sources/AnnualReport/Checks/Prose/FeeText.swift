import Statute

/// Applications that lapsed over an unpaid fee, and what the report says about the fee.
struct FeeText: ReportCheck {
  let rule = "prose.fee"
  let title = "信息处理费说明"
  let severity = Severity.warning
  let citation: String? = "国办函〔2020〕109号；国办公开办函〔2021〕30号"
  let explanation = Explanation(
    english:
      "When applications lapsed because a fee was not paid, section six speaks of the fee and does not say that none "
      + "was charged. Nothing is said when the row is 0 or unknown.",
    chinese: "有申请因逾期未缴纳费用不再处理的，第六部分应当说明信息处理费情况，且不应称未收取。")

  func findings(in report: AnnualReport) -> [Finding] {
    guard let lapsed = report.requests[.outcome(.feeLapsed), .total], lapsed > 0 else { return [] }
    let path = CellAddress.requests(.outcome(.feeLapsed), .total).path
    var findings: [Finding] = []
    if let last = report.section(6), !last.text.contains("费") {
      findings.append(
        finding(at: path, actual: String(lapsed), "逾期未缴费不再处理的申请有\(lapsed)件，第六部分没有信息处理费的说明"))
    }
    for section in [1, 6].compactMap(report.section) {
      let text = ProseText(section)
      for sentence in text.sentences {
        guard sentence.contains(["处理费", "费用"]),
          sentence.contains(["未收取", "没有收取", "未产生", "没有产生", "未发生", "无收费", "未收费", "不收取"])
        else { continue }
        findings.append(
          finding(
            at: path, expected: "0", actual: String(lapsed), "正文称未收取信息处理费，表中逾期未缴费不再处理的申请为\(lapsed)件，请核实",
            prose: text.range(sentence, 0..<sentence.letters.count)))
      }
    }
    return findings
  }

  func outcome(on report: AnnualReport) -> CheckRun.Outcome {
    report.requests[.outcome(.feeLapsed), .total] == nil
      ? .notRun(.noTable) : report.section(6) == nil ? .notRun(.noProse) : .ran
  }
}
