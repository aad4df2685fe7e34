package import HTTPTypes

/// A request that changes something and did not come from a form of ours.
package struct CSRFError: WebFailure {
  package let reason: Reason
  package let resubmission: Resubmission?

  package enum Reason: Sendable, Equatable {
    case foreignOrigin, missing, wrong
  }

  package var status: HTTPResponse.Status { .forbidden }
  package var code: ErrorCode { .csrf }
}
