package import HTTPTypes

/// Why a submitted form was refused.
package enum FormError: WebFailure, Equatable {
  case malformed(Malformation)
  /// The limit that was passed, in bytes.
  case bodyTooLarge(limit: Int)
  case fieldTooLarge(limit: Int)
  case fileTooLarge(limit: Int)
  case tooManyParts(limit: Int)
  case unsupportedContentType

  package enum Malformation: Sendable, Equatable {
    case percentEncoding, encoding, boundary, partHeader, partName, truncated, fieldName
  }

  package var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .bodyTooLarge, .fieldTooLarge, .fileTooLarge, .tooManyParts: .contentTooLarge
    case .unsupportedContentType: .unsupportedMediaType
    }
  }

  package var code: ErrorCode {
    switch self {
    case .malformed: .malformedForm
    case .bodyTooLarge, .fieldTooLarge, .fileTooLarge, .tooManyParts: .tooLarge
    case .unsupportedContentType: .unsupportedMediaType
    }
  }
}
