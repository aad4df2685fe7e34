/// What hands messages to a server.
package protocol MailTransport: Sendable {
  /// Returns when the server has accepted the message.
  func send(_ message: MailMessage, through server: MailServer) async throws(MailFailure) -> MailReceipt
}

/// That a server accepted a message.
package struct MailReceipt: Hashable, Sendable {
  /// The server's last answer, as in `250 2.0.0 Ok: queued as 4F1C`, without any address.
  package var answer: String

  package init(answer: String) { self.answer = answer }
}
