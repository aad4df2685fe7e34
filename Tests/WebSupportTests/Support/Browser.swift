import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// A client that keeps cookies, as a browser does.
final class Browser {
  private let client: any TestClientProtocol
  var cookies: [String: String] = [:]
  var headers: HTTPFields = [:]

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  @discardableResult
  func send(
    _ method: HTTPRequest.Method, _ path: String, type: String? = nil, body: [UInt8]? = nil, extra: HTTPFields = [:]
  ) async throws -> TestResponse {
    var fields = headers
    fields.append(contentsOf: extra)
    if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    if let type { fields[.contentType] = type }
    let response = try await client.execute(
      uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }
    return response
  }

  func get(_ path: String) async throws -> TestResponse { try await send(.get, path) }

  func post(_ path: String, _ body: String, extra: HTTPFields = [:]) async throws -> TestResponse {
    try await send(.post, path, type: "application/x-www-form-urlencoded", body: Array(body.utf8), extra: extra)
  }

  func token() async throws -> String { String(buffer: try await get("/form").body) }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
