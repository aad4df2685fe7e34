package import Foundation
package import Hummingbird

/// Finds the session a request belongs to. What the request changes about it, `SessionCookies` sends.
package struct SessionMiddleware<Context: WebContext>: RouterMiddleware {
  private let setup: SessionHandle.Setup

  package init(
    store: any SessionStore, secret: WebSecret, policy: SessionPolicy = SessionPolicy(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.setup = SessionHandle.Setup(store: store, policy: policy, secret: secret, now: now)
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let secure = context.web.isSecure
    let cookies = request.cookies
    let now = setup.now()
    let sent = cookies[SessionCookies.name(setup.policy.cookieName, secure: secure)]?.value
    let token = sent.flatMap(Base64URL.decode).flatMap { $0.count == 32 ? $0 : nil }
    var session: Session?
    if let token { session = try await load(token, at: now) }
    let visitor = cookies[SessionCookies.name(SessionCookies.visitor, secure: secure)].flatMap {
      VisitorCookie(text: $0.value, at: now, key: setup.secret.key(for: .visitor))
    }
    context.web.session.begin(
      setup, session: session, binding: session == nil ? visitor?.bytes : token,
      clearsCookie: sent != nil && session == nil)
    return try await next(request, context)
  }

  private func load(_ token: [UInt8], at now: Date) async throws -> Session? {
    let key = SessionHandle.key(of: token)
    guard var session = try await setup.store.session(key: key) else { return nil }
    guard setup.policy.isAlive(session, at: now) else {
      try await setup.store.delete(key: key)
      return nil
    }
    if now.timeIntervalSince(session.lastSeenAt) >= 60 {
      session.lastSeenAt = now
      try await setup.store.touch(key: key, at: now)
    }
    return session
  }
}
