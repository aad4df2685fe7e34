package import Foundation

/// Somebody signed in.
package struct Session: Sendable, Equatable {
  /// The SHA-256 of the token in the cookie, in hexadecimal: the store never holds what a thief could use.
  package let key: String
  /// Whose session it is, in the application's terms.
  package let account: String
  package let createdAt: Date
  /// When the person was last seen; written at most once a minute.
  package var lastSeenAt: Date
  /// What the application keeps with it.
  package var values: [String: String]

  package init(key: String, account: String, createdAt: Date, lastSeenAt: Date, values: [String: String] = [:]) {
    self.key = key
    self.account = account
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
    self.values = values
  }
}
