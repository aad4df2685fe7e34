import Chronicle

/// Who a case or a question is given to (承办单位). The words are part of stored entries and never change.
package enum CaseUnit: Hashable, Sendable, Codable {
  /// A body of this installation, usually one below the body that handles the case.
  case body(id: Int64)
  /// A section of the body itself, known by its name (内设机构).
  case section(name: String)
  /// A single person.
  case person(id: Int64)

  /// The columns by which tables know it: the kind, and an id or a name.
  var columns: [SQLValue] {
    switch self {
    case .body(let id): ["body", .integer(id), nil]
    case .section(let name): ["section", nil, .text(name)]
    case .person(let id): ["person", .integer(id), nil]
    }
  }
}

/// A unit with its part in a case.
package struct UnitAssignment: Hashable, Sendable, Codable {
  package enum Part: String, Sendable, CaseIterable, Codable {
    /// Handles the case (主办).
    case lead
    /// Helps (协办).
    case assisting
  }

  package var unit: CaseUnit
  package var part: Part

  package init(_ unit: CaseUnit, _ part: Part) {
    self.unit = unit
    self.part = part
  }
}
