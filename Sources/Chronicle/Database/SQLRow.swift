package import Civil
package import Foundation

/// One row of an answer, read by column name.
package struct SQLRow: Sendable {
  /// The column names of one answer, shared by all of its rows.
  package let columns: [String]
  package let values: [SQLValue]

  package init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The cell under `column`; throws `DatabaseFailure.column` when the answer has no such column.
  package func value(_ column: String) throws -> SQLValue {
    guard let index = columns.firstIndex(of: column), index < values.count else {
      throw DatabaseFailure.column(name: column, problem: .missing)
    }
    return values[index]
  }
}

/// Reading a cell as what it must be. A cell of another kind throws `DatabaseFailure.column`: stored data is never
/// coerced.
extension SQLRow {
  package func optionalText(_ column: String) throws -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    case .integer, .real, .blob: throw DatabaseFailure.column(name: column, problem: .wrongKind)
    }
  }

  package func optionalInteger(_ column: String) throws -> Int64? {
    switch try value(column) {
    case .null: nil
    case .integer(let number): number
    case .real, .text, .blob: throw DatabaseFailure.column(name: column, problem: .wrongKind)
    }
  }

  package func optionalBlob(_ column: String) throws -> Data? {
    switch try value(column) {
    case .null: nil
    case .blob(let data): data
    case .integer, .real, .text: throw DatabaseFailure.column(name: column, problem: .wrongKind)
    }
  }

  package func optionalInstant(_ column: String) throws -> Instant? {
    try optionalInteger(column).map(Instant.init(milliseconds:))
  }

  package func text(_ column: String) throws -> String { try present(optionalText(column), column) }
  package func integer(_ column: String) throws -> Int64 { try present(optionalInteger(column), column) }
  package func blob(_ column: String) throws -> Data { try present(optionalBlob(column), column) }
  package func instant(_ column: String) throws -> Instant { try present(optionalInstant(column), column) }

  package func int(_ column: String) throws -> Int {
    guard let value = Int(exactly: try integer(column)) else {
      throw DatabaseFailure.column(name: column, problem: .outOfRange)
    }
    return value
  }

  package func bool(_ column: String) throws -> Bool {
    switch try integer(column) {
    case 0: false
    case 1: true
    default: throw DatabaseFailure.column(name: column, problem: .outOfRange)
    }
  }

  /// A text cell as one of the cases of `Value`; an unknown word throws.
  package func choice<Value: RawRepresentable<String>>(_ column: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    guard let value = Value(rawValue: try text(column)) else {
      throw DatabaseFailure.column(name: column, problem: .unknownWord)
    }
    return value
  }

  package func optionalChoice<Value: RawRepresentable<String>>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let word = try optionalText(column) else { return nil }
    guard let value = Value(rawValue: word) else {
      throw DatabaseFailure.column(name: column, problem: .unknownWord)
    }
    return value
  }

  private func present<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw DatabaseFailure.column(name: column, problem: .null) }
    return value
  }
}
