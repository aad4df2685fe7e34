import Foundation
import Crypto
import Synchronization

/// The session of one request, shared by all copies of its context.
/// Without `SessionMiddleware` around it, there is never a session and no form is accepted.
package final class SessionHandle: Sendable {
  struct Setup: Sendable {
    let store: any SessionStore
    let policy: SessionPolicy
    let secret: WebSecret
    let now: @Sendable () -> Date
  }

  private struct State {
    var setup: Setup?
    var session: Session?
    /// What the CSRF token is bound to: the session's token or the visitor cookie's body.
    var binding: [UInt8]?
    /// The cookie to send, `""` to clear it, `nil` to leave the browser as it is.
    var visitorCookie: String?
    var sessionCookie: String?
    /// Whether a CSRF token went into the page.
    var gaveToken = false
  }

  private let state = Mutex(State())

  /// The signed-in session.
  package var current: Session? { state.withLock { $0.session } }

  /// The rules of the middleware that found the session.
  var policy: SessionPolicy? { state.withLock { $0.setup?.policy } }

  /// Whether the answer is for this one person and no cache may keep it.
  var isPersonal: Bool {
    state.withLock { $0.session != nil || $0.gaveToken || $0.sessionCookie != nil || $0.visitorCookie != nil }
  }

  func begin(_ setup: Setup, session: Session?, binding: [UInt8]?, clearsCookie: Bool) {
    state.withLock {
      $0.setup = setup
      $0.session = session
      $0.binding = binding
      if clearsCookie { $0.sessionCookie = "" }
    }
  }

  func csrfToken() -> String {
    state.withLock { state in
      guard let setup = state.setup else { return "" }
      state.gaveToken = true
      if let binding = state.binding { return CSRFToken.make(for: binding, key: setup.secret.key(for: .csrf)) }
      let (cookie, text) = VisitorCookie.issue(
        at: setup.now(), lifetime: setup.policy.visitor, key: setup.secret.key(for: .visitor))
      state.binding = cookie.bytes
      state.visitorCookie = text
      return CSRFToken.make(for: cookie.bytes, key: setup.secret.key(for: .csrf))
    }
  }

  func accepts(csrf token: String) -> Bool {
    state.withLock { state in
      guard let setup = state.setup, let binding = state.binding, state.visitorCookie == nil else { return false }
      return CSRFToken.verify(token, for: binding, key: setup.secret.key(for: .csrf))
    }
  }

  func signIn(account: String, values: [String: String]) async throws {
    guard let setup = state.withLock({ $0.setup }) else { throw SessionError.notSetUp }
    if let old = current { try await setup.store.delete(key: old.key) }
    let token = RandomBytes.make(32)
    let now = setup.now()
    let session = Session(
      key: Self.key(of: token), account: account, createdAt: now, lastSeenAt: now, values: values)
    try await setup.store.insert(session)
    state.withLock {
      $0.session = session
      $0.binding = token
      $0.sessionCookie = Base64URL.encode(token)
      $0.visitorCookie = ""
    }
  }

  func signOut() async throws {
    guard let setup = state.withLock({ $0.setup }) else { throw SessionError.notSetUp }
    if let old = current { try await setup.store.delete(key: old.key) }
    state.withLock {
      $0.session = nil
      $0.binding = nil
      $0.sessionCookie = ""
      $0.visitorCookie = ""
    }
  }

  /// Changes what the application keeps with the session.
  package func update(_ change: @Sendable (inout [String: String]) -> Void) async throws {
    guard let setup = state.withLock({ $0.setup }), var session = current else { throw SessionError.notSetUp }
    change(&session.values)
    try await setup.store.setValues(session.values, key: session.key)
    let changed = session
    state.withLock { $0.session = changed }
  }

  /// The cookies this request changed.
  func cookies() -> (session: String?, visitor: String?) {
    state.withLock { ($0.sessionCookie, $0.visitorCookie) }
  }

  static func key(of token: [UInt8]) -> String { Hex.encode(SHA256.hash(data: token)) }
}

/// A session was asked to change where there is none.
package enum SessionError: Error {
  /// No `SessionMiddleware` stands before this route, or nobody is signed in.
  case notSetUp
}
