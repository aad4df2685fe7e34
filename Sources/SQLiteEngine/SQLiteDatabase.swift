package import Chronicle
package import Foundation
package import GRDB

/// The embedded database: one file in write-ahead-log mode, many readers and one writer.
package struct SQLiteDatabase: Chronicle.Database {
  let writer: any DatabaseWriter
  private let revisionReader: DatabaseQueue?
  private let texts = StatementCache()
  package let vault: Vault

  package let dialect = SchemaDialect(
    engine: "sqlite", key: "INTEGER PRIMARY KEY", integer: "INTEGER", bytes: "BLOB", tableSuffix: " STRICT",
    additions: [1: FullTextIndex.definition, 5: FullTextIndex.caseDefinition])

  /// Opens the database at `path`, making the file, readable by its owner alone, when it is missing.
  ///
  /// - Parameter vault: the keys; what was written under others does not open.
  /// - Parameter busyTimeout: how long, in seconds, to wait for another process that writes.
  package init(path: String, vault: Vault, busyTimeout: TimeInterval = 10, readers: Int = 5) throws {
    self.vault = vault
    var configuration = Self.configuration(busyTimeout: busyTimeout)
    configuration.maximumReaderCount = readers
    // The file holds what people told the office in confidence; the log files beside it take over its permissions.
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool lowers this to NORMAL when it turns on the write-ahead log; an acknowledged write must survive a
      // power cut, so every commit is synced.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      writer = pool
      var reading = Self.configuration(busyTimeout: busyTimeout)
      reading.readonly = true
      reading.label = "revision"
      revisionReader = try DatabaseQueue(path: path, configuration: reading)
    } catch {
      throw DatabaseFailure(error)
    }
  }

  /// A database that lives only in memory, for tests and trials; without keys given it has some that go with it.
  package static func inMemory(vault: Vault? = nil) throws -> SQLiteDatabase {
    let vault = try vault ?? .passing()
    do {
      return SQLiteDatabase(writer: try DatabaseQueue(configuration: configuration(busyTimeout: 10)), vault: vault)
    } catch {
      throw DatabaseFailure(error)
    }
  }

  private init(writer: any DatabaseWriter, vault: Vault) {
    self.writer = writer
    self.vault = vault
    revisionReader = nil
  }

  /// How each connection is set up; a program that looks into a database beside this one needs the same.
  package static func configuration(busyTimeout: TimeInterval) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "ledger"
    configuration.prepareDatabase { db in
      db.add(tokenizer: BigramTokenizer.self)
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      // What is deleted, or replaced by its sealed form, is overwritten with zeros.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> Value
  ) async throws -> Value {
    do {
      return try await writer.read { [texts, vault] db in try body(SQLiteConnection(db: db, texts: texts, vault: vault))
      }
    } catch {
      throw Self.translated(error)
    }
  }

  /// Asked with every page: a connection of its own reads it in some microseconds, where it is asked.
  package func revision() async throws -> Int64 {
    do {
      if let revisionReader { return try Self.revision(revisionReader) }
      return try await writer.read { try Self.revision(in: $0) }
    } catch {
      throw Self.translated(error)
    }
  }

  private static func revision(_ reader: DatabaseQueue) throws -> Int64 {
    try reader.unsafeRead { try revision(in: $0) }
  }

  private static func revision(in db: GRDB.Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: DataRevision.reading)) ?? 0
  }

  /// The work runs in a task of its own, because GRDB rolls back when the task that asked is cancelled: a client that
  /// hangs up must not undo what another part of the program already took for done.
  @discardableResult
  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any WriteConnection) throws -> Value
  ) async throws -> Value {
    let work = Task { [writer, texts, vault] in
      try await writer.write { db in
        let connection = SQLiteConnection(db: db, texts: texts, vault: vault)
        let value = try body(connection)
        try connection.finish()
        return value
      }
    }
    do {
      return try await work.value
    } catch {
      throw Self.translated(error)
    }
  }

  /// Brings the write-ahead log into the file first, so that the file alone is the whole database. While another process
  /// is at work in it, that is left to the last one.
  package func close() async throws {
    do {
      try await writer.writeWithoutTransaction { db in
        do { _ = try db.checkpoint(.truncate) } catch GRDB.DatabaseError.SQLITE_BUSY {}
      }
      try revisionReader?.close()
      try writer.close()
    } catch { throw DatabaseFailure(error) }
  }

  /// The engine's own errors as facts; what a store threw passes unchanged.
  private static func translated(_ error: any Error) -> any Error {
    error is GRDB.DatabaseError ? DatabaseFailure(error) : error
  }
}
