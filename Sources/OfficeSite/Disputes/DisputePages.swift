import PageKit
import Chronicle
import AnnualReport
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The register of reconsiderations and lawsuits: the list, one of them, and those behind a cell of table four.
enum DisputePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .disputes, { try await list($0) }), (.get, .officeDispute(.key), { try await show($0) }),
    (.get, .tableDisputes(body: .key, year: .key), { try await cell($0) }),
  ]

  /// The list (see office/disputes).
  struct ListPage: Sendable {
    struct Tab: Sendable {
      let name: String
      let url: String
      let current: Bool
    }

    let title: String
    let lead: String
    var tabs: [Tab] = []
    let hasDisputes: Bool
    let disputes: [DisputeRow]
    let empty: String
  }

  private enum Shown: String, CaseIterable {
    case all, awaiting, pending

    var label: String {
      switch self {
      case .all: "全部"
      case .awaiting: "待答复"
      case .pending: "尚未审结"
      }
    }
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let shown = visit.query("tab").flatMap(Shown.init) ?? .all
    let lines = try await visit.desk.disputes(
      isPending: shown == .pending ? true : nil, awaitsReply: shown == .awaiting ? true : nil, for: visit.person)
    var page = ListPage(
      title: "复议诉讼", lead: "收到行政复议、行政诉讼材料后，在所涉申请的页面登记。待答复的排在最前。",
      hasDisputes: !lines.isEmpty, disputes: lines.map { DisputeRow($0, today: visit.today) },
      empty: shown == .all ? "还没有登记行政复议、行政诉讼案件。" : "没有\(shown.label)的行政复议、行政诉讼案件。")
    page.tabs = Shown.allCases.map {
      .init(
        name: $0.label, url: Route.disputes.with(["tab": $0 == .all ? nil : $0.rawValue]), current: $0 == shown)
    }
    return try await visit.show(.disputes, title: page.title, page)
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let view = try await visit.desk.viewDispute(try visit.id("dispute"), for: visit.person)
    let page = DisputePage(
      view.line, entries: view.entries, names: view.names, mayManage: view.mayManage, today: visit.today)
    return try await visit.show(
      .dispute, title: page.title, crumbs: [Crumb("复议诉讼", .disputes), Crumb(page.number)], frame: view.frame, page)
  }

  private static func cell(_ visit: Visit) async throws -> Response {
    let (body, year) = (try visit.id("body"), try TablePages.year(visit))
    let table = try await visit.desk.disputeTable(of: body, year: year, for: visit.person)
    guard let route = visit.query("route").flatMap(DisputePath.init),
      let outcome = visit.query("outcome").flatMap(DisputeOutcome.init)
    else { throw DeskRefusal.notFound }
    let lines = try await visit.desk.disputes(
      behind: TableFourCell(year: year, route: route, outcome: outcome), body: body, for: visit.person)
    let page = ListPage(
      title: "\(year)年 \(route.label) \(outcome.label)", lead: "\(table.body.facts.name)　\(lines.count)件",
      hasDisputes: !lines.isEmpty, disputes: lines.map { DisputeRow($0, today: visit.today) }, empty: "数字为0，没有对应的记录。")
    let back = Route.officeTable(body: .id(body), year: .value(String(year)))
    return try await visit.show(
      .disputes, title: page.title, crumbs: [Crumb("\(year)年统计表", back), Crumb(page.title)], page)
  }
}
