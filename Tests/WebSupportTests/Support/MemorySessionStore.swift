import Foundation
import WebSupport

/// Sessions in memory, for tests.
actor MemorySessionStore: SessionStore {
  private(set) var sessions: [String: Session] = [:]

  func session(key: String) -> Session? { sessions[key] }
  func save(_ session: Session) { sessions[session.key] = session }
  func delete(key: String) { sessions[key] = nil }
  func deleteAll(account: String) { sessions = sessions.filter { $0.value.account != account } }
  func deleteExpired(createdBefore: Date, lastSeenBefore: Date) {
    sessions = sessions.filter { $0.value.createdAt >= createdBefore && $0.value.lastSeenAt >= lastSeenBefore }
  }
}
