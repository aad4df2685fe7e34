import HTTPTypes
package import Hummingbird

/// Answers that send the browser elsewhere.
package enum Redirect {
  /// To a page of ours, with GET.
  package static func to(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }
}
