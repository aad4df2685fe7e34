import Foundation
import HTTPTypes
package import Hummingbird
import Ledger
import NIOCore
import WebSupport

/// Turns a page's model and its template into an answer, with what the layouts need around it.
package struct PageRenderer: Sendable {
  private let templates: Templates
  private let assets: [String: String]
  private let isDemonstration: Bool
  let cache: SiteCache

  init(templates: Templates, assets: AssetCatalogue, isDemonstration: Bool, cache: SiteCache) {
    self.templates = templates
    self.assets = assets.templateModel
    self.isDemonstration = isDemonstration
    self.cache = cache
  }

  /// The site's facts.
  package func site() async throws -> Site { try await cache.site() }

  /// A page of the public side.
  package func render(_ page: PublicPage, _ request: Request, _ context: PortalContext) async throws -> Response {
    let site = try await cache.site()
    return Self.response(
      try html(page, site: site, request, context), status: page.status, caching: page.hasForm ? .never : page.caching)
  }

  /// A page of the office.
  package func render(_ page: OfficePage, _ request: Request, _ context: PortalContext) throws -> Response {
    var frame = common(title: page.title, crumbs: page.crumbs, flash: page.flash, request)
    frame["csrf"] = context.csrfToken
    frame["office"] = ["body": page.body]
    frame["user"] = ["name": page.userName, "role": page.userRole]
    frame["menus"] = page.menus
    let model = Self.framed(Self.children(of: page.content), by: frame)
    return Self.response(try templates.render(page.template, model), status: page.status, caching: .never)
  }

  /// A page without a layout's needs met from the database, as an error page must be.
  func html(_ page: PublicPage, site: Site, _ request: Request, _ context: PortalContext) throws -> String {
    var model = common(title: page.title, crumbs: page.crumbs, flash: page.flash, request)
    model["columnName"] = page.column?.name ?? "首页"
    model["site"] = site
    model["nav"] = Column.allCases.map { column in
      NavigationItem(
        name: column.name, url: column.route.path, current: column == page.column, act: column == .apply)
    }
    if page.hasForm { model["csrf"] = context.csrfToken }
    return try templates.render(page.template, Self.framed(Self.children(of: page.content), by: model))
  }

  /// A page's model within its layout's. The layout's names win; a page must not use them for something of its own.
  private static func framed(_ content: [String: Any], by frame: [String: Any]) -> [String: Any] {
    let shared = Set(content.keys).intersection(frame.keys)
    assert(shared.isEmpty, "a page and its layout share the names \(shared.sorted())")
    return content.merging(frame) { $1 }
  }

  private func common(title: String, crumbs: [Crumb], flash: Flash?, _ request: Request) -> [String: Any] {
    let elder = Mode(request) == .elder
    var model: [String: Any] = [
      "pageTitle": title, "mode": elder ? "elder" : "standard", "elder": elder,
      "modeURL": Mode.switchURL(to: elder ? .standard : .elder, from: request), "demonstration": isDemonstration,
      "assets": assets, "hasCrumbs": !crumbs.isEmpty, "crumbs": crumbs,
    ]
    if let flash { model["flash"] = flash }
    return model
  }

  private static func response(_ html: String, status: HTTPResponse.Status, caching: PublicPage.Caching) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.cacheControl] = caching == .briefly ? "public, max-age=60" : "no-store"
    headers[.vary] = "Cookie"
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// The stored properties of a model by name; those that are nil are left out.
  private static func children(of model: Any) -> [String: Any] {
    if let dictionary = model as? [String: Any] { return dictionary }
    var result: [String: Any] = [:]
    for (label, value) in Mirror(reflecting: model).children {
      let mirror = Mirror(reflecting: value)
      let present: Any? = mirror.displayStyle == .optional ? mirror.children.first?.value : value
      if let label, let present { result[label] = present }
    }
    return result
  }
}
