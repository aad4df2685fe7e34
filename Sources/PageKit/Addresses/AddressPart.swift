/// A part of a path: its value, or its name in a pattern.
package enum AddressPart: Sendable, Hashable {
  case value(String)
  case key

  package static func id(_ number: Int64) -> AddressPart { .value(String(number)) }

  /// The value as it may stand in a path, or `{name}`.
  package func text(_ name: String) -> String {
    switch self {
    case .value(let value): Query.escape(value)
    case .key: "{\(name)}"
    }
  }
}
