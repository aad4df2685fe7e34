package import Hummingbird
import HTTPTypes

/// Stands before the handlers that change something: reads the form, checks its CSRF token and origin, and only then
/// lets the request through, with the form in `context.form`. A handler never sees an unchecked form, and the body is
/// gone by then.
///
/// A body that is not a form (JSON, say) is left unread; it needs the token in the `X-CSRF-Token` header.
package struct FormGuard<Context: WebContext>: RouterMiddleware {
  /// The limits of the route that is asked for.
  package typealias Limits = @Sendable (Request, Context) -> FormLimits

  private let limits: Limits
  private let spool: SpoolFolder

  package init(spool: SpoolFolder = .system, limits: @escaping Limits = { _, _ in .text }) {
    self.limits = limits
    self.spool = spool
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard CSRFCheck.applies(to: request.method), context.route != nil else { return try await next(request, context) }
    var context = context
    let origin = CSRFCheck.origin(of: request, host: context.web.host)
    guard origin != .foreign else { throw CSRFError(reason: .foreignOrigin, resubmission: nil) }
    let type = request.headers[.contentType]
    if FormReader.reads(type) {
      let limits = limits(request, context)
      if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.total {
        throw FormError.bodyTooLarge(limit: limits.total)
      }
      context.web.form = try await FormReader(limits: limits, spool: spool).read(request.body, contentType: type)
    }
    let token = CSRFCheck.headerName.flatMap { request.headers[$0] } ?? context.form[CSRFCheck.fieldName]
    guard let token, context.web.session.accepts(csrf: token) else {
      throw CSRFError(
        reason: token == nil ? .missing : .wrong,
        resubmission: origin == .own ? resubmission(of: request, context) : nil)
    }
    return try await next(request, context)
  }

  private func resubmission(of request: Request, _ context: Context) -> Resubmission? {
    let kept = context.form.fields.filter {
      $0.name != CSRFCheck.fieldName && !$0.name.lowercased().contains("password")
    }
    guard kept.count == context.form.fields.filter({ $0.name != CSRFCheck.fieldName }).count, !kept.isEmpty else {
      return nil
    }
    return Resubmission(
      action: request.uri.path + (request.uri.query.map { "?\($0)" } ?? ""), fields: kept, token: context.csrfToken,
      lostFiles: !context.form.files.isEmpty)
  }
}
