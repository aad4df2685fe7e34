import PageKit
import Chronicle
import AnnualReport
import Desk
import Hummingbird
import Ledger
import WebSupport

/// The reports library: all current reports, by year and by agency.
struct ReportLibraryRoute {
  let core: PortalCore

  private static let size = 20

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.reports.path)) { request, context in
      try await core.page(request, context, asked: ["year", "agency", "page"]) { request in
        let query = request.uri.queryParameters
        let year = query.get("year").flatMap { Int($0) }
        let agency = query.get("agency").flatMap(\.nonEmpty)
        let number = max(1, min(query.get("page").flatMap { Int($0) } ?? 1, 100_000))
        let filter = ReportFilter(
          year: year, agency: agency, limit: Self.size, offset: (number - 1) * Self.size)
        let model = ReportLibraryPage(try await core.desk.reportLibrary(filter), filter: filter, page: number)
        return PublicPage(
          .reports, title: "政府信息公开年报", column: .reports, crumbs: [Crumb("公开年报")], content: model)
      }
    }
  }
}

struct ReportLibraryPage {
  struct Filters {
    let year: Field
    let agency: Field
  }

  struct Line {
    let year: String
    let title: String
    let url: String
    let body: String
    let received: String
    let answered: String
    let findings: Badge
    let source: String
    let spark: Spark?

    init(_ entry: ReportLibrary.Entry) {
      let (summary, history) = (entry.summary, entry.history)
      let table = history.first { $0.summary.id == summary.id }?.content.report.requests
      func number(_ row: RequestRow) -> String { table?[row, .total].map(String.init) ?? "—" }
      year = String(summary.key.year)
      title = ReportTitle.text(summary.key)
      url = Route.report(.id(summary.id)).path
      body = summary.key.agency
      received = number(.newlyReceived)
      answered = number(.total)
      findings = .findings(
        errors: entry.count(.error), warnings: entry.count(.warning), notices: entry.count(.notice))
      source = SourceFormatLabel.text(summary.sourceFormat)
      spark = Spark(history.compactMap { $0.content.report.requests[.newlyReceived, .total] })
    }
  }

  let filters: Filters
  let hasReports: Bool
  let filtered: Bool
  let reports: [Line]
  let compareURL: String?
  let pages: Pager?

  init(_ library: ReportLibrary, filter: ReportFilter, page: Int) {
    filters = Filters(
      year: .select(
        "year", "年度", options: [("", "全部年度")] + library.years.map { (String($0), "\($0)年") },
        chosen: filter.year.map(String.init) ?? "", width: "short"),
      agency: .select(
        "agency", "机构", options: [("", "全部机构")] + library.agencies.map { ($0, $0) }, chosen: filter.agency ?? ""))
    reports = library.entries.map(Line.init)
    hasReports = !reports.isEmpty
    filtered = filter.year != nil || filter.agency != nil
    compareURL = filter.agency.map { Route.reportsCompare.with(["agency": $0]) }
    pages = Pager(count: library.count, page: page, size: filter.limit, unit: "份") { number in
      Route.reports.with([
        "year": filter.year.map(String.init), "agency": filter.agency, "page": number == 1 ? nil : String(number),
      ])
    }
  }
}
