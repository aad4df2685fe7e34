package import Hummingbird
package import WebSupport

/// The context of every request of the portal.
package struct PortalContext: WebContext {
  package var coreContext: CoreRequestContextStorage
  package var web: WebState

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    web = WebState(source: source)
  }

  /// The person whose session it is; nil for a visitor, also for one whose session only keeps a followed application.
  package var personID: Int64? { session.flatMap { Int64($0.account) } }
}
