import Desk
import Foundation
import Logging
import Mail
import ServiceLifecycle

/// Sends what lies in the outbox, and once a day the reminders. It looks every few seconds; what was not sent when the
/// program ended is sent when it runs again.
struct MailRoom: Service {
  let desk: Desk
  let logger: Logger
  var transport: any MailTransport = SMTPTransport()

  /// Between two looks at the outbox, and between two looks for reminders.
  private static let pause = Duration.seconds(3)
  private static let reminderPause: TimeInterval = 300

  func run() async throws {
    var reminded = Date.distantPast
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      if Date().timeIntervalSince(reminded) >= Self.reminderPause {
        reminded = Date()
        await work("reminders") { try await RemindByMail(desk: desk).run() }
      }
      // A message half sent is broken off when the program ends, and sent again later.
      await work("outbox") {
        try await cancelWhenGracefulShutdown { try await DeliverOutbox(desk: desk, transport: transport).run() }
      }
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
    }
  }

  /// A failure is told in the log, without anything personal, and the loop goes on: the office works without mail.
  private func work(_ name: String, _ body: @Sendable () async throws -> Int) async {
    do {
      let count = try await body()
      if count > 0 { logger.info("mail", metadata: ["work": .string(name), "count": .stringConvertible(count)]) }
    } catch is CancellationError {
      return
    } catch {
      logger.error("mail failed", metadata: ["work": .string(name), "error": .string("\(type(of: error))")])
    }
  }
}
