/// What both layouts say around a page.
package struct PageFrame: Sendable {
  /// The page's title, without the site's name.
  package let title: String
  /// `standard` or `elder`.
  package let mode: String
  package let elder: Bool
  /// The address that switches the mode and comes back here.
  package let modeURL: String
  /// Whether the banner of the demonstration is shown.
  package let demonstration: Bool
  package let hasCrumbs: Bool
  /// From the home page to this one, which has no address; empty on the home page.
  package let crumbs: [Crumb]
  package let flash: Flash?
}

/// What the layout of the public side says around a page (see layout-public).
package struct PublicPageFrame: Sendable {
  package let page: PageFrame
  package let assets: PageAssets
  package let site: Site
  /// The column the page belongs to, for the site's meta labels.
  package let columnName: String
  package let nav: [NavigationItem]
  /// nil on a page without a form.
  package let csrf: String?
}

/// What the layout of the office says around a page (see layout-office).
package struct OfficePageFrame: Sendable {
  package struct Workplace: Sendable {
    package let body: String
  }

  package struct User: Sendable {
    package let name: String
    package let role: String
  }

  package let page: PageFrame
  package let assets: PageAssets
  package let csrf: String
  package let office: Workplace
  package let user: User
  package let menus: [OfficeMenu]
}
