import PageKit
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import WebSupport

/// What may be public already, for the page that asks while somebody types. The text comes in the body, never in an
/// address, and is not kept.
struct SuggestionRoute {
  let core: PortalCore

  /// How often one address may ask.
  static let rate = RateRule(name: "apply-suggestions", limit: 30, window: 60)

  private struct Answer: Encodable {
    let items: [Suggestion]
  }

  func add(to router: Router<PortalContext>) {
    router.post(RouterPath(Route.applySuggestions.path)) { _, context in
      try await core.demand(Self.rate, of: context)
      let body = context.form["body"].flatMap { Int64($0) } ?? core.settings.body
      let isOurs = try await core.receivingBodies().contains { $0.id == body }
      let found = isOurs ? try await Suggestions(core: core).find(context.form["text"] ?? "", at: body) : []
      return try JSONAnswer.response(Answer(items: found))
    }
  }
}

/// Answers to the scripts of our own pages.
enum JSONAnswer {
  static func response(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }
}
