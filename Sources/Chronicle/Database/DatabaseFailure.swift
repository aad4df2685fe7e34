/// What went wrong between the program and its database, as facts a caller can act on.
package enum DatabaseFailure: Error, Equatable, Sendable {
  /// The statement would break a rule of the schema; the transaction is rolled back.
  case constraint(Constraint, detail: String)
  /// Another program holds the database longer than the busy timeout.
  case busy
  /// The medium or the file does not allow writing.
  case readOnly
  /// No room is left on the medium.
  case full
  /// The file is damaged.
  case corrupt(detail: String)
  /// The file is not a database of this engine.
  case notADatabase
  /// The file cannot be opened (missing folder, no permission).
  case cannotOpen(detail: String)
  /// Reading or writing the medium failed.
  case inputOutput(detail: String)
  /// The number of values does not fit the placeholders of the statement.
  case placeholders(expected: Int, given: Int)
  /// A stored cell is not what the program expects.
  case column(name: String, problem: ColumnProblem)
  /// The engine refused the statement for another reason: a defect of this program.
  case statement(detail: String, sql: String)

  package enum Constraint: String, Sendable, CaseIterable {
    case unique, foreignKey, notNull, check, other
  }

  package enum ColumnProblem: String, Sendable {
    case missing, null, wrongKind, outOfRange, unknownWord, malformed
  }
}
