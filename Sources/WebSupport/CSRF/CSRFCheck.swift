import Foundation
package import HTTPTypes
import Hummingbird

/// The questions asked of a request that changes something.
package enum CSRFCheck {
  /// The hidden field every form carries.
  package static let fieldName = "_csrf"
  /// The header for requests that are no form.
  package static let headerName = HTTPField.Name("X-CSRF-Token")

  /// Every method but those that only read.
  package static func applies(to method: HTTPRequest.Method) -> Bool {
    ![.get, .head, .options, .trace].contains(method)
  }

  /// Where the browser says the request was made.
  package enum Origin: Sendable, Equatable {
    /// On a page of ours.
    case own
    /// On a page of somebody else.
    case foreign
    /// It does not say, as old browsers and programs do not; the token decides alone.
    case unknown
  }

  /// - Parameter host: the site's name as the browser knows it.
  static func origin(of request: Request, host: String?) -> Origin {
    origin(
      fetchSite: HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }, origin: request.headers[.origin],
      host: host ?? request.head.authority)
  }

  package static func origin(fetchSite: String?, origin: String?, host: String?) -> Origin {
    switch fetchSite?.lowercased() {
    case "same-origin": return .own
    case "cross-site", "same-site": return .foreign
    default: break
    }
    guard let origin else { return .unknown }
    guard let parts = URLComponents(string: origin), let name = parts.host, let host else { return .foreign }
    let authority = parts.port.map { "\(name):\($0)" } ?? name
    return authority.lowercased() == host.lowercased() ? .own : .foreign
  }
}
