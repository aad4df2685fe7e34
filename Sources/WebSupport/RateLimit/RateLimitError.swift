package import HTTPTypes

/// Something was asked for too often.
package struct RateLimitError: WebFailure, Equatable {
  /// Seconds to wait.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package var status: HTTPResponse.Status { .tooManyRequests }
  package var code: ErrorCode { .tooManyRequests }
  package var retryAfter: Int? { seconds }
}
