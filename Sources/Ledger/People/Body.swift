/// A public body (行政机关) of this installation: a government, a department, a township or another unit.
package struct Body: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var facts: BodyFacts

  package init(id: Int64, facts: BodyFacts) {
    self.id = id
    self.facts = facts
  }
}

package struct BodyFacts: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// A people's government (人民政府).
    case government
    /// A department of a government (政府部门).
    case department
    /// A township or sub-district (乡镇、街道).
    case township
    /// An organisation that law empowers to manage public affairs (法律、法规授权的组织).
    case empoweredOrganisation
    /// A public enterprise or institution (公共企事业单位).
    case publicInstitution
  }

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
  package var kind: Kind
  package var level: Level
  package var isActive: Bool

  package init(
    parent: Int64? = nil, name: String, symbol: String, code: String? = nil, kind: Kind, level: Level,
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
