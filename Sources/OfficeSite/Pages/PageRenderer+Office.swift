import WebSupport
import Hummingbird
import PageKit

extension PageRenderer {
  /// A page of the office.
  func render(_ page: OfficePage, _ request: Request, _ context: PortalContext) throws -> Response {
    var model = frame(title: page.title, crumbs: page.crumbs, flash: page.flash, request)
    model["csrf"] = context.csrfToken
    model["office"] = ["body": page.body]
    model["user"] = ["name": page.userName, "role": page.userRole]
    model["menus"] = page.menus
    return Self.response(try html(page.template, page.content, within: model), status: page.status, caching: .never)
  }
}
