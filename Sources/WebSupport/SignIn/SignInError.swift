package import HTTPTypes

/// Why a sign-in was not even tried.
package enum SignInError: WebFailure, Equatable {
  /// Too many password checks wait already.
  case busy
  case passwordTooLong
  /// Too many failures; seconds to wait.
  case tooManyAttempts(retryAfter: Int)

  package var status: HTTPResponse.Status {
    switch self {
    case .busy: .serviceUnavailable
    case .passwordTooLong: .badRequest
    case .tooManyAttempts: .tooManyRequests
    }
  }

  package var code: ErrorCode {
    switch self {
    case .busy: .busy
    case .passwordTooLong: .malformedForm
    case .tooManyAttempts: .tooManyRequests
    }
  }

  package var retryAfter: Int? {
    switch self {
    case .busy: 5
    case .passwordTooLong: nil
    case .tooManyAttempts(let seconds): seconds
    }
  }
}
