import PageKit
import Civil
import Chronicle
import Statute
import Desk
import Hummingbird
import Ledger
import WebSupport

/// Search by words.
struct SearchRoute {
  let core: PortalCore

  private static let size = 10
  /// What a person could ever look through.
  private static let most = 200

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.search.path)) { request, context in
      try await core.page(request, context, asked: ["q", "page"]) { request in
        let words = String((request.uri.queryParameters.get("q") ?? "").trimmed.prefix(100))
        let found =
          words.isEmpty
          ? [] : try await core.desk.searchReports(words, limit: Self.most)
        let last = (max(found.count, 1) - 1) / Self.size + 1
        let page = min(max(1, request.uri.queryParameters.get("page").flatMap { Int($0) } ?? 1), last)
        let model = SearchPage(words, found: found, page: page, size: Self.size, most: Self.most)
        return PublicPage(
          .search, title: words.isEmpty ? "搜索" : "搜索：\(words)", crumbs: [Crumb("搜索")], content: model)
      }
    }
  }
}

struct SearchPage {
  struct Piece {
    let text: String
    let hit: Bool
  }

  struct Hit {
    let title: [Piece]
    let excerpt: [Piece]
    let url: String
    let kind: String
    let body: String
    let date: String
    let isoDate: String
  }

  let query: String
  let total: String
  let hasQuery: Bool
  let hasResults: Bool
  let results: [Hit]
  let pages: Pager?

  init(_ words: String, found: [(hit: SearchHit, summary: ReportSummary)], page: Int, size: Int, most: Int) {
    query = words
    hasQuery = !words.isEmpty
    hasResults = !found.isEmpty
    total = found.count < most ? "找到 \(found.count) 条" : "找到的很多，列出最接近的 \(most) 条"
    results = found.dropFirst((page - 1) * size).prefix(size).map { hit, summary in
      let day = OfficeClock.day(of: summary.storedAt)
      return Hit(
        title: Self.pieces(hit.title) + [Piece(text: "年政府信息公开工作年度报告", hit: false)], excerpt: Self.pieces(hit.excerpt),
        url: Route.report(.id(summary.id)).path, kind: "年报", body: summary.key.agency, date: day.chinese,
        isoDate: day.description)
    }
    pages = Pager(count: found.count, page: page, size: size, unit: "条") { number in
      Route.search.with(["q": words, "page": number == 1 ? nil : String(number)])
    }
  }

  private static func pieces(_ pieces: [SearchHit.Piece]) -> [Piece] {
    pieces.map { Piece(text: $0.text, hit: $0.isMatch) }
  }
}
