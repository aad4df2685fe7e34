package import Chronicle
import Synchronization

/// A database that counts its transactions and puts down what is read in them.
package final class CountingDatabase: Database {
  /// How many transactions there were since the counters were last set to nothing.
  package struct Counts: Equatable, Sendable {
    package var reads = 0
    package var writes = 0

    package init(reads: Int = 0, writes: Int = 0) {
      self.reads = reads
      self.writes = writes
    }
  }

  private let base: any Database
  private let counts = Mutex(Counts())
  package let statements = StatementRecord()

  package init(_ base: any Database) { self.base = base }

  package var dialect: SchemaDialect { base.dialect }
  package var vault: Vault { base.vault }

  package func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadConnection) throws -> Value) async throws
    -> Value
  {
    counts.withLock { $0.reads += 1 }
    let statements = statements
    return try await base.read { try body(RecordingConnection(base: $0, record: statements)) }
  }

  @discardableResult
  package func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteConnection) throws -> Value) async throws
    -> Value
  {
    counts.withLock { $0.writes += 1 }
    return try await base.write(body)
  }

  package func revision() async throws -> Int64 { try await base.revision() }

  package func close() async throws { try await base.close() }

  /// The transactions that the work takes.
  package func counting(_ work: () async throws -> Void) async throws -> Counts {
    counts.withLock { $0 = Counts() }
    try await work()
    return counts.withLock { $0 }
  }
}
