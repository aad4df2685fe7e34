package import Hummingbird

/// What a request's context must carry for the middleware of this room. The application's own context type adopts it.
package protocol WebContext: RequestContext where Source == ApplicationRequestContextSource {
  var web: WebState { get set }
}

extension WebContext {
  /// The form that `FormGuard` read and checked; empty when the request had none.
  package var form: Form { web.form }

  /// The token to put into a form's `_csrf` field. Asking for it gives a visitor without a session a signed cookie.
  package var csrfToken: String { web.session.csrfToken() }

  /// The signed-in session, `nil` for a visitor.
  package var session: Session? { web.session.current }

  /// Signs in: the old session, if any, ends and a new one with a new token begins.
  package func signIn(account: String, values: [String: String] = [:]) async throws {
    try await web.session.signIn(account: account, values: values)
  }

  /// Signs out: the session is deleted in the store and the cookie is cleared.
  package func signOut() async throws {
    try await web.session.signOut()
  }

  /// The path pattern that matched, `nil` when none did.
  package var route: String? {
    guard let path = endpointPath, path != "NotFound" else { return nil }
    return path
  }
}
