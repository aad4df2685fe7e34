package import HTTPTypes

/// What went wrong, as a stable word.
package enum ErrorCode: String, Sendable, CaseIterable {
  case badRequest = "bad_request"
  case malformedForm = "malformed_form"
  case unauthorized
  case forbidden
  case csrf = "csrf_failed"
  case notFound = "not_found"
  case methodNotAllowed = "method_not_allowed"
  case conflict
  case gone
  case tooLarge = "content_too_large"
  case unsupportedMediaType = "unsupported_media_type"
  case tooManyRequests = "too_many_requests"
  case busy = "service_busy"
  case internalError = "internal_error"

  /// The code that fits a bare status.
  package init(status: HTTPResponse.Status) {
    switch status.code {
    case 401: self = .unauthorized
    case 403: self = .forbidden
    case 404: self = .notFound
    case 405: self = .methodNotAllowed
    case 409: self = .conflict
    case 410: self = .gone
    case 413: self = .tooLarge
    case 415: self = .unsupportedMediaType
    case 429: self = .tooManyRequests
    case 503: self = .busy
    case 400..<500: self = .badRequest
    default: self = .internalError
    }
  }
}
