import Chronicle
import Civil
package import Ledger
import Statute

/// The substitutions at a body, with the names of those concerned, and who may take part in a new one.
package struct SubstitutionList: Sendable {
  package var substitutions: [RecordedSubstitution]
  package var names: [Int64: String]
  /// The active accounts with a role at the body.
  package var people: [Person]
}

extension Desk {
  /// The longest time for which a substitute is named at once, in days.
  package static let longestSubstitution = 366

  /// The person of an account as they act today: with the roles of those for whom they stand in. Nil when blocked.
  func acting(_ id: Int64, in db: any ReadConnection) throws -> Person? {
    guard var person = try People.find(id, in: db), person.isActive else { return nil }
    person.standIns = try Substitutions.standIns(of: id, on: clock.today, in: db)
    person.roles.formUnion(person.standIns.map(\.assignment))
    return person
  }

  /// Why the person may not decide the step that waits. Who has the right only in another's place is kept from what the
  /// other is kept from: nobody's own work is approved by way of their substitute.
  static func bar(
    of person: Person, to paper: PaperFile, at body: Int64, in db: any ReadConnection
  ) throws -> DecisionBar? {
    if let bar = paper.bar(for: person.id) { return bar }
    guard let right = paper.step?.right else { return .nothingWaits }
    let lineage = try lineage(of: body, in: db)
    guard !RightsTable.allows(right, at: lineage, roles: person.ownRoles) else { return nil }
    var bars: [DecisionBar] = []
    for standIn in person.standIns where RightsTable.allows(right, at: lineage, roles: [standIn.assignment]) {
      guard let bar = paper.bar(for: standIn.principal) else { return nil }
      bars.append(bar)
    }
    return bars.contains(.ownWork) ? .ownWork : bars.first
  }

  /// The substitutions at a body that the person manages.
  package func substitutions(at body: Int64, for person: Person) async throws -> SubstitutionList {
    try await database.read { db in
      try Self.require(.managePeople, of: person, at: body, in: db)
      let all = try Substitutions.all(body: body, in: db)
      var names: [Int64: String] = [:]
      for id in Set(all.flatMap { [$0.person, $0.facts.substitute] }) {
        names[id] = try People.find(id, in: db)?.displayName
      }
      return SubstitutionList(
        substitutions: all, names: names, people: try People.holding(Set(Role.allCases), at: body, in: db))
    }
  }

  /// Names a substitute for a role of a person. Both work at the body; nobody names themselves, directly or for their own
  /// role.
  package func nameSubstitute(
    _ new: Substitution, for principal: Int64, by person: Person, requestID: String?
  ) async throws {
    let (now, today) = (clock.now, clock.today)
    var problems: [FieldProblem] = []
    if new.until < today || new.until < new.from { problems.append(FieldProblem("until", .inThePast)) }
    let days = new.from.days(to: new.until) + 1
    if days > Self.longestSubstitution {
      problems.append(FieldProblem("until", .outOfRange(1...Self.longestSubstitution)))
    }
    guard problems.isEmpty else { throw DeskRefusal.fields(problems) }
    guard new.substitute != principal, new.substitute != person.id else { throw DeskRefusal.ownWork }
    try await database.write { db in
      try Self.require(.managePeople, of: person, at: new.body, in: db)
      guard let holder = try People.find(principal, in: db), holder.isActive, holder.roles.contains(new.assignment)
      else {
        throw DeskRefusal.fields([FieldProblem("person", .notAChoice)])
      }
      guard let other = try People.find(new.substitute, in: db), other.isActive,
        other.roles.contains(where: { $0.body == new.body })
      else { throw DeskRefusal.fields([FieldProblem("substitute", .notAChoice)]) }
      try Substitutions.add(new, for: principal, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "person.substitute-named", object: "person:\(principal)",
          body: new.body, requestID: requestID,
          detail: [
            "substitute": "person:\(new.substitute)", "role": new.role.rawValue, "from": new.from.description,
            "until": new.until.description,
          ]), in: db)
    }
  }

  /// Ends a substitution at once: yesterday was its last day.
  package func endSubstitution(
    _ number: Int64, of principal: Int64, at body: Int64, by person: Person, requestID: String?
  ) async throws {
    let (now, today) = (clock.now, clock.today)
    try await database.write { db in
      try Self.require(.managePeople, of: person, at: body, in: db)
      let known = try Substitutions.all(body: body, in: db).contains { $0.person == principal && $0.number == number }
      guard known,
        try Substitutions.end(
          number, of: principal, on: try today.adding(days: -1), by: person.id, at: now, in: db)
      else { throw DeskRefusal.notFound }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "person.substitution-ended", object: "person:\(principal)",
          body: body, requestID: requestID, detail: ["number": String(number)]), in: db)
    }
  }
}
