import Civil
import Desk
import Hummingbird
import PageKit
import WebSupport

extension PortalCore {
  /// A page that depends on nothing but its address, the size it is set in, the stored data and the day: made once for all
  /// who ask. It has no form.
  ///
  /// - Parameters:
  ///   - names: the parameters that the page knows, in the order of its addresses. The request that `make` is given has no
  ///     others, so that nobody can put words of their own into a page that others get.
  func page(
    _ request: Request, _ context: PortalContext, asked names: [String] = [],
    _ make: (Request) async throws -> PublicPage
  ) async throws -> Response {
    try await answer(request, asked: names) { request in
      try await pages.kept(make(request), request, context)
    }
  }

  /// The same for an answer that is no page.
  func answer(
    _ request: Request, asked names: [String] = [], _ make: (Request) async throws -> KeptAnswer
  ) async throws -> Response {
    // Before anything else is read: an answer may be newer than its stamp, never older.
    let stamp = AnswerStore.Stamp(revision: try await desk.revision(), day: desk.clock.today.description)
    let address = Self.address(request, asked: names)
    let key = "\(PageRenderer.mode(of: request)) \(address)"
    if let answer = kept.find(key, stamp) { return answer.response(to: request) }
    var head = request.head
    head.path = address
    let answer = try await make(Request(head: head, body: request.body))
    kept.keep(answer, as: key, stamp)
    return answer.response(to: request)
  }

  private static func address(_ request: Request, asked names: [String]) -> String {
    guard request.uri.query != nil, !names.isEmpty else { return request.uri.path }
    let query = request.uri.queryParameters
    return Query.append(names.compactMap { name in query.get(name).map { (name, $0) } }, to: request.uri.path)
  }
}
