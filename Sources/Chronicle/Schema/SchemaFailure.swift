/// Why a database's schema cannot be used by this program.
package enum SchemaFailure: Error, Equatable, Sendable {
  /// The database was made by a newer program.
  case newerThanProgram(database: Int, program: Int)
  /// A step that this database went through reads differently in this program.
  case changedMigration(number: Int)
  /// A step below the newest one was never applied.
  case missingMigration(number: Int)
}
