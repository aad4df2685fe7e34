import PageKit

/// What the layout of the public side says around a page (see layout-public).
struct PublicPageFrame: Sendable {
  let page: PageFrame
  let assets: PageAssets
  let site: Site
  /// The column the page belongs to, for the site's meta labels.
  let columnName: String
  let nav: [NavigationItem]
  /// nil on a page without a form.
  let csrf: String?
}
