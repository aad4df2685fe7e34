import PageKit
import Chronicle
import Logging
import Ledger
import Desk
import HTTPTypes
import Hummingbird
import NIOCore

/// Tells a load balancer whether this node can work: it answers, and it reaches its database.
struct Health {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.health.path)) { _, _ in
      do {
        try await core.desk.checkDatabase()
        return PlainText.response("ok\n")
      } catch {
        core.logger.error("health check failed", metadata: ["error": .string(String(reflecting: type(of: error)))])
        return PlainText.response("database unreachable\n", status: .serviceUnavailable)
      }
    }
  }
}

/// What crawlers may visit: published pages, no forms and nothing behind a code.
struct Robots {
  private static let text = """
    User-agent: *
    Disallow: \(SharedAddress.office.path)
    Disallow: \(Route.apply.path)
    Disallow: \(Route.follow.path)
    Disallow: \(SharedAddress.mode.path)

    """

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.robots.path)) { _, _ in PlainText.response(Self.text, caching: "public, max-age=86400")
    }
  }
}

/// Answers of plain text.
enum PlainText {
  static func response(
    _ text: String, status: HTTPResponse.Status = .ok, caching: String = "no-store"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: caching],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
