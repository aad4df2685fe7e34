package import Civil
package import Foundation

/// A value as it stands in a cell of the database: the five kinds every engine shares.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob(Data)
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(nilLiteral: ()) { self = .null }
}

extension SQLValue {
  package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
  package init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
  package init(_ value: Int) { self = .integer(Int64(value)) }
  package init(_ value: Data?) { self = value.map(SQLValue.blob) ?? .null }
  package init(_ value: Bool) { self = .integer(value ? 1 : 0) }

  /// An instant, kept as whole milliseconds since 1970-01-01 UTC.
  package init(_ instant: Instant?) { self = instant.map { .integer($0.milliseconds) } ?? .null }
}
