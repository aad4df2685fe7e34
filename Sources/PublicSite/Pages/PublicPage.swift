import HTTPTypes
import PageKit
import WebSupport

/// A page of the public side: its template, its model and what the layout says around it.
struct PublicPage {
  var title: String
  var column: Column?
  var crumbs: [Crumb]
  var flash: Flash?
  var status = HTTPResponse.Status.ok
  var caching = PageCaching.revalidated
  /// A page with a form for sending carries a token, and with it a cookie.
  var hasForm = false
  /// Writes the template with the content.
  let write: (inout HTMLWriter, PublicPageFrame) -> Void

  init<Content>(
    _ template: PageTemplate<PublicPageFrame, Content>, title: String, column: Column? = nil, crumbs: [Crumb] = [],
    content: Content, caching: PageCaching = .revalidated, hasForm: Bool = false
  ) {
    write = { template.write(&$0, $1, content) }
    self.title = title
    self.column = column
    self.crumbs = crumbs.isEmpty ? [] : [Crumb("首页", .home)] + crumbs
    self.caching = caching
    self.hasForm = hasForm
  }
}

/// The five statutory columns (法定栏目).
enum Column: String, CaseIterable, Sendable {
  case guide, rules, disclosed, reports, apply

  var name: String {
    switch self {
    case .guide: "公开指南"
    case .rules: "公开制度"
    case .disclosed: "法定主动公开内容"
    case .reports: "公开年报"
    case .apply: "依申请公开"
    }
  }

  var route: Route {
    switch self {
    case .guide: .guide
    case .rules: .rules
    case .disclosed: .disclosed
    case .reports: .reports
    case .apply: .apply
    }
  }
}

/// One of the columns in the navigation.
struct NavigationItem: Sendable {
  let name: String
  let url: String
  let current: Bool
  /// Whether it leads to an act rather than to reading.
  let act: Bool
}
