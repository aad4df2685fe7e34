package import Formats
package import HTTPTypes

/// Everybody wants something heavy at once: the answer is 503, to be asked again a little later.
extension BlockingWork.Busy: WebFailure {
  package var status: HTTPResponse.Status { .serviceUnavailable }
  package var code: ErrorCode { .busy }
  package var retryAfter: Int? { 5 }
}
