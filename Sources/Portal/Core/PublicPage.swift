package import HTTPTypes
package import WebSupport

/// A page of the public side: its template, its model and what the layout says around it.
package struct PublicPage {
  /// Whether the answer may be kept by caches: never what stands behind a code, or has a form.
  package enum Caching: Sendable {
    case briefly, never
  }

  package var title: String
  package var column: Column?
  package var crumbs: [Crumb]
  package var flash: Flash?
  package var status = HTTPResponse.Status.ok
  package var caching = Caching.briefly
  /// A page with a form for sending carries a token, and with it a cookie.
  package var hasForm = false
  /// Writes the template with the content.
  let write: (inout HTMLWriter, PublicPageFrame) -> Void

  package init<Content>(
    _ template: PageTemplate<PublicPageFrame, Content>, title: String, column: Column? = nil, crumbs: [Crumb] = [],
    content: Content, caching: Caching = .briefly, hasForm: Bool = false
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
package enum Column: String, CaseIterable, Sendable {
  case guide, rules, disclosed, reports, apply

  package var name: String {
    switch self {
    case .guide: "公开指南"
    case .rules: "公开制度"
    case .disclosed: "法定主动公开内容"
    case .reports: "公开年报"
    case .apply: "依申请公开"
    }
  }

  package var route: Route {
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
package struct NavigationItem: Sendable {
  package let name: String
  package let url: String
  package let current: Bool
  /// Whether it leads to an act rather than to reading.
  package let act: Bool
}
