import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import NIOCore

/// A browser at the office: it keeps cookies, and sends the token of the last page with every form.
final class OfficeBrowser {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  private(set) var token = ""

  init(_ client: any TestClientProtocol) { self.client = client }

  /// A browser with somebody signed in.
  static func signedIn(as login: String, _ client: any TestClientProtocol) async throws -> OfficeBrowser {
    let browser = OfficeBrowser(client)
    _ = try await browser.get("/office/sign-in")
    let answer = try await browser.post("/office/sign-in", ["login": login, "password": OfficeSite.password])
    guard answer.status == .seeOther else { throw OfficeSite.Missing.person }
    _ = try await browser.get("/office/account")
    return browser
  }

  static func signedIn(as role: Role, _ client: any TestClientProtocol) async throws -> OfficeBrowser {
    try await signedIn(as: role.rawValue, client)
  }

  func get(_ path: String) async throws -> OfficeAnswer { try await send(.get, path, body: nil) }

  /// Sends a form as a page would. A token of its own stands for none (empty) or a wrong one.
  func post(_ path: String, _ fields: KeyValuePairs<String, String>, token: String? = nil) async throws -> OfficeAnswer
  {
    try await post(path, fields.map { ($0.key, $0.value) }, token: token)
  }

  func post(_ path: String, _ fields: [(String, String)], token: String? = nil) async throws -> OfficeAnswer {
    let all = [("_csrf", token ?? self.token)].filter { !$0.1.isEmpty } + fields
    let body = all.map { "\(Self.escape($0.0))=\(Self.escape($0.1))" }.joined(separator: "&")
    return try await send(.post, path, body: Array(body.utf8))
  }

  /// Sends a form with a file, as a page with a file field does.
  func post(
    _ path: String, _ fields: [(String, String)], file: (field: String, name: String, content: String)
  ) async throws -> OfficeAnswer {
    try await post(path, fields, file: (file.field, file.name, Array(file.content.utf8)))
  }

  func post(
    _ path: String, _ fields: [(String, String)], file: (field: String, name: String, content: [UInt8])
  ) async throws -> OfficeAnswer {
    let boundary = "boundary-of-the-tests"
    var body = ""
    for (name, value) in [("_csrf", token)] + fields {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
    body += "Content-Type: application/octet-stream\r\n\r\n"
    let whole = Array(body.utf8) + file.content + Array("\r\n--\(boundary)--\r\n".utf8)
    return try await send(.post, path, body: whole, type: "multipart/form-data; boundary=\(boundary)")
  }

  private static func escape(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, body: [UInt8]?, type: String = "application/x-www-form-urlencoded"
  ) async throws
    -> OfficeAnswer
  {
    var headers = HTTPFields()
    if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    if body != nil { headers[.contentType] = type }
    let response = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair.count < 2 || pair[1].isEmpty ? nil : String(pair[1])
    }
    let answer = OfficeAnswer(response)
    if let token = answer.value(of: "_csrf") { self.token = token }
    return answer
  }
}

/// An answer of the office.
struct OfficeAnswer {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String
  let bytes: [UInt8]

  init(_ response: TestResponse) {
    bytes = Array(buffer: response.body)
    status = response.status
    headers = response.headers
    text = String(buffer: response.body)
  }

  /// The value of the first hidden or text input of a name.
  func value(of name: String) -> String? {
    guard let start = text.range(of: " name=\"\(name)\""), let end = text[start.upperBound...].firstIndex(of: ">"),
      let value = text[start.upperBound..<end].firstMatch(of: #/ value="([^"]*)"/#)
    else { return nil }
    let entities = ["&quot;": "\"", "&#34;": "\"", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&"]
    return entities.sorted { $0.key > $1.key }.reduce(String(value.output.1)) { $0.replacing($1.key, with: $1.value) }
  }

  /// The names of all fields a person can fill in or that a form carries.
  var names: Set<String> { Set(text.matches(of: #/ name="([^"]+)"/#).map { String($0.output.1) }) }
}
