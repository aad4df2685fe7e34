package import HTTPTypes
package import Hummingbird
package import WebSupport

/// Turns a page into an answer, with what the layouts need around it.
package struct PageRenderer: Sendable {
  package let assets: PageAssets
  private let isDemonstration: Bool
  /// The facts that the layout of the public side shows.
  package let cache: SiteCache

  init(assets: PageAssets, isDemonstration: Bool, cache: SiteCache) {
    self.assets = assets
    self.isDemonstration = isDemonstration
    self.cache = cache
  }

  /// How large the pages of a request are set: `standard` or `elder`.
  package static func mode(of request: Request) -> String { Mode(request).rawValue }

  /// The site's facts.
  package func site() async throws -> Site { try await cache.site() }

  /// What every layout says around a page.
  package func frame(title: String, crumbs: [Crumb], flash: Flash?, _ request: Request) -> PageFrame {
    let mode = Mode(request)
    return PageFrame(
      title: title, mode: mode == .elder ? "elder" : "standard", elder: mode == .elder,
      modeURL: Mode.switchURL(to: mode == .elder ? .standard : .elder, from: request), demonstration: isDemonstration,
      hasCrumbs: !crumbs.isEmpty, crumbs: crumbs, flash: flash)
  }

  /// A page as an answer.
  package static func response(_ page: HTMLWriter, status: HTTPResponse.Status, caching: PageCaching) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.cacheControl] = caching == .revalidated ? "no-cache" : "no-store"
    headers[.vary] = "Cookie"
    return Response(status: status, headers: headers, body: .init(byteBuffer: page.buffer))
  }
}
