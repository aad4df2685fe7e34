import WebSupport
import Hummingbird
import PageKit

extension PageRenderer {
  /// A page of the public side.
  func render(_ page: PublicPage, _ request: Request, _ context: PortalContext) async throws -> Response {
    let site = try await site()
    return Self.response(
      try html(page, site: site, request, context), status: page.status, caching: page.hasForm ? .never : page.caching)
  }

  /// A page without a layout's needs met from the database, as an error page must be.
  func html(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) throws -> String {
    var model = frame(title: page.title, crumbs: page.crumbs, flash: page.flash, request)
    model["columnName"] = page.column?.name ?? "首页"
    model["site"] = site
    model["nav"] = Column.allCases.map { column in
      NavigationItem(
        name: column.name, url: column.route.path, current: column == page.column, act: column == .apply)
    }
    if page.hasForm { model["csrf"] = context.csrfToken }
    return try html(page.template, page.content, within: model)
  }
}
