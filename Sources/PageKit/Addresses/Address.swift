/// An address of the portal. Each site has its table of them; pages and templates take their links from there, and the
/// router its patterns.
package protocol Address: Sendable, Hashable {
  /// The path, or the pattern where a part is `.key`.
  var path: String { get }
}

extension Address {
  /// The path with a query; values that are nil or empty are left out.
  package func with(_ parameters: KeyValuePairs<String, String?>) -> String {
    Query.append(parameters.compactMap { name, value in value.map { (name, $0) } }, to: path)
  }
}
