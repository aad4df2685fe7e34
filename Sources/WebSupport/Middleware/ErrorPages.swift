import Foundation
import HTTPTypes
package import Hummingbird
import Logging
import NIOCore

/// Turns every error thrown further in into a page (or JSON for programs), and logs what an operator needs:
/// method, route, status and request id; never a query, a body, a path with a follow code in it, or a name.
///
/// Goes inside `SecurityHeaders` and outside everything else.
package struct ErrorPages<Context: WebContext>: RouterMiddleware {
  /// Gives the HTML of an error page. When it throws, a plain page is sent in its place.
  package typealias Renderer = @Sendable (ErrorPage, Request, Context) throws -> String

  private let methods: RouteMethods
  private let renderer: Renderer

  /// `methods` tells a wrong method (405) from a path that is not there (404); fill it when all routes are added.
  package init(
    methods: RouteMethods = RouteMethods(), renderer: @escaping Renderer = { page, _, _ in PlainErrorPage.html(page) }
  ) {
    self.methods = methods
    self.renderer = renderer
  }

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return response(for: error, request: request, context: context)
    }
  }

  private func response(for error: any Error, request: Request, context: Context) -> Response {
    var headers = HTTPFields()
    let page: ErrorPage
    let id = context.web.requestID
    switch error {
    case let failure as any WebFailure:
      page = ErrorPage(
        status: failure.status, code: failure.code, requestID: id, retryAfter: failure.retryAfter,
        resubmission: failure.resubmission)
    case let failure as HTTPError where failure.status == .notFound && context.route == nil:
      let allowed = methods.allowed(for: request.uri.path)
      if allowed.isEmpty {
        page = ErrorPage(status: .notFound, code: .notFound, requestID: id)
      } else {
        headers[.allow] = allowed.joined(separator: ", ")
        page = ErrorPage(status: .methodNotAllowed, code: .methodNotAllowed, requestID: id)
      }
      headers.append(contentsOf: failure.headers)
    case let failure as HTTPError:
      page = ErrorPage(status: failure.status, code: ErrorCode(status: failure.status), requestID: id)
      headers.append(contentsOf: failure.headers)
    case is URLEncodedFormError, is DecodingError:
      page = ErrorPage(status: .badRequest, code: .malformedForm, requestID: id)
    case let failure as any HTTPResponseError:
      page = ErrorPage(status: failure.status, code: ErrorCode(status: failure.status), requestID: id)
    default:
      page = ErrorPage(status: .internalServerError, code: .internalError, requestID: id)
    }
    log(error, page: page, request: request, context: context)
    if let seconds = page.retryAfter { headers[.retryAfter] = String(seconds) }
    headers[.cacheControl] = "no-store"
    return body(page, headers: headers, request: request, context: context)
  }

  private func log(_ error: any Error, page: ErrorPage, request: Request, context: Context) {
    let level: Logger.Level = page.status.code >= 500 ? .error : .debug
    context.logger.log(
      level: level, "request failed",
      metadata: [
        "method": .string(request.method.rawValue), "route": .string(context.route ?? "-"),
        "status": .stringConvertible(page.status.code), "id": .string(page.requestID),
        "error": .string(String(reflecting: type(of: error))),
      ])
  }

  private func body(_ page: ErrorPage, headers: HTTPFields, request: Request, context: Context) -> Response {
    var headers = headers
    let text: String
    if Self.wantsJSON(request) {
      headers[.contentType] = "application/json; charset=utf-8"
      text = ErrorJSON.text(page)
    } else {
      headers[.contentType] = "text/html; charset=utf-8"
      do {
        text = try renderer(page, request, context)
      } catch {
        context.logger.error(
          "error page failed",
          metadata: ["id": .string(page.requestID), "status": .stringConvertible(page.status.code)])
        text = PlainErrorPage.html(page)
      }
    }
    let response = Response(status: page.status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func wantsJSON(_ request: Request) -> Bool {
    let path = request.uri.path
    if path == "/api" || path.hasPrefix("/api/") { return true }
    let accept = request.headers[.accept] ?? ""
    return accept.contains("application/json") && !accept.contains("text/html")
  }
}
