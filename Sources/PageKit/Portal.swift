import Civil
import Desk
package import Hummingbird
import WebSupport

/// The web: the sites over one desk, behind one stack of middleware.
package struct Portal: Sendable {
  package let core: PortalCore
  private let front: any FrontSite
  private let others: [any PortalSite]

  package init(core: PortalCore, front: any FrontSite, others: [any PortalSite]) {
    self.core = core
    self.front = front
    self.others = others
  }

  /// The router with all middleware and all pages.
  package func router() throws -> Router<PortalContext> {
    let (core, front) = (core, front)
    let clock = core.desk.clock
    let sites: [any PortalSite] = [front] + others
    let limits: @Sendable (String?) -> FormLimits = { route in
      route.flatMap { route in sites.lazy.compactMap { $0.formLimits(of: route) }.first } ?? .text
    }
    let stack = WebStack<PortalContext>(
      connection: ConnectionPolicy(
        trustedProxies: core.settings.trustedProxies, alwaysSecure: core.settings.alwaysSecure),
      sessions: core.sessions, sessionPolicy: core.sessionPolicy, secret: core.settings.secret, limiter: core.limiter,
      rate: core.settings.rate, formLimits: { _, context in limits(context.route) },
      errorPage: { page, request, context in
        front.errorPage(page, policy: FormSizes.policy(of: limits(context.route)), request, context)
      })
    return stack.router(now: { clock.now.date }) { router in
      front.addMiddleware(to: router)
      router.get(RouterPath(SharedAddress.mode.path)) { request, context in try Mode.change(request, context) }
      router.get(RouterPath(SharedAddress.assets.path)) { request, _ in try core.assets.respond(to: request) }
      for site in sites { site.add(to: router) }
    }
  }
}
