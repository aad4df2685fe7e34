import Hummingbird
import PageKit
import WebSupport

extension PageRenderer {
  /// A page of the office.
  func render(_ page: OfficePage, _ request: Request, _ context: PortalContext) -> Response {
    let frame = OfficePageFrame(
      page: frame(title: page.title, crumbs: page.crumbs, flash: page.flash, request), assets: assets,
      csrf: context.csrfToken, office: .init(body: page.body), user: .init(name: page.userName, role: page.userRole),
      menus: page.menus)
    var out = HTMLWriter()
    page.write(&out, frame)
    return Self.response(out, status: page.status, caching: .never)
  }
}
