import Hummingbird
import PageKit
import WebSupport

extension PageRenderer {
  /// A page of the public side.
  func render(_ page: PublicPage, _ request: Request, _ context: PortalContext) async throws -> Response {
    let site = try await site()
    return Self.response(
      written(page, site: site, request, context), status: page.status, caching: page.hasForm ? .never : page.caching)
  }

  /// A page of the public side, to be given to everybody who asks for it.
  func kept(_ page: PublicPage, _ request: Request, _ context: PortalContext) async throws -> KeptAnswer {
    let site = try await site()
    return KeptAnswer(
      written(page, site: site, request, context).bytes, headers: [.contentType: "text/html; charset=utf-8"])
  }

  /// A page without a layout's needs met from the database, as an error page must be.
  func html(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) -> String {
    written(page, site: site, request, context).text
  }

  private func written(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) -> HTMLWriter {
    let frame = PublicPageFrame(
      page: frame(title: page.title, crumbs: page.crumbs, flash: page.flash, request), assets: assets, site: site,
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
}
