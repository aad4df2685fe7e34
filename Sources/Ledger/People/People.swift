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
    login: String, displayName: String, passwordHash: String, roles: Set<RoleAssignment>, at now: Instant,
    in db: any WriteConnection
  ) throws -> Int64 {
    let id = try Counters.nextKey(of: "people", in: db)
    try db.execute(
      """
      INSERT INTO people (id, login, display_name, password_hash, is_active, created_at)
      VALUES ($1, $2, $3, $4, 1, $5)
      """, .integer(id), .text(normalised(login: login)), .text(displayName), .text(passwordHash), SQLValue(now))
    try setRoles(roles, of: id, in: db)
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
        "SELECT * FROM people WHERE login = $1 AND is_active = 1", .text(normalised(login: login)))
    else { return nil }
    return (try person(row, in: db), try row.text("password_hash"))
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

  package static func setRoles(_ roles: Set<RoleAssignment>, of person: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM person_roles WHERE person_id = $1", .integer(person))
    for assignment in roles {
      try db.execute(
        "INSERT INTO person_roles (person_id, body_id, role) VALUES ($1, $2, $3)",
        .integer(person), .integer(assignment.body), .text(assignment.role.rawValue))
    }
  }

  /// Stores the same password hashed anew; the sessions go on.
  @discardableResult
  package static func replaceHash(_ hash: String, of person: Int64, in db: any WriteConnection) throws -> Bool {
    try db.execute("UPDATE people SET password_hash = $2 WHERE id = $1", .integer(person), .text(hash)) == 1
  }

  /// Changes the password and ends every session of the person.
  @discardableResult
  package static func setPasswordHash(_ hash: String, of person: Int64, in db: any WriteConnection) throws -> Bool {
    try Sessions.deleteAll(of: person, in: db)
    return try db.execute("UPDATE people SET password_hash = $2 WHERE id = $1", .integer(person), .text(hash)) == 1
  }

  /// Blocks or readmits an account; blocking ends its sessions.
  @discardableResult
  package static func setActive(_ isActive: Bool, person: Int64, in db: any WriteConnection) throws -> Bool {
    if !isActive { try Sessions.deleteAll(of: person, in: db) }
    return try db.execute(
      "UPDATE people SET is_active = $2 WHERE id = $1", .integer(person), SQLValue(isActive)) == 1
  }

  private static func person(_ row: SQLRow, in db: any ReadConnection) throws -> Person {
    let id = try row.integer("id")
    let roles = try db.query("SELECT body_id, role FROM person_roles WHERE person_id = $1", .integer(id))
      .map { RoleAssignment(body: try $0.integer("body_id"), role: try $0.choice("role")) }
    return Person(
      id: id, login: try row.text("login"), displayName: try row.text("display_name"),
      isActive: try row.bool("is_active"), roles: Set(roles), createdAt: try row.instant("created_at"))
  }
}
