package import Statute

/// Which cases to list, and from where on.
package struct CaseFilter: Sendable, Equatable {
  package enum Assignee: Sendable, Equatable {
    case person(Int64)
    case nobody
  }

  package enum Order: String, Sendable, CaseIterable {
    /// What falls due first comes first; what has no due day comes last.
    case dueDay
    /// The newest first.
    case newest
  }

  /// A line after which a page begins, as `Cases.cursor(after:order:)` makes it.
  package struct Cursor: Sendable, Equatable, Codable {
    package var due: String
    package var id: Int64

    package init(due: String, id: Int64) {
      self.due = due
      self.id = id
    }
  }

  package var bodies: [Int64]
  package var isOpen: Bool?
  package var states: Set<CaseState>?
  package var kinds: Set<CaseKind>?
  package var applicantKind: ApplicantKind?
  package var assignee: Assignee?
  package var dueOnOrBefore: Day?
  package var dueOnOrAfter: Day?
  /// Only the cases behind one cell of table three.
  package var cell: TableThreeCell?
  package var order: Order
  package var after: Cursor?
  package var limit: Int

  package init(
    bodies: [Int64], isOpen: Bool? = nil, states: Set<CaseState>? = nil, kinds: Set<CaseKind>? = nil,
    applicantKind: ApplicantKind? = nil, assignee: Assignee? = nil, dueOnOrBefore: Day? = nil,
    dueOnOrAfter: Day? = nil, cell: TableThreeCell? = nil, order: Order = .dueDay, after: Cursor? = nil,
    limit: Int = 50
  ) {
    self.bodies = bodies
    self.isOpen = isOpen
    self.states = states
    self.kinds = kinds
    self.applicantKind = applicantKind
    self.assignee = assignee
    self.dueOnOrBefore = dueOnOrBefore
    self.dueOnOrAfter = dueOnOrAfter
    self.cell = cell
    self.order = order
    self.after = after
    self.limit = limit
  }

  /// Everything but the bodies and the page.
  func add(to conditions: inout SQLConditions) {
    if let isOpen { conditions.add("is_open = ?", SQLValue(isOpen)) }
    if let states { conditions.add("state", isOneOf: states.map(\.rawValue).sorted().map(SQLValue.text)) }
    if let kinds { conditions.add("kind", isOneOf: kinds.map(\.rawValue).sorted().map(SQLValue.text)) }
    if let applicantKind { conditions.add("applicant_kind = ?", .text(applicantKind.rawValue)) }
    switch assignee {
    case .person(let person): conditions.add("assignee_id = ?", .integer(person))
    case .nobody: conditions.add("assignee_id IS NULL")
    case nil: break
    }
    if let dueOnOrBefore { conditions.add("due_order <= ? AND due_day IS NOT NULL", .text(dueOnOrBefore.description)) }
    if let dueOnOrAfter { conditions.add("due_order >= ? AND due_day IS NOT NULL", .text(dueOnOrAfter.description)) }
    cell?.add(to: &conditions)
  }

  /// Everything but the page.
  var conditions: SQLConditions {
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer))
    add(to: &conditions)
    return conditions
  }
}
