import Chronicle
import Synchronization

/// The statements that were read with, each once.
package final class StatementRecord: Sendable {
  private let texts = Mutex<Set<String>>([])

  package init() {}

  func add(_ sql: String) { texts.withLock { _ = $0.insert(sql) } }

  package func clear() { texts.withLock { $0.removeAll() } }

  /// The tables that the statements name after FROM and JOIN.
  package var tables: Set<String> {
    let named = texts.withLock { $0 }.flatMap { text in
      text.matches(of: #/(?:FROM|JOIN)\s+([a-z_]+)/#).map { String($0.output.1) }
    }
    return Set(named)
  }
}

/// A connection that puts down what is read with it.
struct RecordingConnection: ReadConnection {
  let base: any ReadConnection
  let record: StatementRecord

  var vault: Vault { base.vault }

  func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
    record.add(sql)
    return try base.query(sql, values)
  }

  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    record.add(sql)
    try base.forEach(sql, values, body)
  }

  func search(_ query: SearchQuery) throws -> [SearchHit] { try base.search(query) }
  func source(of query: SearchQuery) throws -> SearchSource? { try base.source(of: query) }
  func source(of ids: [Int64]) -> SearchSource { base.source(of: ids) }
}
