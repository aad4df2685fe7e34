package import Civil

/// Brings a database to the schema of this program.
package struct Migrator: Sendable {
  package var migrations: [Migration]

  package init(migrations: [Migration]) { self.migrations = migrations }

  /// The table of the steps that a database went through; no step itself.
  package static let history = """
    CREATE TABLE IF NOT EXISTS schema_migrations (
      number {key}, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at {integer} NOT NULL){table}
    """

  /// Applies the steps that are missing, each in its own transaction, and returns their numbers. Safe to run from
  /// several processes at once: each step looks again, inside its transaction, at what is there.
  @discardableResult
  package func migrate(_ database: any Database, at now: Instant) async throws -> [Int] {
    let dialect = database.dialect
    try await database.write { db in
      try db.execute(dialect.render(Self.history))
    }
    var applied: [Int] = []
    for migration in migrations {
      let known = migrations
      let isNew = try await database.write { db in
        guard try Self.isMissing(migration, known: known, in: db) else { return false }
        for statement in migration.statements { try db.execute(dialect.render(statement)) }
        for statement in dialect.additions[migration.number] ?? [] { try db.execute(statement) }
        try db.execute(
          "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
          .init(migration.number), .text(migration.name), .text(migration.checksum), .init(now))
        return true
      }
      if isNew { applied.append(migration.number) }
    }
    return applied
  }

  /// Whether `migration` has not been applied; throws when the history in the database is not this program's.
  private static func isMissing(_ migration: Migration, known: [Migration], in db: any ReadConnection) throws -> Bool {
    let newest = known.map(\.number).max() ?? 0
    var isThere = false
    var highest = 0
    for row in try db.query("SELECT number, checksum FROM schema_migrations ORDER BY number") {
      let number = try row.int("number")
      highest = max(highest, number)
      guard let step = known.first(where: { $0.number == number }) else {
        throw SchemaFailure.newerThanProgram(database: number, program: newest)
      }
      guard try row.text("checksum") == step.checksum else { throw SchemaFailure.changedMigration(number: number) }
      if number == migration.number { isThere = true }
    }
    if !isThere, highest > migration.number { throw SchemaFailure.missingMigration(number: migration.number) }
    return !isThere
  }
}
