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
  /// The person of a session, if still active, with what they may do anywhere, which decides what navigation offers.
  package func visitor(_ id: Int64) async throws -> (person: Person, rights: Set<Right>)? {
    try await database.read { db in
      guard let person = try acting(id, in: db) else { return nil }
      return (person, try rights(of: person, in: db))
    }
  }

  /// What the person may do anywhere.
  package func rights(of person: Person) async throws -> Set<Right> {
    try await database.read { try rights(of: person, in: $0) }
  }

  private func rights(of person: Person, in db: any ReadConnection) throws -> Set<Right> {
    guard person.isActive else { return [] }
    let tops = try Self.topBodies(in: db)
    return Set(
      Right.allCases.filter { right in
        RightsTable.forAllBodies.contains(right)
          ? Self.allows(right, person, atAnyOf: tops)
          : RightsTable.allowsSomewhere(right, roles: person.roles)
      })
  }

  /// What the person may do at the body.
  static func rights(of person: Person, at body: Int64, in db: any ReadConnection) throws -> Set<Right> {
    guard person.isActive else { return [] }
    let lineage = try lineage(of: body, in: db)
    return Set(Right.allCases.filter { RightsTable.allows($0, at: lineage, roles: person.roles) })
  }

  package func frame(for person: Person) async throws -> OfficeFrame {
    try await database.read { try frame(for: person, in: $0) }
  }

  func frame(for person: Person, in db: any ReadConnection) throws -> OfficeFrame {
    let body = try person.roles.map(\.body).min().flatMap { try Bodies.find($0, in: db) }
    let reminders = try openReminders(of: person, in: db)
    let outboxes = try Self.bodies(where: .manageOutbox, of: person, in: db)
    return OfficeFrame(
      bodyName: body?.facts.name ?? "", papers: try waitingPapers(for: person, in: db),
      reminders: reminders.count, isLate: reminders.contains(where: \.stage.isLate),
      failedMessages: outboxes.isEmpty
        ? 0 : try Outbox.count(OutboxFilter(bodies: outboxes, needsAttention: true), in: db))
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
