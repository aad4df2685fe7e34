/// A connection inside one transaction that reads. Valid only within the closure it was handed to.
///
/// Statements use `$1`, `$2` ... placeholders, which go by number: `$2` is the second value wherever it stands.
package protocol ReadConnection {
  /// The keys with which the database was opened.
  var vault: Vault { get }

  /// All rows of an answer.
  func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]

  /// The rows of an answer one by one, without holding them all; what `body` throws ends the iteration.
  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws

  /// Full-text search; an empty answer when `query` holds no word. Reports come best match first, cases newest first.
  func search(_ query: SearchQuery) throws -> [SearchHit]

  /// What a query finds, for a statement to join with other conditions; its limit and offset do not count. `nil` when it
  /// holds no word.
  func source(of query: SearchQuery) throws -> SearchSource?

  /// A list of ids of any length, for a statement to join: one value, however many they are.
  func source(of ids: [Int64]) -> SearchSource
}

/// A connection inside one transaction that may write. All of it is kept, or none.
package protocol WriteConnection: ReadConnection {
  /// Runs a statement and returns how many rows it inserted, changed or deleted.
  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

  /// Makes `document` findable, in place of what was indexed under the same subject before.
  func index(_ document: SearchDocument) throws

  /// Makes a record no longer findable; nothing happens when it was not.
  func removeFromIndex(_ subject: SearchSubject, id: Int64) throws

  /// Writes the index anew, so that the words of what was removed are gone from the medium too. Takes time on a large one.
  func purgeIndex() throws
}

extension ReadConnection {
  package func query(_ sql: String, _ values: SQLValue...) throws -> [SQLRow] { try query(sql, values) }

  /// The first row of an answer, or `nil` when it is empty.
  package func first(_ sql: String, _ values: SQLValue...) throws -> SQLRow? { try query(sql, values).first }
}

extension WriteConnection {
  @discardableResult
  package func execute(_ sql: String, _ values: SQLValue...) throws -> Int { try execute(sql, values) }
}
