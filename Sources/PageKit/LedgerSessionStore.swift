import Chronicle
import Civil
package import Desk
package import Foundation
package import WebSupport

/// Sessions as the desk keeps them. The account of a session is the person's id; a visitor's is empty.
package struct LedgerSessionStore: SessionStore {
  private let sessions: VisitorSessions

  package init(_ sessions: VisitorSessions) { self.sessions = sessions }

  package func session(key: String) async throws -> Session? {
    try await sessions.find(key).map { stored in
      Session(
        key: stored.key, account: stored.person.map(String.init) ?? "", createdAt: stored.createdAt.date,
        lastSeenAt: stored.seenAt.date, values: stored.values)
    }
  }

  package func insert(_ session: Session) async throws {
    try await sessions.insert(
      StoredSession(
        key: session.key, person: Int64(session.account), createdAt: Instant(session.createdAt),
        seenAt: Instant(session.lastSeenAt), values: session.values))
  }

  package func touch(key: String, at moment: Date) async throws { try await sessions.touch(key, at: Instant(moment)) }

  package func setValues(_ values: [String: String], key: String) async throws {
    try await sessions.setValues(values, of: key)
  }

  package func delete(key: String) async throws { try await sessions.delete(key) }

  package func deleteAll(account: String) async throws {
    guard let person = Int64(account) else { return }
    try await sessions.deleteAll(of: person)
  }

  package func deleteExpired(createdBefore: Date, lastSeenBefore: Date) async throws {
    try await sessions.deleteExpired(createdBefore: Instant(createdBefore), seenBefore: Instant(lastSeenBefore))
  }
}
