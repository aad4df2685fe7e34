import Hummingbird

/// The cookies that carry a session or a visitor. A page that neither signs in nor shows a form sets none.
enum SessionCookies {
  /// The visitor cookie's name, before any prefix.
  static let visitor = "visitor"

  /// On https the browser itself sees to it that only this host, over https, sets the cookie.
  static func name(_ base: String, secure: Bool) -> String { secure ? "__Host-\(base)" : base }

  /// Puts the changed cookies on an answer, whether a page or an error page.
  static func set(on response: inout Response, from handle: SessionHandle, secure: Bool) {
    guard let policy = handle.policy else { return }
    let changed = handle.cookies()
    for (base, value, lifetime) in [
      (policy.cookieName, changed.session, policy.absolute), (visitor, changed.visitor, policy.visitor),
    ] {
      guard let value,
        let cookie = try? Cookie.validated(
          name: name(base, secure: secure), value: value, maxAge: value.isEmpty ? 0 : Int(lifetime), path: "/",
          secure: secure, httpOnly: true, sameSite: .lax)
      else { continue }
      response.setCookie(cookie)
    }
  }
}
