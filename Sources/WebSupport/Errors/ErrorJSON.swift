import Foundation
import HTTPTypes

/// An error for programs: `{"error":{"code":...,"message":...,"requestID":...,"status":...}}`.
enum ErrorJSON {
  private struct Body: Encodable {
    let error: Detail
  }

  private struct Detail: Encodable {
    let status: Int
    let code: String
    let message: String
    let requestID: String
    let retryAfter: Int?
  }

  static func text(_ page: ErrorPage) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let detail = Detail(
      status: page.status.code, code: page.code.rawValue, message: page.title, requestID: page.requestID,
      retryAfter: page.retryAfter)
    guard let data = try? encoder.encode(Body(error: detail)) else { return #"{"error":{"code":"internal_error"}}"# }
    return String(decoding: data, as: UTF8.self)
  }
}
