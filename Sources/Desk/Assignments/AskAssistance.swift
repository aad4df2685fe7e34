import Chronicle
package import Civil
package import Ledger
import Statute

/// A request between units with what one must know to answer it. Whoever is asked sees no more of the case than this.
package struct AssistanceLine: Sendable {
  package var request: AssistanceRequest
  package var caseID: Int64
  package var caseNumber: String
  package var caseTitle: String
  /// The description of the information wanted.
  package var requested: String
  package var bodyName: String
  package var askerName: String
  package var isLate: Bool
}

/// The requests a person has to do with, soonest due first.
package struct AssistanceDesk: Sendable {
  /// What they or their units are asked.
  package var toAnswer: [AssistanceLine]
  /// What they asked.
  package var asked: [AssistanceLine]
}

extension Desk {
  /// Asks a unit for help with a case by a day (协办); returns the request's id.
  @discardableResult
  package func askAssistance(
    of unit: CaseUnit, question: String, due: Day, onCase id: Int64, by person: Person
  ) async throws -> Int64 {
    let question = try Self.typed(question, field: "question")
    let today = clock.today
    guard due >= today else { throw DeskRefusal.fields([FieldProblem("due", .inThePast)]) }
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try caseFile(id, for: person, with: .noteCase, in: db)
      guard file.law.state.isOpen else { throw DeskRefusal.workflow(.caseIsClosed) }
      guard try Self.isChoice(unit, among: nil, in: db) else {
        throw DeskRefusal.fields([FieldProblem("unit", .notAChoice)])
      }
      let request = try Assignments.reserveRequest(in: db)
      try append(
        [.work(.assistanceAsked(request: request, unit: unit, question: question, due: due))], to: file, by: person,
        in: db)
      return request
    }
  }

  /// Answers a request that was put to the person or to one of their units.
  package func answerAssistance(_ request: Int64, answer: String, by person: Person) async throws {
    let answer = try Self.typed(answer, field: "answer")
    try await database.write { db in
      try Cases.takeTurn(.request(request), at: clock.now, in: db)
      let file = try answerable(request, by: person, in: db)
      try append([.work(.assistanceAnswered(request: request, answer: answer))], to: file, by: person, in: db)
    }
  }

  /// Gives a request back unanswered, with the reason, as when it is not the unit's matter (退回协办): by whoever could
  /// answer it.
  package func returnAssistance(_ request: Int64, reason: String, by person: Person) async throws {
    let reason = try Self.typed(reason, field: "reason")
    try await database.write { db in
      try Cases.takeTurn(.request(request), at: clock.now, in: db)
      let file = try answerable(request, by: person, in: db)
      try append([.work(.assistanceReturned(request: request, reason: reason))], to: file, by: person, in: db)
    }
  }

  /// Takes a request back, with the reason: by whoever may ask on the case.
  package func cancelAssistance(_ request: Int64, reason: String, by person: Person) async throws {
    let reason = try Self.typed(reason, field: "reason")
    try await database.write { db in
      try Cases.takeTurn(.request(request), at: clock.now, in: db)
      let (known, found) = try assistance(request, in: db)
      let (file, _) = try caseFile(known.id, for: person, with: .noteCase, in: db)
      guard found.state == .open else { throw DeskRefusal.workflow(.requestIsOver) }
      try append([.work(.assistanceCancelled(request: request, reason: reason))], to: file, by: person, in: db)
    }
  }

  package func assistanceDesk(for person: Person) async throws -> AssistanceDesk {
    try await database.read { db in
      AssistanceDesk(
        toAnswer: try lines(
          Assignments.openRequests(
            to: Self.units(of: person), sectionsOf: Self.bodies(where: .noteCase, of: person, in: db), in: db), in: db),
        asked: try lines(Assignments.openRequests(askedBy: person.id, in: db), in: db))
    }
  }

  /// The case of an open request that was put to the person or to one of their units.
  private func answerable(_ request: Int64, by person: Person, in db: any ReadConnection) throws -> CaseFile {
    let (file, found) = try assistance(request, in: db)
    guard Self.belongs(person, to: found.unit, ofBody: file.body),
      person.isActive, RightsTable.allowsSomewhere(.noteCase, roles: person.roles)
    else { throw DeskRefusal.notFound }
    guard found.state == .open else { throw DeskRefusal.workflow(.requestIsOver) }
    return file
  }

  /// A request with what one must know of it, open or over, for whoever it was put to and whoever put it.
  package func askedAssistance(_ id: Int64, for person: Person) async throws -> AssistanceLine {
    try await database.read { db in
      let (file, found) = try assistance(id, in: db)
      guard Self.belongs(person, to: found.unit, ofBody: file.body) || found.askedBy == person.id, person.isActive,
        RightsTable.allowsSomewhere(.noteCase, roles: person.roles),
        let line = try lines([(file.id, found)], in: db).first
      else { throw DeskRefusal.notFound }
      return line
    }
  }

  private func assistance(_ id: Int64, in db: any ReadConnection) throws -> (CaseFile, AssistanceRequest) {
    guard let found = try Assignments.find(request: id, in: db), let file = try Cases.find(found.caseID, in: db) else {
      throw DeskRefusal.notFound
    }
    return (file, found.request)
  }

  private func lines(
    _ requests: [(caseID: Int64, request: AssistanceRequest)], in db: any ReadConnection
  ) throws -> [AssistanceLine] {
    try requests.compactMap { caseID, request in
      guard let file = try Cases.find(caseID, in: db), let body = try Bodies.find(file.body, in: db) else { return nil }
      return AssistanceLine(
        request: request, caseID: caseID, caseNumber: file.law.number, caseTitle: file.filing.title,
        requested: file.law.requested, bodyName: body.facts.name,
        askerName: try People.find(request.askedBy, in: db)?.displayName ?? "", isLate: request.due < clock.today)
    }
  }
}
