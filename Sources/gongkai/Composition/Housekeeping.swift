import Foundation
import Ledger
import Portal
import ServiceLifecycle
import WebSupport

/// Clears away what has ended: sessions, counters, drafts, uploads that were cut short or that no record came to name. It
/// runs at the start and then every hour;
/// nothing depends on when, because what has ended is never used.
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
    let store = BlobStore(opened.database)
    let yesterday = now.advanced(bySeconds: -86_400)
    try await store.removeUnfinished(startedBefore: yesterday)
    try await store.removeUnused(storedBefore: yesterday)
  }
}
