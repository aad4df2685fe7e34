import Chronicle
package import Ledger

/// A case with those it can be given to, or who can be asked for help with it.
package struct AssignmentCandidates: Sendable {
  package var opened: OpenedCase
  package var people: [Person]
  package var bodies: [Body]
}

extension Desk {
  /// Those a case can be given to: who handles cases at its body, and the bodies below.
  package func assignmentCandidates(ofCase id: Int64, for person: Person) async throws -> AssignmentCandidates {
    try await database.read { db in
      let opened = try openCase(id, for: person, in: db)
      guard opened.rights.contains(.assignCase) else { throw DeskRefusal.notAllowed(.assignCase) }
      let body = opened.body.id
      return AssignmentCandidates(
        opened: opened, people: try People.holding([.officer, .head], at: body, in: db),
        bodies: try Bodies.withDescendants(body, in: db).filter { $0 != body }.compactMap {
          try Bodies.find($0, in: db)
        }
        .filter(\.facts.isActive))
    }
  }

  /// Those who can be asked for help: the colleagues at its body, and every other body.
  package func assistanceCandidates(ofCase id: Int64, for person: Person) async throws -> AssignmentCandidates {
    try await database.read { db in
      let opened = try openCase(id, for: person, in: db)
      guard opened.rights.contains(.noteCase) else { throw DeskRefusal.notAllowed(.noteCase) }
      let body = opened.body.id
      return AssignmentCandidates(
        opened: opened,
        people: try People.holding([.officer, .head, .reviewer], at: body, in: db).filter { $0.id != person.id },
        bodies: try Bodies.all(in: db).filter { $0.facts.isActive && $0.id != body })
    }
  }
}
