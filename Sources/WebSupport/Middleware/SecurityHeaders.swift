import HTTPTypes
package import Hummingbird
import Logging

/// Puts the security headers and the session's cookies on every answer, errors included. Goes directly inside `ConnectionMiddleware`
/// and outside everything else: code after `next` does not run when something further in throws.
package struct SecurityHeaders<Context: WebContext>: RouterMiddleware {
  /// Everything from our own origin, nothing inline, no frames.
  package static var contentSecurityPolicy: String {
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
  }

  package init() {}

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      context.logger.error("unhandled error", metadata: ["id": .string(context.web.requestID)])
      response = Response(status: .internalServerError)
    }
    for (name, value) in Self.fixed where response.headers[name] == nil {
      response.headers[name] = value
    }
    if context.web.isSecure, let name = HTTPField.Name("Strict-Transport-Security") {
      response.headers[name] = "max-age=31536000"
    }
    SessionCookies.set(on: &response, from: context.web.session, secure: context.web.isSecure)
    if context.web.session.isPersonal, response.headers[.cacheControl]?.contains("immutable") != true {
      response.headers[.cacheControl] = "no-store"
    }
    return response
  }

  private static var fixed: [(HTTPField.Name, String)] {
    let pairs = [
      ("Content-Security-Policy", contentSecurityPolicy),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("X-Frame-Options", "DENY"),
    ]
    return pairs.compactMap { pair in HTTPField.Name(pair.0).map { ($0, pair.1) } }
  }
}
