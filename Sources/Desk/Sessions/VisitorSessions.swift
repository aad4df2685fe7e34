package import Chronicle
package import Civil

/// The sessions of browsers, for the surface that hands out their tokens.
package struct VisitorSessions: Sendable {
  let database: any Database

  /// The session under the key, unless its person may no longer sign in.
  package func find(_ key: String) async throws -> StoredSession? {
    try await database.read { try Sessions.find(key, in: $0) }
  }

  package func insert(_ session: StoredSession) async throws {
    try await database.write { try Sessions.insert(session, in: $0) }
  }

  /// Notes when the person was last seen.
  package func touch(_ key: String, at moment: Instant) async throws {
    _ = try await database.write { try Sessions.touch(key, at: moment, in: $0) }
  }

  package func setValues(_ values: [String: String], of key: String) async throws {
    _ = try await database.write { try Sessions.setValues(values, of: key, in: $0) }
  }

  package func delete(_ key: String) async throws {
    try await database.write { try Sessions.delete(key, in: $0) }
  }

  package func deleteAll(of person: Int64) async throws {
    try await database.write { try Sessions.deleteAll(of: person, in: $0) }
  }

  /// Removes the sessions that began, or were last used, before the moments given.
  package func deleteExpired(createdBefore: Instant, seenBefore: Instant) async throws {
    _ = try await database.write {
      try Sessions.deleteExpired(createdBefore: createdBefore, seenBefore: seenBefore, in: $0)
    }
  }
}

extension Desk {
  package var sessions: VisitorSessions { VisitorSessions(database: database) }
}
