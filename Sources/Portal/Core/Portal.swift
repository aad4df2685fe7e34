import Civil
import Ledger
package import Desk
package import Foundation
package import Hummingbird
package import Logging
import WebSupport

/// The web: the public side, the office and the data for programs, over one desk.
package struct Portal: Sendable {
  package let core: PortalCore

  /// - Parameter resources: the folder with `Assets`; nil for the one that was installed or built.
  package init(desk: Desk, settings: PortalSettings, resources: URL? = nil, logger: Logger) throws {
    core = try PortalCore(
      desk: desk, settings: settings, resources: try PortalResources(folder: resources), logger: logger)
  }

  /// The router with all middleware and all pages.
  package func router() throws -> Router<PortalContext> {
    let core = core
    let clock = core.desk.clock
    let stack = WebStack<PortalContext>(
      connection: ConnectionPolicy(
        trustedProxies: core.settings.trustedProxies, alwaysSecure: core.settings.alwaysSecure),
      sessions: core.sessions, sessionPolicy: core.sessionPolicy, secret: core.settings.secret, limiter: core.limiter,
      rate: core.settings.rate, formLimits: { _, context in FormSizes.limits(of: context.route) },
      errorPage: { page, request, context in
        core.pages.html(
          MessagePage.error(page, policy: FormSizes.policy(of: context.route)), site: core.pages.cache.last, request,
          context)
      })
    return stack.router(now: { clock.now.date }) { router in
      router.add(middleware: RefusalPages(core: core))
      PublicRoutes(core: core).add(to: router)
      OfficeRoutes(core: core).add(to: router)
    }
  }
}
