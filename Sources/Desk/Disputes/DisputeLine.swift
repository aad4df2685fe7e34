import Chronicle
package import Ledger
package import Statute

/// A dispute with the case it is about and the time for the body's answer, as of today.
package struct DisputeLine: Sendable {
  package var stored: StoredDispute
  /// The case it is about.
  package var summary: CaseSummary
  package var bodyName: String
  /// The period of the running round; nil where none runs or the calendar does not reach so far.
  package var replyPeriod: DisputeReplyPeriod?
  /// The days left for the answer, working or calendar days as the period is; nil once answered.
  package var remainingDays: Int?

  /// Whether the answer is late.
  package var isOverdue: Bool { remainingDays.map { $0 < 0 } ?? false }
}

extension Desk {
  /// The disputes a person may see: pending ones that await an answer first, the oldest first.
  package func disputes(
    isPending: Bool? = nil, awaitsReply: Bool? = nil, limit: Int = 200, for person: Person
  ) async throws -> [DisputeLine] {
    try await database.read { db in
      let bodies = try Self.bodies(where: .viewCases, of: person, in: db)
      let filter = DisputeFilter(bodies: bodies, isPending: isPending, awaitsReply: awaitsReply, limit: limit)
      return try lines(Disputes.list(filter, in: db), in: db)
    }
  }

  /// The disputes about a case, in the order they were opened.
  package func disputes(ofCase id: Int64, for person: Person) async throws -> [DisputeLine] {
    try await database.read { try disputes(ofCase: id, for: person, in: $0) }
  }

  func disputes(ofCase id: Int64, for person: Person, in db: any ReadConnection) throws -> [DisputeLine] {
    _ = try visibleCase(id, for: person, in: db)
    return try lines(Disputes.all(case: id, in: db), in: db)
  }

  /// One dispute with its case's version, which the commands ask for, and its own entries.
  package func dispute(_ id: Int64, for person: Person) async throws -> (
    line: DisputeLine, caseVersion: Int64, entries: [RecordedEntry]
  ) {
    try await database.read { try dispute(id, for: person, in: $0) }
  }

  func dispute(_ id: Int64, for person: Person, in db: any ReadConnection) throws -> (
    line: DisputeLine, caseVersion: Int64, entries: [RecordedEntry]
  ) {
    guard let stored = try Disputes.find(id, in: db) else { throw DeskRefusal.notFound }
    let (file, _) = try visibleCase(stored.caseID, for: person, in: db)
    guard let line = try lines([stored], in: db).first else { throw DeskRefusal.notFound }
    let entries = try Cases.timeline(stored.caseID, in: db).filter {
      if case .dispute(id, _) = $0.entry { true } else { false }
    }
    return (line, file.version, entries)
  }

  func lines(_ disputes: [StoredDispute], in db: any ReadConnection) throws -> [DisputeLine] {
    let summaries = try Cases.summaries(Array(Set(disputes.map(\.caseID))), in: db)
    let byID = Dictionary(uniqueKeysWithValues: summaries.map { ($0.id, $0) })
    var calendars: [Int64: (WorkingCalendar, String)] = [:]
    return try disputes.compactMap { stored in
      guard let summary = byID[stored.caseID] else { return nil }
      let known =
        try calendars[stored.body] ?? (
          OfficeCalendar.calendar(of: stored.body, in: db), Bodies.find(stored.body, in: db)?.facts.name ?? ""
        )
      calendars[stored.body] = known
      let period = stored.law.isPending ? try? stored.law.replyPeriod(calendar: known.0) : nil
      return DisputeLine(
        stored: stored, summary: summary, bodyName: known.1, replyPeriod: period,
        remainingDays: stored.law.awaitsReply
          ? try? period?.remainingDays(from: clock.today, calendar: known.0) : nil)
    }
  }
}
