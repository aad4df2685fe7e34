import Chronicle
package import Ledger
import Statute

/// A case whose information is proposed for active disclosure, as the list shows it.
package struct PublicationLine: Sendable {
  package var summary: CaseSummary
  package var bodyName: String
  package var mark: PublicationMark
  package var proposedBy: String
}

extension Desk {
  /// Proposes that what a case gave out be published actively (条例第四十四条第一款). The number of applicants is counted
  /// here, never typed.
  @discardableResult
  package func proposePublication(reason: String, ofCase id: Int64, by person: Person) async throws -> CaseFile {
    let reason = try Self.typed(reason, field: "reason")
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, body) = try caseFile(id, for: person, with: .handleCase, in: db)
      if try Cases.work(id, in: db).publication?.state == .proposed {
        throw DeskRefusal.workflow(.alreadyProposed)
      }
      let demand = try demand(for: file, at: body, in: db)
      return try append(
        [.work(.publicationProposed(applicants: demand.applicants, reason: reason))], to: file, by: person, in: db)
    }
  }

  /// Says what became of the proposal: published, and where, or not, and why.
  @discardableResult
  package func settlePublication(
    published: Bool, note: String, ofCase id: Int64, by person: Person
  ) async throws -> CaseFile {
    let note = try Self.typed(note, field: "note")
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.issueReply, of: person, at: body.id, in: db)
      guard try Cases.work(id, in: db).publication?.state == .proposed else {
        throw DeskRefusal.workflow(.notProposed)
      }
      return try append([.work(.publicationSettled(published: published, note: note))], to: file, by: person, in: db)
    }
  }

  /// The proposals at the bodies whose cases a person may see, the newest first.
  package func publications(
    _ states: Set<PublicationMark.State>, for person: Person
  ) async throws -> [PublicationLine] {
    try await database.read { db in
      let bodies = try Self.bodies(where: .viewCases, of: person, in: db)
      guard !bodies.isEmpty else { return [] }
      let names = Dictionary(uniqueKeysWithValues: try Bodies.all(in: db).map { ($0.id, $0.facts.name) })
      let ids = try PublicationMarks.cases(of: bodies, in: states, in: db)
      return try Cases.summaries(ids, in: db).compactMap { summary in
        guard let mark = try Cases.work(summary.id, in: db).publication else { return nil }
        return PublicationLine(
          summary: summary, bodyName: names[summary.body] ?? "", mark: mark,
          proposedBy: try People.find(mark.proposedBy, in: db)?.displayName ?? "")
      }
    }
  }
}
