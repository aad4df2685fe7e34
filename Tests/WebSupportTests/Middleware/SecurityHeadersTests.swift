import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebSupport

@Suite struct SecurityHeadersTests {
  static let requests: [(HTTPRequest.Method, String, Int)] = [
    (.get, "/", 200), (.head, "/", 200), (.get, "/moved", 302), (.get, "/forbidden", 403), (.post, "/form", 403),
    (.get, "/nowhere", 404), (.post, "/nowhere", 404), (.delete, "/", 405), (.get, "/sign-in", 405),
    (.get, "/broken", 500), (.get, "/me", 401),
  ]

  @Test("Every answer carries the headers, errors included", arguments: requests, [TestingSetup.router, .live].indices)
  func present(request: (HTTPRequest.Method, String, Int), setup: Int) async throws {
    try await TestSite().application.test(setup == 0 ? .router : .live) { client in
      let response = try await Browser(client).send(request.0, request.1)
      #expect(response.status.code == request.2)
      check(response)
    }
  }

  @Test("413, 429 and 400 carry them too")
  func others() async throws {
    var site = TestSite()
    site.rate = RateRule(name: "posts", limit: 2, window: 60)
    try await site.application.test(.live) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      let large = try await browser.post("/form", "_csrf=\(token)&a=" + String(repeating: "x", count: 2 << 20))
      #expect(large.status == .contentTooLarge)
      check(large)
      let broken = try await Browser(client).post("/form", "a=%zz")
      #expect(broken.status == .badRequest)
      check(broken)
      let third = try await Browser(client).post("/form", "a=1")
      #expect(third.status == .tooManyRequests)
      #expect(third.header("Retry-After").flatMap { Int($0) }.map { (1...60).contains($0) } == true)
      check(third)
    }
  }

  @Test("A page for one person is not kept by any cache, a public one may be")
  func caching() async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      #expect(try await browser.get("/").header("Cache-Control") == nil)
      #expect(try await browser.get("/form").header("Cache-Control") == "no-store")
      _ = try await browser.post("/sign-in", "_csrf=\(browser.token())&account=li")
      #expect(try await browser.get("/").header("Cache-Control") == "no-store")
    }
  }

  @Test("A download is saved, not shown, under its own name")
  func download() async throws {
    try await TestSite().application.test(.router) { client in
      let response = try await Browser(client).get("/save")
      #expect(response.header("Content-Type") == "application/octet-stream")
      #expect(
        response.header("Content-Disposition")
          == "attachment; filename=\"___ _1_.html\"; filename*=UTF-8''%E7%AD%94%E5%A4%8D%E4%B9%A6%20_1_.html")
      #expect(response.header("X-Content-Type-Options") == "nosniff")
      #expect(response.header("Content-Security-Policy")?.contains("sandbox") == true)
    }
  }

  private func check(_ response: TestResponse) {
    #expect(response.header("Content-Security-Policy") == SecurityHeaders<TestContext>.contentSecurityPolicy)
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    #expect(response.header("Referrer-Policy") == "same-origin")
    #expect(response.header("Cross-Origin-Opener-Policy") == "same-origin")
    #expect(response.header("Permissions-Policy") != nil)
  }
}
