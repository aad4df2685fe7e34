import Chronicle
package import Civil
import Statute

/// A question of one unit to another about a case (协办), with a due day of its own.
package struct AssistanceRequest: Sendable, Equatable, Identifiable {
  package enum State: String, Sendable, CaseIterable, Codable { case open, answered, cancelled, returned }

  package var id: Int64
  package var unit: CaseUnit
  package var question: String
  package var due: Day
  package var askedBy: Int64
  package var askedAt: Instant
  package var state: State
  /// The answer, or why it is no longer needed or was given back.
  package var answer: String?
  package var endedBy: Int64?
  package var endedAt: Instant?
}

/// An open request as a list needs it.
package struct WaitingRequest: Sendable, Equatable {
  package var id: Int64
  package var caseID: Int64
  package var due: Day

  init(_ row: SQLRow) throws {
    id = try row.integer("id")
    caseID = try row.integer("case_id")
    due = try row.day("due_day")
  }
}
