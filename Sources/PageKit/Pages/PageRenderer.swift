import Foundation
package import HTTPTypes
package import Hummingbird
import Ledger
import NIOCore
import WebSupport

/// Turns a page's model and its template into an answer, with what the layouts need around it.
package struct PageRenderer: Sendable {
  private let templates: Templates
  private let assets: [String: String]
  private let isDemonstration: Bool
  /// The facts that the layout of the public side shows.
  package let cache: SiteCache

  init(templates: Templates, assets: AssetCatalogue, isDemonstration: Bool, cache: SiteCache) {
    self.templates = templates
    self.assets = assets.templateModel
    self.isDemonstration = isDemonstration
    self.cache = cache
  }

  /// The site's facts.
  package func site() async throws -> Site { try await cache.site() }

  /// The page of a template, its model within what the layout says around it.
  package func html(_ template: String, _ content: Any, within frame: [String: Any]) throws -> String {
    try templates.render(template, Self.framed(Self.children(of: content), by: frame))
  }

  /// What every layout says around a page.
  package func frame(title: String, crumbs: [Crumb], flash: Flash?, _ request: Request) -> [String: Any] {
    let elder = Mode(request) == .elder
    var model: [String: Any] = [
      "pageTitle": title, "mode": elder ? "elder" : "standard", "elder": elder,
      "modeURL": Mode.switchURL(to: elder ? .standard : .elder, from: request), "demonstration": isDemonstration,
      "assets": assets, "hasCrumbs": !crumbs.isEmpty, "crumbs": crumbs,
    ]
    if let flash { model["flash"] = flash }
    return model
  }

  /// A page as an answer.
  package static func response(_ html: String, status: HTTPResponse.Status, caching: PageCaching) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.cacheControl] = caching == .briefly ? "public, max-age=60" : "no-store"
    headers[.vary] = "Cookie"
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// A page's model within its layout's. The layout's names win; a page must not use them for something of its own.
  private static func framed(_ content: [String: Any], by frame: [String: Any]) -> [String: Any] {
    let shared = Set(content.keys).intersection(frame.keys)
    assert(shared.isEmpty, "a page and its layout share the names \(shared.sorted())")
    return content.merging(frame) { $1 }
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
