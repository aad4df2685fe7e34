import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WebSupport

@Suite struct SessionTests {
  @Test("Public pages set no cookie, a form page sets a visitor's and stores nothing")
  func cookieless() async throws {
    let site = TestSite()
    try await site.application.test(.router) { client in
      let browser = Browser(client)
      #expect(try await browser.get("/").headers[values: .setCookie].isEmpty)
      #expect(try await browser.get("/nothing").headers[values: .setCookie].isEmpty)
      let cookie = try #require(try await browser.get("/form").headers[.setCookie])
      #expect(cookie.hasPrefix("visitor="))
      #expect(cookie.contains("HttpOnly"))
      #expect(cookie.contains("SameSite=Lax"))
      #expect(!cookie.contains("Secure"))
      #expect(try await browser.get("/form").headers[values: .setCookie].isEmpty)
      #expect(await site.sessions.sessions.isEmpty)
    }
  }

  @Test("On https the cookie is Secure and bound to the host")
  func secure() async throws {
    var site = TestSite()
    site.connection = ConnectionPolicy(alwaysSecure: true)
    try await site.application.test(.router) { client in
      let browser = Browser(client)
      let token = try await browser.token()
      let response = try await browser.post("/sign-in", "_csrf=\(token)&account=li")
      let cookie = try #require(response.headers[values: .setCookie].first { $0.hasPrefix("__Host-session=") })
      #expect(cookie.contains("Secure"))
      #expect(cookie.contains("Path=/"))
      #expect(cookie.contains("HttpOnly"))
      #expect(!cookie.contains("Domain"))
      #expect(try await browser.get("/me").text == "li")
    }
  }

  @Test("Signing in makes a new token, keeps only its hash, and signing out ends it")
  func lifecycle() async throws {
    let site = TestSite()
    try await site.application.test(.router) { client in
      let browser = Browser(client)
      _ = try await browser.post("/sign-in", "_csrf=\(browser.token())&account=li")
      let first = try #require(browser.cookies["session"])
      #expect(browser.cookies["visitor"] == nil)
      #expect(Base64URL.decode(first)?.count == 32)
      let key = try #require(await site.sessions.sessions.keys.first)
      #expect(key == SessionHandle.key(of: Base64URL.decode(first) ?? []))
      #expect(key != first)
      _ = try await browser.post("/sign-in", "_csrf=\(browser.token())&account=wang")
      let second = try #require(browser.cookies["session"])
      #expect(second != first)
      #expect(await site.sessions.sessions.count == 1)
      #expect(try await browser.get("/me").text == "wang")
      let thief = Browser(client)
      thief.cookies["session"] = first
      #expect(try await thief.get("/me").status == .unauthorized)
      #expect(thief.cookies["session"] == nil)
      thief.cookies["session"] = key
      #expect(try await thief.get("/me").status == .unauthorized)
      _ = try await browser.post("/sign-out", "_csrf=\(browser.token())")
      #expect(browser.cookies["session"] == nil)
      #expect(await site.sessions.sessions.isEmpty)
    }
  }

  @Test("A session ends when idle, and in any case after its longest time")
  func expiry() async throws {
    let site = TestSite()
    try await site.application.test(.router) { client in
      let idle = Browser(client)
      _ = try await idle.post("/sign-in", "_csrf=\(idle.token())&account=li")
      site.clock.advance(29 * 60)
      #expect(try await idle.get("/me").status == .ok)
      site.clock.advance(29 * 60)
      #expect(try await idle.get("/me").status == .ok)
      site.clock.advance(31 * 60)
      #expect(try await idle.get("/me").status == .unauthorized)
      let busy = Browser(client)
      _ = try await busy.post("/sign-in", "_csrf=\(busy.token())&account=li")
      for _ in 0..<35 {
        site.clock.advance(20 * 60)
        #expect(try await busy.get("/me").status == .ok)
      }
      site.clock.advance(20 * 60)
      #expect(try await busy.get("/me").status == .unauthorized)
      #expect(await site.sessions.sessions.isEmpty)
    }
  }

  @Test("A sign-out at the same moment as another request stays a sign-out")
  func noResurrection() async throws {
    let store = MemorySessionStore()
    let date = TestClock().now
    await store.insert(Session(key: "k", account: "li", createdAt: date, lastSeenAt: date))
    await store.delete(key: "k")
    await store.touch(key: "k", at: date)
    await store.setValues(["a": "b"], key: "k")
    #expect(await store.session(key: "k") == nil)
  }

  @Test("The office sends a visitor to sign in, with the way back, and lets a signed-in person through")
  func office() async throws {
    try await TestSite().application.test(.router) { client in
      let browser = Browser(client)
      let response = try await browser.get("/office/desk?tab=a&x=//evil")
      #expect(response.status == .seeOther)
      #expect(response.header("Location") == "/sign-in?next=/office/desk%3ftab%3da%26x%3d//evil")
      let token = try await browser.token()
      #expect(try await browser.post("/office/desk", "_csrf=\(token)").status == .unauthorized)
      _ = try await browser.post("/sign-in", "_csrf=\(token)&account=li")
      #expect(try await browser.get("/office/desk").text == "desk")
      #expect(try await browser.post("/office/desk", "_csrf=\(browser.token())").text == "done")
    }
  }

  @Test("A visitor cookie that was changed or is over is as none")
  func visitorCookie() throws {
    let clock = TestClock()
    let key = WebSecret.random().key(for: .visitor)
    let (_, text) = VisitorCookie.issue(at: clock.now, lifetime: 100, key: key)
    #expect(VisitorCookie(text: text, at: clock.now, key: key) != nil)
    #expect(VisitorCookie(text: text, at: clock.now + 101, key: key) == nil)
    #expect(VisitorCookie(text: text, at: clock.now, key: WebSecret.random().key(for: .visitor)) == nil)
    let bytes = try #require(Base64URL.decode(text))
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(VisitorCookie(text: Base64URL.encode(changed), at: clock.now, key: key) == nil)
    }
  }
}
