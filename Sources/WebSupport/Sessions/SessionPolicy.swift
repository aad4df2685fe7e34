package import Foundation

/// How long sessions live. Times are seconds.
package struct SessionPolicy: Sendable {
  /// Without a request for this long, the session ends.
  package let idle: TimeInterval
  /// However busy, it ends this long after sign-in.
  package let absolute: TimeInterval
  /// How long a visitor's cookie for forms is good.
  package let visitor: TimeInterval
  /// The cookie's name; `__Host-` goes before it on https.
  package let cookieName: String

  package init(
    idle: TimeInterval = 30 * 60, absolute: TimeInterval = 12 * 3600, visitor: TimeInterval = 24 * 3600,
    cookieName: String = "session"
  ) {
    self.idle = idle
    self.absolute = absolute
    self.visitor = visitor
    self.cookieName = cookieName
  }

  /// When a session ends if it is not used again: for the store's clean-up.
  package func end(of session: Session) -> Date {
    min(session.createdAt + absolute, session.lastSeenAt + idle)
  }

  func isAlive(_ session: Session, at now: Date) -> Bool { now < end(of: session) }
}
