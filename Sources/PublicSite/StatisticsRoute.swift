import PageKit
import Chronicle
import Civil
import AnnualReport
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// A year's applications, live from the register.
struct StatisticsRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.statistics.path)) { request, context in
      try await core.page(request, context, asked: ["year"]) { request in
        let view = try await core.desk.statistics(
          of: core.settings.body, year: request.uri.queryParameters.get("year").flatMap { Int($0) })
        let model = StatisticsPage(
          view.statistics, before: view.before, years: view.years.sorted(by: >), today: core.desk.clock.today)
        return PublicPage(.statistics, title: model.title, crumbs: [Crumb("申请统计")], content: model)
      }
    }
  }
}

struct StatisticsPage {
  struct Year {
    let text: String
    let url: String
    let current: Bool
  }

  struct Line {
    let label: String
    let value: String
    let share: String
    let zero: Bool
  }

  let title: String
  let asOf: String
  let hasYears: Bool
  let years: [Year]
  let figures: [Figure]
  let chart: StackChart
  let hasRows: Bool
  let rows: [Line]
  let total: String
  let kinds: [Line]

  init(_ statistics: SiteStatistics, before: SiteStatistics, years: [Int], today: Day) {
    let table = statistics.table
    let isCurrent = statistics.year == today.year
    title = "\(statistics.year)年申请统计"
    asOf = isCurrent ? "截至\(today.chinese)，随办理情况实时变化。" : "全年数字。"
    hasYears = years.count > 1
    self.years = years.map {
      Year(text: "\($0)年", url: Route.statistics.with(["year": String($0)]), current: $0 == statistics.year)
    }
    let last = before.received > 0 ? "上年全年 \(before.received) 件" : nil
    figures = [
      Figure("收到", String(statistics.received), "件", before: last),
      Figure("上年结转", String(table[.carriedIn, .total] ?? 0), "件"),
      Figure("办结", String(statistics.concluded), "件"),
      Figure(isCurrent ? "正在办理" : "结转下年", String(table[.carriedOver, .total] ?? 0), "件"),
      Figure("按期", statistics.onTimeShare, statistics.punctuality.concluded > 0 ? "%" : ""),
    ]
    var chart = ReportFigures.chart(table)
    chart.empty = "这一年还没有办结的申请。"
    self.chart = chart
    let concluded = statistics.concluded
    rows = table.outcomeRows.compactMap { row in
      guard let count = table[row, .total], count > 0 else { return nil }
      let group = row.group.map { $0.label == row.title ? "" : "\($0.label)：" } ?? ""
      let label = row == .outcome(.miscellaneous) ? row.title : group + row.title
      return Line(label: label, value: String(count), share: Share.text(count, of: concluded), zero: false)
    }
    hasRows = !rows.isEmpty
    total = String(concluded)
    kinds = RequestColumn.applicants.map { column in
      let count = table[.newlyReceived, column] ?? 0
      return Line(
        label: column.label, value: String(count), share: Share.text(count, of: statistics.received), zero: count == 0)
    }
  }
}
