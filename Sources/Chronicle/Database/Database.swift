/// A database of any engine. Everything the ledger stores goes through this.
package protocol Database: Sendable {
  /// How this engine spells what the portable schema leaves open.
  var dialect: SchemaDialect { get }

  /// The keys with which it was opened.
  var vault: Vault { get }

  /// Runs `body` on a consistent snapshot.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadConnection) throws -> Value) async throws -> Value

  /// The revision of the data that pages show (see `DataRevision`) as last committed.
  func revision() async throws -> Int64

  /// Runs `body` in one transaction that excludes other writers to the same rows. When this returns, the change is
  /// durable; when it throws, nothing of it is kept. Cancelling the calling task does not undo a write half-way.
  @discardableResult
  func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteConnection) throws -> Value) async throws -> Value

  /// Ends all connections. No call may follow.
  func close() async throws
}
