package import Chronicle
import Civil
package import Foundation
import Ledger
package import WebSupport

/// Sessions in the ledger. The account of a session is the person's id; a visitor's is empty.
package struct LedgerSessionStore: SessionStore {
  private let database: any Database

  package init(database: any Database) { self.database = database }

  package func session(key: String) async throws -> Session? {
    try await database.read { try Sessions.find(key, in: $0) }.map { stored in
      Session(
        key: stored.key, account: stored.person.map(String.init) ?? "", createdAt: stored.createdAt.date,
        lastSeenAt: stored.seenAt.date, values: stored.values)
    }
  }

  package func insert(_ session: Session) async throws {
    let stored = StoredSession(
      key: session.key, person: Int64(session.account), createdAt: Instant(session.createdAt),
      seenAt: Instant(session.lastSeenAt),
      values: session.values)
    try await database.write { try Sessions.insert(stored, in: $0) }
  }

  package func touch(key: String, at moment: Date) async throws {
    _ = try await database.write { try Sessions.touch(key, at: Instant(moment), in: $0) }
  }

  package func setValues(_ values: [String: String], key: String) async throws {
    _ = try await database.write { try Sessions.setValues(values, of: key, in: $0) }
  }

  package func delete(key: String) async throws {
    try await database.write { try Sessions.delete(key, in: $0) }
  }

  package func deleteAll(account: String) async throws {
    guard let person = Int64(account) else { return }
    try await database.write { try Sessions.deleteAll(of: person, in: $0) }
  }

  package func deleteExpired(createdBefore: Date, lastSeenBefore: Date) async throws {
    _ = try await database.write {
      try Sessions.deleteExpired(createdBefore: Instant(createdBefore), seenBefore: Instant(lastSeenBefore), in: $0)
    }
  }
}
