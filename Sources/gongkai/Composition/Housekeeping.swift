import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import PageKit
import ServiceLifecycle
import WebSupport

/// Clears away what has ended: sessions, counters, drafts, uploads that were cut short or that no record came to name; and
/// seals what lies in the clear or under a replaced key. It runs at the start and then every hour; nothing depends on
/// when, because what has ended is never used and what is sealed reads as before.
struct Housekeeping: Service {
  let opened: Installation
  let portal: Portal

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      try await sweep()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3600)) }
    }
  }

  private func sweep() async throws {
    let now = Instant(Date())
    try await portal.core.sessions.deleteExpired(
      createdBefore: now.date.addingTimeInterval(-portal.core.sessionPolicy.absolute),
      lastSeenBefore: now.date.addingTimeInterval(-portal.core.sessionPolicy.idle))
    try await opened.database.write { try RateCounters.deleteExpired(at: now, in: $0) }
    try await opened.database.write { try Drafts.removeExpired(at: now, in: $0) }
    let store = portal.core.desk.blobs
    let yesterday = now.advanced(bySeconds: -86_400)
    try await store.removeUnfinished(startedBefore: yesterday)
    try await store.removeUnused(storedBefore: yesterday)
    try await store.sealStored { !Task.isShuttingDownGracefully && !Task.isCancelled }
  }
}
