import Dispatch
import Foundation
import Synchronization

/// Hands messages to a server over SMTP, on threads of its own: libcurl waits for the network by blocking.
package struct SMTPTransport: MailTransport {
  /// A file of certificates in PEM that are trusted in place of the system's; nil for the system's.
  private let authorities: String?

  private static let threads = DispatchQueue(label: "gongkai.smtp", attributes: .concurrent)

  package init(authorities: String? = nil) { self.authorities = authorities }

  package func send(_ message: MailMessage, through server: MailServer) async throws(MailFailure) -> MailReceipt {
    let isCancelled = CancellationMark()
    let authorities = authorities
    let result: Result<MailReceipt, MailFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Self.threads.async {
          let exchange = SMTPExchange(message.bytes, isCancelled: isCancelled)
          continuation.resume(returning: exchange.run(message, through: server, authorities: authorities))
        }
      }
    } onCancel: {
      isCancelled.set()
    }
    return try result.get()
  }
}

/// Tells a blocked thread that nobody waits any more.
final class CancellationMark: Sendable {
  private let mark = Atomic<Bool>(false)

  func set() { mark.store(true, ordering: .relaxed) }
  var isSet: Bool { mark.load(ordering: .relaxed) }
}
