package import Ledger

/// Who may do what: the one place that decides it.
package enum RightsTable {
  /// Where a right counts.
  package enum Reach: String, Sendable {
    /// At the body the role is held at.
    case own
    /// At that body and at those below it.
    case below
  }

  /// What each role may do, and where.
  package static let rights: [Role: [Right: Reach]] = [
    .officer: [
      .viewCases: .own, .openPersonalData: .own, .registerApplication: .own, .confirmReceipt: .own,
      .handleCase: .own, .issueReply: .own, .manageDisputes: .own, .archiveCase: .own, .viewTables: .own,
      .assignCase: .own, .noteCase: .own, .draftPaper: .own, .issuePaper: .own, .manageOutbox: .own,
      .viewComplaints: .own, .handleComplaints: .own, .answerComplaints: .own,
    ],
    .reviewer: [
      .viewCases: .own, .viewTables: .own, .noteCase: .own, .reviewPaper: .own, .viewComplaints: .own,
      .approveComplaints: .own,
    ],
    .secrecyReviewer: [.viewCases: .own, .noteCase: .own, .secrecyReview: .own],
    .head: [
      .viewCases: .own, .openPersonalData: .own, .registerApplication: .own, .confirmReceipt: .own,
      .handleCase: .own, .extendDeadline: .own, .issueReply: .own, .adjustFacts: .own, .reopenCase: .own,
      .manageDisputes: .own, .archiveCase: .own, .viewTables: .own, .importReport: .own, .manageCalendar: .own,
      .manageTemplates: .own, .viewAudit: .own, .assignCase: .own, .noteCase: .own, .draftPaper: .own,
      .reviewPaper: .own, .approvePaper: .own, .issuePaper: .own, .manageWorkflow: .own, .manageOutbox: .own,
      .viewComplaints: .own, .handleComplaints: .own, .approveComplaints: .own, .answerComplaints: .own,
    ],
    .publisher: [.viewTables: .own],
    .supervisor: [.viewCases: .below, .viewTables: .below, .importReport: .below, .viewComplaints: .below],
    .administrator: [
      .manageCalendar: .own, .manageTemplates: .below, .managePeople: .below, .viewAudit: .below,
      .manageWorkflow: .below, .manageMail: .below, .manageOutbox: .below, .manageComplaints: .below,
    ],
  ]

  /// Whether the roles allow the act at a body, given the body and its ancestors, nearest first.
  package static func allows(_ right: Right, at lineage: [Int64], roles: Set<RoleAssignment>) -> Bool {
    roles.contains { assignment in
      switch rights[assignment.role]?[right] {
      case .own: lineage.first == assignment.body
      case .below: lineage.contains(assignment.body)
      case nil: false
      }
    }
  }

  /// What is done for all bodies at once, and so only with a role at a body that stands below no other.
  package static let forAllBodies: Set<Right> = [.manageCalendar, .viewAudit, .manageMail]

  /// Whether the roles allow the act anywhere.
  package static func allowsSomewhere(_ right: Right, roles: Set<RoleAssignment>) -> Bool {
    roles.contains { rights[$0.role]?[right] != nil }
  }
}
