import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// A browser on the public side: it keeps cookies and sends the token of the last page with every form.
final class Visitor {
  private let client: any TestClientProtocol
  private(set) var cookies: [String: String] = [:]
  private(set) var last: PageText?

  init(_ client: any TestClientProtocol) { self.client = client }

  /// Another browser at the same site.
  func another(keepingCookies: Bool = false) -> Visitor {
    let visitor = Visitor(client)
    if keepingCookies { visitor.cookies = cookies }
    return visitor
  }

  func get(_ path: String) async throws -> PageText { try await send(.get, path) }

  func send(
    _ method: HTTPRequest.Method, _ path: String, type: String? = nil, body: [UInt8]? = nil
  ) async throws -> PageText {
    var headers = HTTPFields()
    if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    if let type { headers[.contentType] = type }
    let response = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair.count < 2 || pair[1].isEmpty ? nil : String(pair[1])
    }
    let page = PageText(response)
    last = page
    return page
  }

  /// Sends a form with the last page's token.
  func post(_ path: String, _ fields: [(String, String)], token: String? = nil) async throws -> PageText {
    let all = [("_csrf", token ?? last?.value(of: "_csrf") ?? "")] + fields
    let body = all.map { "\(Self.escape($0.0))=\(Self.escape($0.1))" }.joined(separator: "&")
    return try await send(.post, path, type: "application/x-www-form-urlencoded", body: Array(body.utf8))
  }

  /// The same as multipart, with files.
  func upload(
    _ path: String, _ fields: [(String, String)], files: [(field: String, name: String, content: [UInt8])] = []
  ) async throws -> PageText {
    var body: [UInt8] = []
    for (name, value) in [("_csrf", last?.value(of: "_csrf") ?? "")] + fields {
      body += Array("--xx\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      let head = "--xx\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n"
      body += Array(head.utf8) + file.content + Array("\r\n".utf8)
    }
    return try await send(.post, path, type: "multipart/form-data; boundary=xx", body: body + Array("--xx--\r\n".utf8))
  }

  private static func escape(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// An answer.
struct PageText {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String

  init(_ response: TestResponse) {
    status = response.status
    headers = response.headers
    text = String(buffer: response.body)
  }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

  /// The value of the first input of a name.
  func value(of name: String) -> String? {
    guard let start = text.range(of: " name=\"\(name)\""), let end = text[start.upperBound...].firstIndex(of: ">"),
      let value = text[start.upperBound..<end].firstMatch(of: #/ value="([^"]*)"/#)
    else { return nil }
    return Self.plain(String(value.output.1))
  }

  static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
  }
}
