import Chronicle
package import Ledger

/// What every page of the office shows beside its own content.
package struct OfficeFrame: Sendable {
  package var bodyName: String
  /// Papers to decide, to mend or to issue.
  package var papers: Int
  package var reminders: Int
  /// Whether one of the reminders is of something late.
  package var isLate: Bool
  /// Messages that did not arrive.
  package var failedMessages: Int
}

extension Desk {
  /// What the person may do anywhere, which decides what navigation offers.
  package func rights(of person: Person) async throws -> Set<Right> {
    guard person.isActive else { return [] }
    return try await database.read { db in
      let tops = try Self.topBodies(in: db)
      return Set(
        Right.allCases.filter { right in
          RightsTable.forAllBodies.contains(right)
            ? Self.allows(right, person, atAnyOf: tops)
            : RightsTable.allowsSomewhere(right, roles: person.roles)
        })
    }
  }

  package func frame(for person: Person) async throws -> OfficeFrame {
    try await database.read { db in
      let body = try person.roles.map(\.body).min().flatMap { try Bodies.find($0, in: db) }
      let reminders = try openReminders(of: person, in: db)
      let outboxes = try Self.bodies(where: .manageOutbox, of: person, in: db)
      return OfficeFrame(
        bodyName: body?.facts.name ?? "", papers: try waitingPapers(for: person, in: db),
        reminders: reminders.count, isLate: reminders.contains(where: \.stage.isLate),
        failedMessages: outboxes.isEmpty
          ? 0 : try Outbox.count(OutboxFilter(bodies: outboxes, needsAttention: true), in: db))
    }
  }

  /// How many papers wait for the person: to decide, returned to them, or to issue.
  private func waitingPapers(for person: Person, in db: any ReadConnection) throws -> Int {
    var filters = [PaperFilter(states: [.returned], drafter: person.id)]
    for step in ApprovalStep.allCases {
      let bodies = try Self.bodies(where: step.right, of: person, in: db)
      filters.append(PaperFilter(bodies: bodies, states: [.inReview], steps: [step], notBarring: person.id))
    }
    filters.append(PaperFilter(bodies: try Self.bodies(where: .issuePaper, of: person, in: db), states: [.approved]))
    return try filters.reduce(0) { sum, filter in try sum + Papers.count(filter, in: db) }
  }
}
