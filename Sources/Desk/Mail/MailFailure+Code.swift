import Mail

extension MailFailure {
  /// A stable word for the outbox; the pages word it.
  var word: String {
    switch self {
    case .unreachable: "unreachable"
    case .timedOut: "timedOut"
    case .notProtected: "notProtected"
    case .loginRefused: "loginRefused"
    case .brokenOff: "brokenOff"
    case .refusedForNow: "refusedForNow"
    case .refused: "refused"
    case .cancelled: "cancelled"
    }
  }

  /// The server's three digits, where it gave them.
  var code: Int? {
    switch self {
    case .refusedForNow(let code), .refused(let code): code
    case .unreachable, .timedOut, .notProtected, .loginRefused, .brokenOff, .cancelled: nil
    }
  }
}

/// The words under which the outbox keeps why a message was not accepted.
package enum MailFailureWord {
  /// The message could not be made up from what is stored.
  package static let unusable = "unusable"
  /// The program ended, again and again, while it was being sent.
  package static let abandoned = "abandoned"

  package static let all: [String] =
    [
      MailFailure.unreachable, .timedOut, .notProtected, .loginRefused, .brokenOff, .refusedForNow(code: 450),
      .refused(code: 550), .cancelled,
    ].map(\.word) + [unusable, abandoned]
}
