package import Foundation

/// Where sessions live: outside the process, so that any node can answer any request.
package protocol SessionStore: Sendable {
  func session(key: String) async throws -> Session?
  /// Adds or replaces.
  func save(_ session: Session) async throws
  func delete(key: String) async throws
  /// Ends every session of an account, as when its password changes or it is closed.
  func deleteAll(account: String) async throws
  /// Drops what no one can use any more: sessions created before, or last seen before, the given instants.
  func deleteExpired(createdBefore: Date, lastSeenBefore: Date) async throws
}
