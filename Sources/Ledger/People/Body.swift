package import Statute

/// A public body (行政机关) of this installation: a government, a department, a township or another unit.
package struct Body: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var facts: BodyFacts

  package init(id: Int64, facts: BodyFacts) {
    self.id = id
    self.facts = facts
  }
}

package struct BodyFacts: Sendable, Equatable, Codable {
  package enum Level: String, Sendable, CaseIterable, Codable {
    case national, province, city, county, township
  }

  /// The body above it, whose people may supervise it.
  package var parent: Int64?
  /// The full name (全称), unique.
  package var name: String
  /// The short form used in document numbers (机关代字).
  package var symbol: String
  /// The unified social credit code (统一社会信用代码).
  package var code: String?
  /// What reconsideration depends on (机关类型).
  package var kind: BodyKind
  package var level: Level
  package var isActive: Bool

  package init(
    parent: Int64? = nil, name: String, symbol: String, code: String? = nil, kind: BodyKind, level: Level,
    isActive: Bool = true
  ) {
    self.parent = parent
    self.name = name
    self.symbol = symbol
    self.code = code
    self.kind = kind
    self.level = level
    self.isActive = isActive
  }
}
