import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WebSupport

@Suite struct CSRFTests {
  @Test("A form with the token of its own visitor passes, in either encoding and by header")
  func passes() async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      #expect(try await browser.post("/form", "a=1&a=2&_csrf=\(token)").text == "a=1;a=2")
      let body = FormReaderTests.body([
        ("name=\"_csrf\"", Array(token.utf8)), ("name=\"f\"; filename=\"公.pdf\"", Array("%PDF-1.7".utf8)),
      ])
      let upload = try await browser.send(.post, "/upload", type: "multipart/form-data; boundary=B", body: body)
      #expect(upload.text == "f:公.pdf:8:pdf")
      let header = HTTPFields([.init(name: try #require(CSRFCheck.headerName), value: token)])
      let api = try await browser.send(
        .post, "/api/thing", type: "application/json", body: Array("{}".utf8), extra: header)
      #expect(api.status == .ok)
    }
  }

  @Test("A file that streams in over a real connection arrives whole, and one too large is refused")
  func liveUpload() async throws {
    try await TestSite().application.test(.live) { client in
      let browser = Browser(client)
      let token = Array(try await browser.token().utf8)
      let content = (0..<199_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }
      let type = "multipart/form-data; boundary=B"
      let good = FormReaderTests.body([("name=\"_csrf\"", token), ("name=\"f\"; filename=\"a\"", content)])
      let response = try await browser.send(.post, "/digest", type: type, body: good)
      #expect(response.text == SessionHandle.key(of: content))
      let large = FormReaderTests.body([("name=\"_csrf\"", token), ("name=\"f\"; filename=\"a\"", content + content)])
      #expect(try await browser.send(.post, "/digest", type: type, body: large).status == .contentTooLarge)
      let broken = Array(good.dropLast(10))
      #expect(try await browser.send(.post, "/digest", type: type, body: broken).status == .badRequest)
      #expect(try await browser.send(.post, "/digest", type: "multipart/form-data", body: good).status == .badRequest)
    }
  }

  @Test("A missing, foreign, changed or outlived token is refused")
  func refused() async throws {
    let site = TestSite()
    try await site.application.test(.router) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      let other = try await Browser(client).token()
      for bad in ["", other, String(token.dropLast()) + "A", token + "AA", "公"] where bad != token {
        #expect(try await browser.post("/form", "a=1&_csrf=\(bad)").status == .forbidden)
      }
      #expect(try await browser.post("/form", "a=1").status == .forbidden)
      let stranger = Browser(client)
      #expect(try await stranger.post("/form", "a=1&_csrf=\(token)").status == .forbidden)
      _ = try await browser.post("/sign-in", "_csrf=\(token)&account=li")
      #expect(try await browser.post("/form", "a=1&_csrf=\(token)").status == .forbidden)
      #expect(try await browser.post("/form", "a=1&_csrf=\(browser.token())").status == .ok)
      let late = Browser(client)
      let old = try await late.token()
      site.clock.advance(25 * 3600)
      #expect(try await late.post("/form", "a=1&_csrf=\(old)").status == .forbidden)
    }
  }

  @Test("A body without a token never reaches the handler, whatever its type", arguments: [HTTPRequest.Method.post])
  func json(method: HTTPRequest.Method) async throws {
    try await TestSite().application.test(.router) { client in
      let response = try await Browser(client).send(
        method, "/api/thing", type: "application/json", body: Array("{}".utf8))
      #expect(response.status == .forbidden)
      #expect(response.text.contains("csrf_failed"))
    }
  }

  @Test("A page of somebody else cannot send a form even with a token")
  func foreignOrigin() async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      for extra in [[site: "cross-site"], [site: "same-site"], [.origin: "https://evil.example"], [.origin: "null"]]
        as [HTTPFields]
      {
        let response = try await browser.post("/form", "a=1&_csrf=\(token)", extra: extra)
        #expect(response.status == .forbidden)
        #expect(!response.text.contains("<form"))
      }
      for extra in [[site: "same-origin"], [.origin: "http://localhost"], [site: "none"]] as [HTTPFields] {
        #expect(try await browser.post("/form", "a=1&_csrf=\(token)", extra: extra).status == .ok)
      }
    }
  }

  static let origins: [(String?, String?, String?, CSRFCheck.Origin)] = [
    ("same-origin", nil, nil, .own), ("cross-site", "http://a", "a", .foreign), (nil, nil, "a", .unknown),
    (nil, "http://a:8080", "a:8080", .own), (nil, "http://a:8080", "a", .foreign), (nil, "http://A", "a", .own),
    (nil, "null", "a", .foreign), (nil, "http://a", nil, .foreign),
  ]

  @Test("Where a request was made is told by what the browser says", arguments: origins)
  func origin(site: String?, origin: String?, host: String?, expected: CSRFCheck.Origin) {
    #expect(CSRFCheck.origin(fetchSite: site, origin: origin, host: host) == expected)
  }

  @Test(
    "Over a real connection the browser's own origin passes, also behind a proxy of ours", arguments: [true, false])
  func liveOrigin(proxied: Bool) async throws {
    var site = TestSite()
    if proxied { site.connection = ConnectionPolicy(trustedProxies: [try #require(AddressRange("127.0.0.1"))]) }
    try await site.application.test(.live) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      browser.headers = [try #require(HTTPField.Name("X-Forwarded-Host")): "gk.example.cn"]
      let own = try await browser.post("/form", "a=1&_csrf=\(token)", extra: [.origin: "https://gk.example.cn"])
      #expect(own.status == (proxied ? .ok : .forbidden))
      let direct = try await browser.post("/form", "a=1&_csrf=\(token)", extra: [.origin: "http://localhost"])
      #expect(direct.status == (proxied ? .forbidden : .ok))
    }
  }

  @Test("What was typed on our own page is kept, to be sent again with a fresh token; passwords never are")
  func resubmission() async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      let own = HTTPFields([.init(name: try #require(HTTPField.Name("Sec-Fetch-Site")), value: "same-origin")])
      let response = try await browser.post("/form?x=1", "note=%22%3E%3Cb%3E公开&_csrf=old", extra: own)
      #expect(response.status == .forbidden)
      #expect(response.text.contains("action=\"/form?x=1\""))
      #expect(response.text.contains("value=\"&quot;&gt;&lt;b&gt;公开\""))
      let mark = "name=\"_csrf\" value=\""
      let start = try #require(response.text.range(of: mark)).upperBound
      let token = response.text[start...].prefix { $0 != "\"" }
      #expect(try await browser.post("/form?x=1", "note=a&_csrf=\(token)").status == .ok)
      let secret = try await browser.post("/sign-in", "account=li&password=geheim&_csrf=old", extra: own)
      #expect(!secret.text.contains("geheim"))
      #expect(!secret.text.contains("<form"))
    }
  }

  @Test("The token differs each time and still fits")
  func masked() {
    let key = WebSecret.random().key(for: .csrf)
    let tokens = Set((0..<50).map { _ in CSRFToken.make(for: [1, 2, 3], key: key) })
    #expect(tokens.count == 50)
    #expect(tokens.allSatisfy { CSRFToken.verify($0, for: [1, 2, 3], key: key) })
    #expect(tokens.allSatisfy { !CSRFToken.verify($0, for: [1, 2, 4], key: key) })
  }
}
