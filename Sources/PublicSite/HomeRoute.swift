import PageKit
import Chronicle
import Civil
import Statute
import AnnualReport
import Desk
import Hummingbird
import Ledger

/// The home page: one search box, the five statutory columns, what is new, and this year's applications.
struct HomeRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.home.path)) { request, context in
      try await core.page(request, context) { _ in
        let view = try await core.desk.home(of: core.settings.body)
        return PublicPage(.home, title: "首页", content: HomePage(view.statistics, latest: view.latest))
      }
    }
  }
}

struct HomePage {
  struct Entry {
    let name: String
    let say: String
    let url: String
    let act: Bool
  }

  struct Item {
    let date: String
    let isoDate: String
    let title: String
    let url: String
    let body: String
    let validity: Badge?
  }

  struct Count {
    let label: String
    let value: String
    let unit: String
  }

  struct Word {
    let text: String
    let url: String
  }

  let hotWords: [Word]
  let entries: [Entry]
  let hasLatest: Bool
  let latest: [Item]
  let year: String
  let counts: [Count]
  let chart: StackChart

  init(_ statistics: SiteStatistics, latest reports: [ReportSummary]) {
    hotWords = ["依申请公开", "规范性文件", "行政许可", "征地补偿"].map {
      Word(text: $0, url: Route.search.with(["q": $0]))
    }
    entries = Column.allCases.map { column in
      Entry(name: column.name, say: Self.say(column), url: column.route.path, act: column == .apply)
    }
    latest = reports.map { report in
      let day = OfficeClock.day(of: report.storedAt)
      return Item(
        date: day.chinese, isoDate: day.description, title: ReportTitle.text(report.key),
        url: Route.report(.id(report.id)).path, body: report.key.agency, validity: nil)
    }
    hasLatest = !latest.isEmpty
    year = String(statistics.year)
    counts = [
      Count(label: "收到", value: String(statistics.received), unit: "件"),
      Count(label: "答复", value: String(statistics.concluded), unit: "件"),
      Count(label: "按期", value: statistics.onTimeShare, unit: statistics.punctuality.concluded > 0 ? "%" : ""),
    ]
    var chart = ReportFigures.chart(statistics.table)
    chart.empty = "今年还没有办结的申请。"
    self.chart = chart
  }

  private static func say(_ column: Column) -> String {
    switch column {
    case .guide: "怎样查找、怎样申请、找谁"
    case .rules: "法规和工作制度"
    case .disclosed: "按条例逐项列出"
    case .reports: "历年年报、数据和核对"
    case .apply: "申请没有公开的信息"
    }
  }
}
