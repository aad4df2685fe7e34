import HTTPTypes
package import Hummingbird

/// Stands before the pages for people who are signed in. A visitor who wants to read is sent to the sign-in page, with
/// the way back in `next` (check it with `LocalPath`); one who wants to change something gets 401.
package struct RequireSession<Context: WebContext>: RouterMiddleware {
  private let signInPath: String

  package init(signInPath: String) {
    self.signInPath = signInPath
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if context.session != nil { return try await next(request, context) }
    guard !CSRFCheck.applies(to: request.method) else { throw HTTPError(.unauthorized) }
    let wanted = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
    let back = wanted.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 47
      return isPlain ? String(Unicode.Scalar(byte)) : "%\(Hex.encode([byte]))"
    }.joined()
    return Response(status: .seeOther, headers: [.location: "\(signInPath)?next=\(back)"])
  }
}
