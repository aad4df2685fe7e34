import Chronicle
package import Ledger

/// What a person can choose from when they narrow the worklist or give cases out.
package struct WorklistChoices: Sendable {
  /// The bodies whose cases they may see.
  package var bodies: [Body]
  /// The people who handle cases there; of the chosen body alone where there are many.
  package var people: [Person]
  /// More people than fit into a list.
  package static let mostPeople = 150
}

extension Desk {
  func worklistChoices(body: Int64?, for person: Person, in db: any ReadConnection) throws -> WorklistChoices {
    let visible = Set(try Self.bodies(where: .viewCases, of: person, in: db))
    let bodies = try Bodies.all(in: db).filter { visible.contains($0.id) }
    let wanted = body.map { visible.contains($0) ? [$0] : [] } ?? Array(visible)
    var people = try People.holding(
      [.officer, .head], atOneOf: wanted, limit: WorklistChoices.mostPeople + 1, in: db)
    if people.count > WorklistChoices.mostPeople { people = [] }
    return WorklistChoices(bodies: bodies, people: people)
  }

  /// Who several cases can be given to: the people who handle cases at the bodies where the person gives cases out, and
  /// the bodies below these.
  package func assignmentChoices(for person: Person) async throws -> WorklistChoices {
    try await database.read { db in
      let own = try Self.bodies(where: .assignCase, of: person, in: db)
      guard !own.isEmpty else { throw DeskRefusal.notAllowed(.assignCase) }
      let below = Set(try own.flatMap { try Bodies.withDescendants($0, in: db) }).subtracting(own)
      return WorklistChoices(
        bodies: try Bodies.all(in: db).filter { below.contains($0.id) && $0.facts.isActive },
        people: try People.holding([.officer, .head], atOneOf: own, in: db))
    }
  }
}
