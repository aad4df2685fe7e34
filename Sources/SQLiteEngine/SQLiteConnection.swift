import Chronicle
import Foundation
import GRDB

/// One GRDB connection, seen through the ledger's protocol, for the length of one transaction.
final class SQLiteConnection: WriteConnection {
  private let db: GRDB.Database
  private let texts: StatementCache
  let vault: Vault
  /// Statements that are being walked through: the same text inside such a walk needs a statement of its own.
  private var walking: Set<String> = []
  private var growsRevision = false
  /// Whether what is sent now is this engine's own affair.
  private var isOwn = false

  init(db: GRDB.Database, texts: StatementCache, vault: Vault) {
    self.db = db
    self.texts = texts
    self.vault = vault
  }

  func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
    var rows: [SQLRow] = []
    try forEach(sql, values) { rows.append($0) }
    return rows
  }

  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    do {
      let statement = try prepared(sql, values)
      let isOutermost = walking.insert(sql).inserted
      defer { if isOutermost { walking.remove(sql) } }
      let columns = statement.columnNames
      let cursor = try GRDB.Row.fetchCursor(statement)
      while let row = try cursor.next() {
        try body(SQLRow(columns: columns, values: row.databaseValues.map(SQLValue.init)))
      }
    } catch let error as GRDB.DatabaseError {
      throw DatabaseFailure(error)
    }
  }

  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    do {
      let statement = try prepared(sql, values)
      let before = db.totalChangesCount
      try statement.execute()
      // `changesCount` leaves out what triggers did, but keeps its old value after a table definition.
      guard db.totalChangesCount != before else { return 0 }
      if !growsRevision, DataRevision.grows(after: sql) { growsRevision = true }
      return db.changesCount
    } catch let error as GRDB.DatabaseError {
      throw DatabaseFailure(error)
    }
  }

  /// The last act of a transaction that writes. A database on the way to its schema may have no revision yet.
  func finish() throws {
    guard growsRevision, try db.tableExists("data_revision") else { return }
    try execute(DataRevision.counting, [])
  }

  func search(_ query: SearchQuery) throws -> [SearchHit] {
    try own { try FullTextIndex.search(query, in: self) }
  }

  func source(of query: SearchQuery) throws -> SearchSource? { FullTextIndex.source(of: query) }

  func source(of ids: [Int64]) -> SearchSource {
    SearchSource(
      sql: "(SELECT value AS id FROM json_each(?))",
      values: [.text("[" + ids.map(String.init).joined(separator: ",") + "]")])
  }

  func index(_ document: SearchDocument) throws {
    try own { try FullTextIndex.index(document, in: self) }
  }

  func removeFromIndex(_ subject: SearchSubject, id: Int64) throws {
    try own { try FullTextIndex.remove(subject, id: id, in: self) }
  }

  func purgeIndex() throws {
    try own { for statement in FullTextIndex.purging { try execute(statement, []) } }
  }

  /// Sends statements that only this engine understands.
  private func own<Value>(_ work: () throws -> Value) rethrows -> Value {
    isOwn = true
    defer { isOwn = false }
    return try work()
  }

  private func prepared(_ sql: String, _ values: [SQLValue]) throws -> GRDB.Statement {
    if !isOwn { StatementLog.ofThisProcess?.add(sql) }
    let text = texts.rewritten(sql)
    guard text.placeholders == values.count else {
      throw DatabaseFailure.placeholders(expected: text.placeholders, given: values.count)
    }
    let statement =
      walking.contains(sql) ? try db.makeStatement(sql: text.sql) : try db.cachedStatement(sql: text.sql)
    try statement.setArguments(StatementArguments(values.map(\.databaseValue)))
    return statement
  }
}

extension SQLValue {
  init(_ value: GRDB.DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob(data)
    }
  }

  var databaseValue: GRDB.DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let data): data.databaseValue
    }
  }
}
