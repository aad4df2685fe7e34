package import Foundation

/// Where sessions live: outside the process, so that any node can answer any request.
package protocol SessionStore: Sendable {
  func session(key: String) async throws -> Session?
  func insert(_ session: Session) async throws
  /// Notes when a session was last used. Does nothing when it is gone: a sign-out at the same moment must win.
  func touch(key: String, at: Date) async throws
  /// Replaces what the application keeps with a session. Does nothing when it is gone.
  func setValues(_ values: [String: String], key: String) async throws
  func delete(key: String) async throws
  /// Ends every session of an account, as when its password changes or it is closed.
  func deleteAll(account: String) async throws
  /// Drops what no one can use any more: sessions created before, or last seen before, the given instants.
  func deleteExpired(createdBefore: Date, lastSeenBefore: Date) async throws
}
