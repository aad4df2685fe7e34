import Foundation
import GRDB
import GRDBSQLite
import SQLiteEngine

/// Statements written by hand and run with the C library of SQLite on the same file: what the same question costs when
/// nothing stands between it and the database.
final class HandSQL {
  private let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = SQLiteDatabase.configuration(busyTimeout: 10)
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Runs the statements one after another, reads every cell, and returns how many rows there were.
  func run(_ statements: [String]) throws -> Int {
    try queue.inDatabase { db in
      var rows = 0
      for sql in statements {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(db.sqliteConnection, sql, -1, &statement, nil) == SQLITE_OK else {
          throw Failure.statement(String(cString: sqlite3_errmsg(db.sqliteConnection)), sql)
        }
        defer { sqlite3_finalize(statement) }
        while sqlite3_step(statement) == SQLITE_ROW {
          rows += 1
          for column in 0..<sqlite3_column_count(statement) { _ = sqlite3_column_text(statement, column) }
        }
      }
      return rows
    }
  }

  enum Failure: Error { case statement(String, String) }
}
