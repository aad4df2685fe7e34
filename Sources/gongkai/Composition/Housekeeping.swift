import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Logging
import PageKit
import ServiceLifecycle
import WebSupport

/// Clears away what has ended: sessions, counters, drafts, uploads that were cut short or that no record came to name; seals
/// what lies in the clear or under a replaced key; and once a day enters the heads of all chains in the installation's.
///
/// It runs at the start and then every hour; nothing depends on when, because what has ended is never used and what is
/// sealed reads as before. A step that fails, as on a full or locked database, is told in the log and tried again.
struct Housekeeping: Service {
  let opened: Installation
  let portal: Portal
  let logger: Logger

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      let isDone = await sweep()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(isDone ? 3600 : 60)) }
    }
  }

  /// Every step by itself; false when one failed.
  private func sweep() async -> Bool {
    let (now, database) = (Instant(Date()), opened.database)
    let store = portal.core.desk.blobs
    let yesterday = now.advanced(bySeconds: -86_400)
    let steps: [(name: String, work: @Sendable () async throws -> Void)] = [
      (
        "sessions",
        {
          try await portal.core.sessions.deleteExpired(
            createdBefore: now.date.addingTimeInterval(-portal.core.sessionPolicy.absolute),
            lastSeenBefore: now.date.addingTimeInterval(-portal.core.sessionPolicy.idle))
        }
      ),
      ("counters", { _ = try await database.write { try RateCounters.deleteExpired(at: now, in: $0) } }),
      ("drafts", { _ = try await database.write { try Drafts.removeExpired(at: now, in: $0) } }),
      ("anchors", { try await anchor(at: now) }),
      ("uploads", { _ = try await store.removeUnfinished(startedBefore: yesterday) }),
      ("files", { _ = try await store.removeUnused(storedBefore: yesterday) }),
      (
        "text keys",
        {
          var more = true
          while more, !Task.isShuttingDownGracefully {
            more = try await database.write { try TextKeys.reseal(in: $0) } > 0
          }
        }
      ),
      ("sealing", { _ = try await store.sealStored { !Task.isShuttingDownGracefully && !Task.isCancelled } }),
    ]
    var isDone = true
    for step in steps where !Task.isShuttingDownGracefully {
      do { try await step.work() } catch {
        isDone = false
        logger.error(
          "housekeeping failed", metadata: ["step": .string(step.name), "error": .string("\(type(of: error))")])
      }
    }
    return isDone
  }

  /// Once a day is enough: the chains hold in between by themselves.
  private func anchor(at now: Instant) async throws {
    let today = OfficeClock.day(of: now)
    try await opened.database.write { db in
      guard try InstallationChain.anchors(in: db).last?.day != today else { return }
      _ = try InstallationChain.anchor(on: today, at: now, in: db)
    }
  }
}
