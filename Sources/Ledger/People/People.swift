package import Chronicle
package import Civil
import Foundation

/// The accounts.
package enum People {
  /// The form in which login names are compared: compatibility-composed, without case and outer spaces.
  package static func normalised(login: String) -> String {
    login.precomposedStringWithCompatibilityMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Adds an account and returns its id. A login that is taken breaks a `unique` constraint.
  @discardableResult
  package static func add(
    login: String, displayName: String, passwordHash: String, roles: Set<RoleAssignment>, by person: Int64? = nil,
    at now: Instant, in db: any WriteConnection
  ) throws -> Int64 {
    let id = try Counters.nextKey(of: "people", in: db)
    let events: [PersonEvent] = [
      .added(login: normalised(login: login), displayName: displayName), passwordSet(passwordHash, of: id, in: db),
    ]
    try Records.append(
      events + Self.sorted(roles).map(PersonEvent.roleGiven), to: PersonRecord.self, id, by: person, at: now, in: db)
    try keep(passwordHash, of: id, in: db)
    return id
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> Person? {
    try db.first("SELECT * FROM people WHERE id = $1", .integer(id)).map { try person($0, in: db) }
  }

  package static func find(login: String, in db: any ReadConnection) throws -> Person? {
    try db.first("SELECT * FROM people WHERE login = $1", .text(normalised(login: login)))
      .map { try person($0, in: db) }
  }

  /// The account and its stored password hash, for sign-in; `nil` when there is none or it is blocked.
  package static func credentials(
    login: String, in db: any ReadConnection
  ) throws -> (person: Person, passwordHash: String)? {
    guard
      let row = try db.first(
        "SELECT * FROM people WHERE login = $1 AND is_active = 1", .text(normalised(login: login))),
      let hash = try Secrets.find(
        PersonRecord.password, of: SubjectID(.person, try row.integer("id")), in: db)
    else { return nil }
    return (try person(row, in: db), hash)
  }

  /// All accounts, by login name.
  package static func all(in db: any ReadConnection) throws -> [Person] {
    try db.query("SELECT * FROM people ORDER BY login").map { try person($0, in: db) }
  }

  /// The active people who hold one of `roles` at `body`.
  package static func holding(_ roles: Set<Role>, at body: Int64, in db: any ReadConnection) throws -> [Person] {
    try holding(roles, atOneOf: [body], in: db)
  }

  /// The active people who hold one of `roles` at one of `bodies`, each once.
  package static func holding(
    _ roles: Set<Role>, atOneOf bodies: [Int64], limit: Int = .max, in db: any ReadConnection
  ) throws -> [Person] {
    var conditions = SQLConditions()
    conditions.add("r.body_id", isOneOfMany: bodies.map(SQLValue.integer))
    conditions.add("r.role", isOneOf: roles.map { .text($0.rawValue) }.sorted { "\($0)" < "\($1)" })
    let most = conditions.bind(SQLValue(limit))
    return try db.query(
      """
      SELECT DISTINCT p.* FROM people p JOIN person_roles r ON r.person_id = p.id AND p.is_active = 1
      \(conditions.clause) ORDER BY p.login LIMIT \(most)
      """, conditions.values
    ).map { try person($0, in: db) }
  }

  /// Gives and takes roles until the account holds these.
  package static func setRoles(
    _ roles: Set<RoleAssignment>, of id: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    guard let known = try Records.takeTurn(PersonRecord.self, id, at: now, in: db)?.roles, known != roles else {
      return
    }
    let events =
      sorted(known.subtracting(roles)).map(PersonEvent.roleTaken)
      + sorted(roles.subtracting(known)).map(PersonEvent.roleGiven)
    try Records.append(events, to: PersonRecord.self, id, by: person, at: now, in: db)
  }

  /// Stores the same password hashed anew; the sessions go on.
  @discardableResult
  package static func replaceHash(
    _ hash: String, of id: Int64, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    guard try find(id, in: db) != nil else { return false }
    try Records.append([passwordSet(hash, of: id, in: db)], to: PersonRecord.self, id, by: id, at: now, in: db)
    try keep(hash, of: id, in: db)
    return true
  }

  /// Changes the password and ends every session of the person.
  @discardableResult
  package static func setPasswordHash(
    _ hash: String, of id: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    try Sessions.deleteAll(of: id, in: db)
    guard try find(id, in: db) != nil else { return false }
    try Records.append([passwordSet(hash, of: id, in: db)], to: PersonRecord.self, id, by: person, at: now, in: db)
    try keep(hash, of: id, in: db)
    return true
  }

  /// Blocks or readmits an account; blocking ends its sessions. False when there is no such account.
  @discardableResult
  package static func setActive(
    _ isActive: Bool, person id: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    if !isActive { try Sessions.deleteAll(of: id, in: db) }
    guard let known = try find(id, in: db) else { return false }
    guard known.isActive != isActive else { return true }
    try Records.append(
      [isActive ? .readmitted : .blocked], to: PersonRecord.self, id, by: person, at: now, in: db)
    return true
  }

  private static func passwordSet(_ hash: String, of id: Int64, in db: any ReadConnection) -> PersonEvent {
    .passwordSet(
      digest: Secrets.digest(of: hash, as: PersonRecord.password, of: SubjectID(.person, id), in: db))
  }

  private static func keep(_ hash: String, of id: Int64, in db: any WriteConnection) throws {
    try Secrets.set(hash, as: PersonRecord.password, of: SubjectID(.person, id), in: db)
  }

  private static func sorted(_ roles: Set<RoleAssignment>) -> [RoleAssignment] {
    roles.sorted { ($0.body, $0.role.rawValue) < ($1.body, $1.role.rawValue) }
  }

  private static func person(_ row: SQLRow, in db: any ReadConnection) throws -> Person {
    let id = try row.integer("id")
    let roles = try db.query("SELECT body_id, role FROM person_roles WHERE person_id = $1", .integer(id))
      .map { RoleAssignment(body: try $0.integer("body_id"), role: try $0.choice("role")) }
    return Person(
      id: id, login: try row.text("login"), displayName: try row.text("display_name"),
      isActive: try row.bool("is_active"), roles: Set(roles), ownRoles: Set(roles),
      createdAt: try row.instant("created_at"))
  }
}
