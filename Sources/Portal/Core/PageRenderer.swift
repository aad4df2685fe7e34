import HTTPTypes
package import Hummingbird
import WebSupport

/// Turns a page into an answer, with what the layouts need around it.
package struct PageRenderer: Sendable {
  private let assets: PageAssets
  private let isDemonstration: Bool
  let cache: SiteCache

  init(assets: PageAssets, isDemonstration: Bool, cache: SiteCache) {
    self.assets = assets
    self.isDemonstration = isDemonstration
    self.cache = cache
  }

  /// The site's facts.
  package func site() async throws -> Site { try await cache.site() }

  /// A page of the public side.
  package func render(_ page: PublicPage, _ request: Request, _ context: PortalContext) async throws -> Response {
    let site = try await cache.site()
    return Self.response(
      written(page, site: site, request, context), status: page.status, caching: page.hasForm ? .never : page.caching)
  }

  /// A page of the office.
  package func render(_ page: OfficePage, _ request: Request, _ context: PortalContext) -> Response {
    let frame = OfficePageFrame(
      page: common(title: page.title, crumbs: page.crumbs, flash: page.flash, request), assets: assets,
      csrf: context.csrfToken, office: .init(body: page.body), user: .init(name: page.userName, role: page.userRole),
      menus: page.menus)
    var out = HTMLWriter()
    page.write(&out, frame)
    return Self.response(out, status: page.status, caching: .never)
  }

  /// A page without a layout's needs met from the database, as an error page must be.
  func html(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) -> String {
    written(page, site: site, request, context).text
  }

  private func written(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) -> HTMLWriter {
    let frame = PublicPageFrame(
      page: common(title: page.title, crumbs: page.crumbs, flash: page.flash, request), assets: assets, site: site,
      columnName: page.column?.name ?? "首页",
      nav: Column.allCases.map { column in
        NavigationItem(
          name: column.name, url: column.route.path, current: column == page.column, act: column == .apply)
      },
      csrf: page.hasForm ? context.csrfToken : nil)
    var out = HTMLWriter()
    page.write(&out, frame)
    return out
  }

  private func common(title: String, crumbs: [Crumb], flash: Flash?, _ request: Request) -> PageFrame {
    let mode = Mode(request)
    return PageFrame(
      title: title, mode: mode == .elder ? "elder" : "standard", elder: mode == .elder,
      modeURL: Mode.switchURL(to: mode == .elder ? .standard : .elder, from: request), demonstration: isDemonstration,
      hasCrumbs: !crumbs.isEmpty, crumbs: crumbs, flash: flash)
  }

  private static func response(
    _ page: HTMLWriter, status: HTTPResponse.Status, caching: PublicPage.Caching
  ) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.cacheControl] = caching == .briefly ? "public, max-age=60" : "no-store"
    headers[.vary] = "Cookie"
    return Response(status: status, headers: headers, body: .init(byteBuffer: page.buffer))
  }
}
