package import Civil

/// Who stands in for whom (代行职责): a role of one person at a body, exercised by another from day to day.
package struct Substitution: Sendable, Hashable, Codable {
  package var body: Int64
  package var role: Role
  package var substitute: Int64
  /// The first and the last day on which it counts.
  package var from: Day
  package var until: Day

  package init(body: Int64, role: Role, substitute: Int64, from: Day, until: Day) {
    self.body = body
    self.role = role
    self.substitute = substitute
    self.from = from
    self.until = until
  }

  package var assignment: RoleAssignment { RoleAssignment(body: body, role: role) }
}

/// A substitution on record: the person stood in for, and its number among theirs.
package struct RecordedSubstitution: Sendable, Equatable {
  package var person: Int64
  package var number: Int64
  package var facts: Substitution
}

/// A role that a person has today because another may not exercise it.
package struct StandIn: Sendable, Hashable {
  /// Whose role it is.
  package var principal: Int64
  package var assignment: RoleAssignment

  package init(principal: Int64, assignment: RoleAssignment) {
    self.principal = principal
    self.assignment = assignment
  }
}
