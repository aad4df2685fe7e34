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
