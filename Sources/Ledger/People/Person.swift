package import Civil

/// What a person may be to a body. Which acts a role allows is decided by the desk, not here.
package enum Role: String, Sendable, CaseIterable, Codable {
  /// Handles cases (经办人).
  case officer
  /// Reviews what officers drafted (审核人).
  case reviewer
  /// Examines for state secrets (保密审查员).
  case secrecyReviewer
  /// Heads the disclosure office (公开办负责人).
  case head
  /// Publishes items (信息发布员).
  case publisher
  /// Supervises the body and those below it (主管部门).
  case supervisor
  /// Manages accounts, bodies and settings (系统管理员).
  case administrator
}

/// One role at one body.
package struct RoleAssignment: Sendable, Hashable {
  package var body: Int64
  package var role: Role

  package init(body: Int64, role: Role) {
    self.body = body
    self.role = role
  }
}

/// An account.
package struct Person: Sendable, Equatable, Identifiable {
  package var id: Int64
  /// The name typed at sign-in, in the form `People.normalised(login:)` gives it.
  package var login: String
  package var displayName: String
  package var isActive: Bool
  /// Those held, and where the person acts those of others for whom they stand in.
  package var roles: Set<RoleAssignment>
  /// For whom they stand in; empty but where the person acts.
  package var standIns: Set<StandIn> = []
  /// Those held, whether or not another's are exercised besides.
  package var ownRoles: Set<RoleAssignment>
  package var createdAt: Instant
}
