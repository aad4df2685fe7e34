package import Foundation
package import Hummingbird

/// All the middleware of this room in the one right order: a header middleware inside the error pages would leave
/// the errors bare, a form guard outside the sessions would refuse everything.
package struct WebStack<Context: WebContext>: Sendable {
  package let connection: ConnectionPolicy
  package let sessions: any SessionStore
  package let sessionPolicy: SessionPolicy
  package let secret: WebSecret
  package let limiter: RateLimiter
  /// How many changing requests one address may send.
  package let rate: RateRule
  package let spool: SpoolFolder
  package let formLimits: FormGuard<Context>.Limits
  package let errorPage: ErrorPages<Context>.Renderer

  package init(
    connection: ConnectionPolicy, sessions: any SessionStore, sessionPolicy: SessionPolicy = SessionPolicy(),
    secret: WebSecret, limiter: RateLimiter, rate: RateRule = RateRule(name: "changes", limit: 60, window: 60),
    spool: SpoolFolder = .system, formLimits: @escaping FormGuard<Context>.Limits = { _, _ in .text },
    errorPage: @escaping ErrorPages<Context>.Renderer = { page, _, _ in PlainErrorPage.html(page) }
  ) {
    self.connection = connection
    self.sessions = sessions
    self.sessionPolicy = sessionPolicy
    self.secret = secret
    self.limiter = limiter
    self.rate = rate
    self.spool = spool
    self.formLimits = formLimits
    self.errorPage = errorPage
  }

  /// A router with the middleware in place and the routes that `addRoutes` gives it. Without the routes known,
  /// a wrong method could not be told from a missing page.
  package func router(
    now: @escaping @Sendable () -> Date = { Date() }, addRoutes: (Router<Context>) -> Void
  ) -> Router<Context> {
    let router = Router(context: Context.self, options: .autoGenerateHeadEndpoints)
    let methods = RouteMethods()
    router.add(middleware: ConnectionMiddleware(policy: connection))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages(methods: methods, renderer: errorPage))
    router.add(middleware: SessionMiddleware(store: sessions, secret: secret, policy: sessionPolicy, now: now))
    router.add(middleware: RateLimitMiddleware(rule: rate, limiter: limiter))
    router.add(middleware: FormGuard(spool: spool, limits: formLimits))
    addRoutes(router)
    methods.fill(from: router)
    return router
  }
}
