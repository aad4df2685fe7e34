import Chronicle
package import Ledger

extension Desk {
  /// The account of a login name with its password hash, for the surface that verifies passwords.
  package func credentials(login: String) async throws -> (person: Person, passwordHash: String)? {
    try await database.read { try People.credentials(login: login, in: $0) }
  }

  /// The person of a session as they act today, if still active.
  package func person(_ id: Int64) async throws -> Person? {
    try await database.read { try acting(id, in: $0) }
  }

  /// The form of a login name under which its account is kept.
  package static func normalised(login: String) -> String { People.normalised(login: login) }

  /// Keeps a password under a hash of today's strength; nobody's sessions end.
  package func replaceHash(_ hash: String, of person: Int64) async throws {
    let now = clock.now
    _ = try await database.write { try People.replaceHash(hash, of: person, at: now, in: $0) }
  }

  /// Puts a sign-in, or a failed one, on the audit trail. The login name is not recorded where no account has it.
  package func recordSignIn(of person: Int64?, succeeded: Bool, requestID: String?) async throws {
    let now = clock.now
    try await database.write { db in
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: succeeded ? person : nil,
          action: succeeded ? "person.signed-in" : "person.sign-in-failed",
          object: person.map { "person:\($0)" } ?? "person:unknown", requestID: requestID), in: db)
    }
  }

  /// Changes a person's own password; all their sessions end.
  package func changePassword(of person: Person, to hash: String, requestID: String?) async throws {
    let now = clock.now
    try await database.write { db in
      try People.setPasswordHash(hash, of: person.id, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "person.password-changed", object: "person:\(person.id)",
          requestID: requestID), in: db)
    }
  }
}
