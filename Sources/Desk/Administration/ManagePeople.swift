import Chronicle
package import Ledger

/// An account to be made.
package struct NewPerson: Sendable {
  package var login: String
  package var displayName: String
  package var passwordHash: String
  package var body: Int64
  package var roles: Set<Role>

  package init(login: String, displayName: String, passwordHash: String, body: Int64, roles: Set<Role>) {
    self.login = login
    self.displayName = displayName
    self.passwordHash = passwordHash
    self.body = body
    self.roles = roles
  }

  /// What must be put right before the account can be made.
  package var problems: [FieldProblem] {
    var problems = ApplicationForm.line("login", login, required: true)
    problems += ApplicationForm.line("displayName", displayName, required: true)
    if roles.isEmpty { problems.append(FieldProblem("roles", .missing)) }
    return problems
  }
}

extension Desk {
  /// The accounts at the bodies a person manages, with their bodies and whether the person manages all of these.
  package func people(
    for person: Person
  ) async throws -> [(person: Person, bodies: [Int64: String], managesAll: Bool)] {
    try await database.read { db in
      let managed = try Self.managed(by: person, in: db)
      let names = Dictionary(uniqueKeysWithValues: try Bodies.all(in: db).map { ($0.id, $0.facts.name) })
      return try People.all(in: db)
        .filter { account in account.roles.contains { managed.contains($0.body) } }
        .map { account in
          let bodies = names.filter { id, _ in account.roles.contains { $0.body == id } }
          return (account, bodies, bodies.keys.allSatisfy(managed.contains))
        }
    }
  }

  /// The bodies at which a person may do something.
  package func bodies(where right: Right, of person: Person) async throws -> [Body] {
    try await database.read { db in
      let ids = Set(try Self.bodies(where: right, of: person, in: db))
      return try Bodies.all(in: db).filter { ids.contains($0.id) }
    }
  }

  /// Makes an account at a body the person manages.
  package func addPerson(_ new: NewPerson, by person: Person, requestID: String?) async throws -> Int64 {
    guard new.problems.isEmpty else { throw DeskRefusal.fields(new.problems) }
    let now = clock.now
    return try await database.write { db in
      try Self.require(.managePeople, of: person, at: new.body, in: db)
      guard try People.find(login: new.login, in: db) == nil else {
        throw DeskRefusal.fields([FieldProblem("login", .taken)])
      }
      let id = try People.add(
        login: new.login, displayName: new.displayName.trimmed, passwordHash: new.passwordHash,
        roles: Set(new.roles.map { RoleAssignment(body: new.body, role: $0) }), by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "person.added", object: "person:\(id)", requestID: requestID,
          detail: ["roles": new.roles.map(\.rawValue).sorted().joined(separator: ",")]), in: db)
      return id
    }
  }

  /// Blocks an account or readmits it; nobody blocks their own, nor one that holds roles at a body they do not manage.
  package func setActive(_ isActive: Bool, person id: Int64, by person: Person, requestID: String?) async throws {
    guard id != person.id else { throw DeskRefusal.ownWork }
    let now = clock.now
    try await database.write { db in
      let managed = try Self.managed(by: person, in: db)
      guard let account = try People.find(id, in: db), account.roles.contains(where: { managed.contains($0.body) })
      else { throw DeskRefusal.notFound }
      guard account.roles.allSatisfy({ managed.contains($0.body) }) else { throw DeskRefusal.rolesElsewhere }
      try People.setActive(isActive, person: id, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: isActive ? "person.readmitted" : "person.blocked",
          object: "person:\(id)", requestID: requestID), in: db)
    }
  }

  private static func managed(by person: Person, in db: any ReadConnection) throws -> Set<Int64> {
    let bodies = Set(try bodies(where: .managePeople, of: person, in: db))
    guard !bodies.isEmpty else { throw DeskRefusal.notAllowed(.managePeople) }
    return bodies
  }
}
