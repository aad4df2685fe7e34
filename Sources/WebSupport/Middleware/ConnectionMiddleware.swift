import HTTPTypes
package import Hummingbird

/// Notes where the request comes from. Goes first of all; it never throws of itself.
package struct ConnectionMiddleware<Context: WebContext>: RouterMiddleware {
  private let policy: ConnectionPolicy

  package init(policy: ConnectionPolicy) {
    self.policy = policy
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let peer = context.web.remoteAddress
    context.web.remoteAddress = policy.clientAddress(
      peer: peer, forwardedFor: HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? [])
    context.web.isSecure = policy.isSecure(
      peer: peer, forwardedProtocol: HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] })
    let forwardedHost = HTTPField.Name("X-Forwarded-Host").flatMap { request.headers[$0] }
    context.web.host =
      peer.map(policy.trusts) == true ? forwardedHost ?? request.head.authority : request.head.authority
    return try await next(request, context)
  }
}
