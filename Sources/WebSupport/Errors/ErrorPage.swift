package import HTTPTypes

/// What an error page has to show; never a stack trace, never the text of an internal error.
package struct ErrorPage: Sendable, Equatable {
  package let status: HTTPResponse.Status
  package let code: ErrorCode
  /// What happened, in a few words of Chinese.
  package let title: String
  /// What the person can do now.
  package let advice: String
  /// To be quoted when asking for help.
  package let requestID: String
  /// Seconds after which trying again makes sense.
  package let retryAfter: Int?
  /// The form to send again, when that is safe.
  package let resubmission: Resubmission?

  package init(
    status: HTTPResponse.Status, code: ErrorCode, requestID: String, retryAfter: Int? = nil,
    resubmission: Resubmission? = nil
  ) {
    self.status = status
    self.code = code
    let wording = ErrorWording.wording(for: code)
    self.title = wording.title
    self.advice = wording.advice
    self.requestID = requestID
    self.retryAfter = retryAfter
    self.resubmission = resubmission
  }
}
