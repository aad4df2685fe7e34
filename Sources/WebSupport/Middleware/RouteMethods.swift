package import Hummingbird
import Synchronization

/// Which methods each path answers, so that a wrong method can be told from a missing page.
/// Filled once, when all routes are added: `methods.fill(from: router)`.
package final class RouteMethods: Sendable {
  private let routes = Mutex<[(parts: [String], method: String)]>([])

  package init() {}

  package func fill(from router: Router<some RequestContext>) {
    let list = router.routes.map { (parts: Self.split($0.path.description), method: $0.method.rawValue) }
    routes.withLock { $0 = list }
  }

  /// The methods a path answers, sorted; `HEAD` goes with `GET`. Empty when there is no such path.
  func allowed(for path: String) -> [String] {
    let parts = Self.split(path)
    var methods = Set(routes.withLock { $0.filter { Self.matches($0.parts, parts) }.map(\.method) })
    if methods.contains("GET") { methods.insert("HEAD") }
    return methods.sorted()
  }

  private static func split(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  private static func matches(_ pattern: [String], _ parts: [String]) -> Bool {
    for (index, piece) in pattern.enumerated() {
      if piece == "**" { return true }
      guard index < parts.count else { return false }
      let isWild = piece == "*" || piece.contains("{") || piece.hasPrefix(":")
      guard isWild || piece == parts[index] else { return false }
    }
    return pattern.count == parts.count
  }
}
