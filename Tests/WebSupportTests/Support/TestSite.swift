import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WebSupport

/// A small site with every middleware in its right order.
struct TestSite {
  let sessions = MemorySessionStore()
  let counters = MemoryCounterStore()
  let clock = TestClock()
  let secret = WebSecret.random()
  var connection = ConnectionPolicy()
  var rate = RateRule(name: "posts", limit: 1000, window: 60)

  struct Hidden: Error {
    let note = "秘密：张三 13800000000"
  }

  func router() -> Router<TestContext> {
    let clock = clock
    let stack = WebStack<TestContext>(
      connection: connection, sessions: sessions, secret: secret,
      limiter: RateLimiter(store: counters, secret: secret, now: { clock.now }), rate: rate,
      formLimits: { _, context in
        ["/upload", "/digest"].contains(context.route) ? .upload(file: 200_000, count: 2) : .text
      })
    return stack.router(now: { clock.now }, addRoutes: addRoutes)
  }

  private func addRoutes(_ router: Router<TestContext>) {
    router.get("/") { _, _ in "home" }
    router.get("/form") { _, context in context.csrfToken }
    router.post("/form") { _, context in
      context.form.fields.filter { $0.name != "_csrf" }.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    }
    router.post("/upload") { _, context in
      context.form.files.map { "\($0.field):\($0.name):\($0.size):\($0.kind.rawValue)" }.joined(separator: ";")
    }
    router.post("/api/thing") { _, _ in "{}" }
    router.post("/sign-in") { _, context in
      try await context.signIn(account: context.form["account"] ?? "")
      return Response(status: .seeOther, headers: [.location: "/me"])
    }
    router.post("/sign-out") { _, context in
      try await context.signOut()
      return Response(status: .seeOther, headers: [.location: "/"])
    }
    router.get("/me") { _, context in
      guard let session = context.session else { throw HTTPError(.unauthorized) }
      return session.account
    }
    router.get("/where") { _, context in "\(context.web.remoteAddress ?? "-") \(context.web.isSecure)" }
    router.get("/forbidden") { _, _ -> String in throw HTTPError(.forbidden) }
    router.get("/broken") { _, _ -> String in throw Hidden() }
    router.get("/follow/{code}") { _, _ -> String in throw Hidden() }
    router.get("/moved") { _, _ in Response(status: .found, headers: [.location: "/"]) }
    router.get("/save") { _, _ in Download.attachment(Data("<script>".utf8), name: "答复书 \"1\".html") }
    router.post("/digest") { _, context in context.form.files.map(\.sha256).joined() }
    router.group("/office").add(middleware: RequireSession(signInPath: "/sign-in"))
      .get("/desk") { _, _ in "desk" }
      .post("/desk") { _, _ in "done" }
  }

  var application: some ApplicationProtocol {
    Application(router: router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)))
  }
}
