import PageKit
import AnnualReport
import Statute

/// The figures and the chart of a report.
enum ReportFigures {
  static func figures(_ report: AnnualReport, previous: AnnualReport?) -> [Figure] {
    func count(_ label: String, _ value: (AnnualReport) -> Int?) -> Figure {
      Figure(
        label, value(report).map(String.init) ?? "—", "件",
        before: previous.flatMap(value).map { "上年 \($0) 件" })
    }
    return [
      count("新收申请") { $0.requests[.newlyReceived, .total] },
      count("办结") { $0.requests[.total, .total] },
      Figure("予以公开和部分公开", share(report) ?? "—", "%", before: previous.flatMap(share).map { "上年 \($0)%" }),
      count("行政复议和诉讼") { disputes($0) },
    ]
  }

  static func chart(_ table: RequestTable, url: ((DispositionGroup) -> String)? = nil) -> StackChart {
    StackChart(
      title: "办理结果", empty: "没有办理结果的数字。",
      parts: DispositionGroup.allCases.map { group in
        (group.label, sum(table.rows.filter { $0.group == group }.map { table[$0, .total] ?? 0 }), url?(group))
      })
  }

  private static func share(_ report: AnnualReport) -> String? {
    let table = report.requests
    guard let total = table[.total, .total], total > 0, let granted = table[.outcome(.granted), .total],
      let partly = table[.outcome(.partiallyGranted), .total]
    else { return nil }
    return String(Share.text(sum([granted, partly]), of: total).dropLast())
  }

  private static func disputes(_ report: AnnualReport) -> Int? {
    let totals = DisputePath.allCases.map { report.disputes[$0, .total] }
    return totals.contains(nil) ? nil : sum(totals.compactMap(\.self))
  }

  private static func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { sum, next in
      let (total, overflow) = sum.addingReportingOverflow(next)
      return overflow ? Int.max : total
    }
  }
}
