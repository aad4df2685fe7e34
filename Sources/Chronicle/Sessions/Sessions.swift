package import Civil

/// Somebody signed in, or following an application, on one browser. The token itself is never stored.
package struct StoredSession: Sendable, Equatable {
  /// A hash of the token.
  package var key: String
  /// `nil` for a visitor, who may do no more than follow an application.
  package var person: Int64?
  package var createdAt: Instant
  package var seenAt: Instant
  /// What the application keeps with it.
  package var values: [String: String]

  package init(key: String, person: Int64?, createdAt: Instant, seenAt: Instant, values: [String: String] = [:]) {
    self.key = key
    self.person = person
    self.createdAt = createdAt
    self.seenAt = seenAt
    self.values = values
  }
}

/// The sessions. How long one lives is decided by who asks; nothing here brings one back that is gone.
package enum Sessions {
  package static func insert(_ session: StoredSession, in db: any WriteConnection) throws {
    try db.execute(
      "INSERT INTO sessions (session_key, person_id, content, created_at, seen_at) VALUES ($1, $2, $3, $4, $5)",
      .text(session.key), SQLValue(session.person), .text(try StoredJSON.text(session.values)),
      SQLValue(session.createdAt), SQLValue(session.seenAt))
  }

  /// The session under `key`, unless its person may no longer sign in.
  package static func find(_ key: String, in db: any ReadConnection) throws -> StoredSession? {
    try db.first(
      """
      SELECT s.person_id, s.content, s.created_at, s.seen_at
      FROM sessions s LEFT JOIN people p ON p.id = s.person_id
      WHERE s.session_key = $1 AND (s.person_id IS NULL OR p.is_active = 1)
      """, .text(key)
    ).map { row in
      StoredSession(
        key: key, person: try row.optionalInteger("person_id"), createdAt: try row.instant("created_at"),
        seenAt: try row.instant("seen_at"), values: try StoredJSON.value(row.text("content"), column: "content"))
    }
  }

  /// Notes that the session was used. False when there is none.
  @discardableResult
  package static func touch(_ key: String, at now: Instant, in db: any WriteConnection) throws -> Bool {
    try db.execute("UPDATE sessions SET seen_at = $2 WHERE session_key = $1", .text(key), SQLValue(now)) == 1
  }

  /// Puts `values` in place of what was kept. False when there is no such session.
  @discardableResult
  package static func setValues(
    _ values: [String: String], of key: String, in db: any WriteConnection
  ) throws -> Bool {
    try db.execute(
      "UPDATE sessions SET content = $2 WHERE session_key = $1", .text(key), .text(try StoredJSON.text(values))) == 1
  }

  package static func delete(_ key: String, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM sessions WHERE session_key = $1", .text(key))
  }

  /// Signs a person out everywhere, for a changed password or a blocked account.
  package static func deleteAll(of person: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM sessions WHERE person_id = $1", .integer(person))
  }

  /// Removes sessions created before, or last seen before, the given instants; returns how many.
  @discardableResult
  package static func deleteExpired(
    createdBefore: Instant, seenBefore: Instant, in db: any WriteConnection
  ) throws -> Int {
    try db.execute(
      "DELETE FROM sessions WHERE created_at < $1 OR seen_at < $2", SQLValue(createdBefore), SQLValue(seenBefore))
  }
}
