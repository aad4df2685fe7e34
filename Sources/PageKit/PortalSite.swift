package import Hummingbird
package import WebSupport

/// One of the sites in front of the desk: its pages, and what its forms may hold.
package protocol PortalSite: Sendable {
  /// Adds every page.
  func add(to router: Router<PortalContext>)

  /// The limits for reading the form of a route of the site; nil for a form that takes no files, and for other routes.
  func formLimits(of route: String) -> FormLimits?
}

/// The site whose look the pages have that belong to none: errors and refusals.
package protocol FrontSite: PortalSite {
  /// The page for an error that a middleware or the framework raised.
  ///
  /// - Parameter policy: what the form that was sent takes, so that a file that is too large is told its limit.
  func errorPage(
    _ error: ErrorPage, policy: UploadPolicy?, _ request: Request, _ context: PortalContext
  ) -> String

  /// Adds what answers with a page where the desk refuses and no page dealt with it itself.
  func addMiddleware(to router: Router<PortalContext>)
}
