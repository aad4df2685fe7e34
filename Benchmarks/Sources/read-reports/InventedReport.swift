import AnnualReport

/// Reports of bodies that do not exist. Most close on every balance; one in ten has a wrong total.
enum InventedReport {
  static func make(_ ordinal: Int, using random: inout SeededGenerator) -> AnnualReport {
    var report = AnnualReport(
      agency: "云岭区第\(ordinal)街道办事处", year: Int.random(in: 2021...2025, using: &random), edition: .of2021)
    for kind in FileKind.allCases {
      for column in report.activeDisclosure[kind].columns {
        report.activeDisclosure[kind][column] = .random(in: 0...40, using: &random)
      }
    }
    for kind in DecisionKind.allCases { report.activeDisclosure[kind] = .random(in: 0...90_000, using: &random) }
    report.activeDisclosure.feesTenThousandYuan = DecimalAmount(
      unscaled: .random(in: 0...9_999_999, using: &random), scale: 4)
    fillRequests(of: &report, using: &random)
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.parts { report.disputes[path, outcome] = .random(in: 0...9, using: &random) }
      report.disputes[path, .total] = DisputeOutcome.parts.compactMap { report.disputes[path, $0] }.reduce(0, +)
    }
    if ordinal.isMultiple(of: 10) { report.requests[.total, .total] = 100_000 }
    report.sections = (1...6).map { section(of: report, $0) }
    return report
  }

  private static func fillRequests(of report: inout AnnualReport, using random: inout SeededGenerator) {
    for column in RequestColumn.applicants {
      var handled = 0
      for row in report.requests.outcomeRows {
        let count = Int.random(in: 0...3, using: &random) == 0 ? Int.random(in: 1...60, using: &random) : 0
        report.requests[row, column] = count
        handled += count
      }
      let carriedIn = Int.random(in: 0...min(9, handled), using: &random)
      let carriedOver = Int.random(in: 0...9, using: &random)
      report.requests[.carriedIn, column] = carriedIn
      report.requests[.carriedOver, column] = carriedOver
      report.requests[.total, column] = handled
      report.requests[.newlyReceived, column] = handled + carriedOver - carriedIn
    }
    for row in report.requests.rows {
      report.requests[row, .total] = RequestColumn.applicants.compactMap { report.requests[row, $0] }.reduce(0, +)
    }
  }

  private static func section(of report: AnnualReport, _ ordinal: Int) -> ReportSection {
    let received = report.requests[.newlyReceived, .total] ?? 0
    let text =
      ordinal == 1
      ? "（一）主动公开。本年度通过门户网站公开信息\(received * 7)条。\n（二）依申请公开。本年度新收政府信息公开申请\(received)件，均在法定期限内答复。"
      : String(repeating: "本部分说明工作的开展、存在的问题和改进的办法，内容为测量而编写。", count: 8)
    return ReportSection(ordinal: ordinal, title: ReportSection.titles[ordinal] ?? "", text: text)
  }
}
