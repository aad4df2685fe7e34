package import HTTPTypes

/// An error that is the visitor's answer: it has a status and a stable code, and no wording of its own.
package protocol WebFailure: Error {
  var status: HTTPResponse.Status { get }
  /// A stable word for programs, and the key of the wording for people.
  var code: ErrorCode { get }
  /// Seconds after which trying again makes sense.
  var retryAfter: Int? { get }
  /// What the person typed, when it may be offered for sending again.
  var resubmission: Resubmission? { get }
}

extension WebFailure {
  package var retryAfter: Int? { nil }
  package var resubmission: Resubmission? { nil }
}

/// A refused form that came from our own page: its text, ready to be sent again with a fresh token.
package struct Resubmission: Sendable, Equatable {
  /// The path and query it goes to.
  package let action: String
  /// Names and values in order, without the old token and without passwords.
  package let fields: [FormField]
  /// The fresh value of the `_csrf` field.
  package let token: String
  /// Whether files were attached: they cannot be kept and have to be chosen again.
  package let lostFiles: Bool
}
