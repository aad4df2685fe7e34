/// Why a message was not accepted. Nothing in it names a person.
package enum MailFailure: Error, Hashable, Sendable {
  /// No connection: the name is unknown, or nobody listens.
  case unreachable
  case timedOut
  /// No protected connection: TLS is not offered, or the certificate is not trusted.
  case notProtected
  /// The server does not take the account and its password.
  case loginRefused
  /// The connection ended before the message was accepted.
  case brokenOff
  /// The server said no for now (4xx).
  case refusedForNow(code: Int)
  /// The server said no for good (5xx): usually the address does not exist.
  case refused(code: Int)
  /// The sender gave up waiting because the program ends.
  case cancelled

  /// Whether trying again as it is cannot help. What somebody can put right at the server or in its settings may pass
  /// later, so only the message's own refusal is for good.
  package var isPermanent: Bool {
    if case .refused = self { true } else { false }
  }
}
