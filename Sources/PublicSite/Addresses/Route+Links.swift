import Hummingbird
import PageKit

extension Crumb {
  /// A step that leads to a page of the public site.
  init(_ name: String, _ route: Route) { self.init(name, url: route.path) }
}

extension Redirect {
  /// To a page of the public site, with GET.
  static func to(_ route: Route) -> Response { to(route.path) }
}
