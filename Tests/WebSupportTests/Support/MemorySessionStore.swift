import Foundation
import WebSupport

/// Sessions in memory, for tests.
actor MemorySessionStore: SessionStore {
  private(set) var sessions: [String: Session] = [:]

  func session(key: String) -> Session? { sessions[key] }
  func insert(_ session: Session) { sessions[session.key] = session }
  func touch(key: String, at date: Date) { sessions[key]?.lastSeenAt = date }
  func setValues(_ values: [String: String], key: String) { sessions[key]?.values = values }
  func delete(key: String) { sessions[key] = nil }
  func deleteAll(account: String) { sessions = sessions.filter { $0.value.account != account } }
  func deleteExpired(createdBefore: Date, lastSeenBefore: Date) {
    sessions = sessions.filter { $0.value.createdAt >= createdBefore && $0.value.lastSeenAt >= lastSeenBefore }
  }
}
