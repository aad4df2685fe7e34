/// Where a message stands.
package enum MailState: String, Sendable, CaseIterable, Codable {
  /// It is to be handed to the server, now or at the next attempt.
  case waiting
  /// The server accepted it.
  case sent
  /// The server refused it for good, or every attempt was in vain.
  case failed
  /// A person decided that it is not to be sent (again).
  case cancelled
}
