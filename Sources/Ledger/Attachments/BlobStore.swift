import Crypto
package import Foundation

/// A stored file's content, known by its SHA-256.
package struct Blob: Sendable, Hashable {
  /// In lower-case hexadecimal.
  package var sha256: String
  /// In bytes.
  package var size: Int64
}

package enum BlobFailure: Error, Equatable, Sendable {
  /// More bytes came than may be stored.
  case tooLarge(limit: Int64)
  /// No content has this hash.
  case unknown(sha256: String)
  /// A chunk of the content is gone.
  case incomplete(sha256: String)
}

/// Contents of files, in the database itself so that one backup holds everything. A content is cut into chunks, so that
/// neither writing nor reading holds more than one chunk in memory, and equal contents are kept once.
package struct BlobStore: Sendable {
  private let database: any Database
  package let chunkSize: Int
  /// The largest content that is taken, in bytes.
  package let limit: Int64

  package init(_ database: any Database, chunkSize: Int = 512 << 10, limit: Int64 = 64 << 20) {
    self.database = database
    self.chunkSize = max(1, chunkSize)
    self.limit = limit
  }

  /// Stores what `source` delivers. What was written before a failure is removed.
  package func store<Source: AsyncSequence>(_ source: Source, at now: Instant) async throws -> Blob
  where Source.Element == Data {
    let content = try await database.write { db in
      let id = try Counters.nextKey(of: "blob_contents", in: db)
      try db.execute(
        "INSERT INTO blob_contents (id, started_at, is_finished) VALUES ($1, $2, 0)", .integer(id), SQLValue(now))
      return id
    }
    do {
      return try await fill(content, from: source, at: now)
    } catch {
      try await database.write { try Self.remove(content, in: $0) }
      throw error
    }
  }

  /// Stores a content that is in memory already.
  package func store(_ data: Data, at now: Instant) async throws -> Blob {
    try await store(
      AsyncStream { continuation in
        continuation.yield(data)
        continuation.finish()
      }, at: now)
  }

  /// The content of `sha256`, chunk by chunk. Throws `BlobFailure.unknown` when there is none.
  package func chunks(of sha256: String) async throws -> Chunks {
    let row = try await database.read { db in
      try db.first("SELECT content_id, size, chunk_count FROM blobs WHERE sha256 = $1", .text(sha256))
    }
    guard let row else { throw BlobFailure.unknown(sha256: sha256) }
    return Chunks(
      blob: Blob(sha256: sha256, size: try row.integer("size")), database: database,
      content: try row.integer("content_id"), count: try row.integer("chunk_count"))
  }

  /// The whole content; only for what is known to be small.
  package func data(of sha256: String) async throws -> Data {
    var data = Data()
    for try await chunk in try await chunks(of: sha256) { data.append(chunk) }
    return data
  }

  /// Removes uploads that began before `instant` and never came to an end; returns how many.
  @discardableResult
  package func removeUnfinished(startedBefore instant: Instant) async throws -> Int {
    try await database.write { db in
      let rows = try db.query(
        "SELECT id FROM blob_contents WHERE is_finished = 0 AND started_at < $1", SQLValue(instant))
      for row in rows { try Self.remove(row.integer("id"), in: db) }
      return rows.count
    }
  }

  /// The columns that name a content: what any of them names is in use.
  package static let uses: [(table: String, column: String)] = [
    ("attachments", "sha256"), ("reports", "source_sha256"), ("outbox_files", "sha256"),
  ]

  /// Removes contents stored before `instant` that nothing in `uses` names; returns how many. The instant must lie further
  /// back than any upload takes from its storing to the transaction that names it.
  @discardableResult
  package func removeUnused(storedBefore instant: Instant) async throws -> Int {
    try await database.write { db in
      let rows = try db.query(
        """
        SELECT b.sha256, b.content_id FROM blobs b JOIN blob_contents c ON c.id = b.content_id
        WHERE c.is_finished = 1 AND c.started_at < $1 AND \(Self.isUnused)
        """, SQLValue(instant))
      for row in rows {
        try db.execute("DELETE FROM blobs WHERE sha256 = $1", .text(try row.text("sha256")))
        try Self.remove(row.integer("content_id"), in: db)
      }
      return rows.count
    }
  }

  private static let isUnused = uses.map { use in
    "NOT EXISTS (SELECT 1 FROM \(use.table) u WHERE u.\(use.column) = b.sha256)"
  }.joined(separator: " AND ")

  private func fill<Source: AsyncSequence>(_ content: Int64, from source: Source, at now: Instant) async throws -> Blob
  where Source.Element == Data {
    var hash = SHA256()
    var size: Int64 = 0
    var count: Int64 = 0
    var pending = Data()
    for try await part in source {
      let (sum, overflow) = size.addingReportingOverflow(Int64(part.count))
      guard !overflow, sum <= limit else { throw BlobFailure.tooLarge(limit: limit) }
      size = sum
      hash.update(data: part)
      pending.append(part)
      while pending.count >= chunkSize {
        try await write(Data(pending.prefix(chunkSize)), ordinal: count, of: content)
        pending = Data(pending.dropFirst(chunkSize))
        count += 1
      }
    }
    if !pending.isEmpty {
      try await write(pending, ordinal: count, of: content)
      count += 1
    }
    let blob = Blob(sha256: hash.finalize().hexadecimal, size: size)
    let chunkCount = count
    try await database.write { db in
      let isNew =
        try db.execute(
          """
          INSERT INTO blobs (sha256, content_id, size, chunk_count) VALUES ($1, $2, $3, $4)
          ON CONFLICT (sha256) DO NOTHING
          """, .text(blob.sha256), .integer(content), .integer(blob.size), .integer(chunkCount)) == 1
      if isNew {
        try db.execute("UPDATE blob_contents SET is_finished = 1 WHERE id = $1", .integer(content))
      } else {
        try Self.remove(content, in: db)
        // Somebody needs the old content again: the sweep of unused contents must wait as if it were new.
        try db.execute(
          """
          UPDATE blob_contents SET started_at = $1 WHERE id = (SELECT content_id FROM blobs WHERE sha256 = $2)
          """, SQLValue(now), .text(blob.sha256))
      }
    }
    return blob
  }

  private func write(_ bytes: Data, ordinal: Int64, of content: Int64) async throws {
    try await database.write { db in
      try db.execute(
        "INSERT INTO blob_chunks (content_id, ordinal, bytes) VALUES ($1, $2, $3)",
        .integer(content), .integer(ordinal), .blob(bytes))
    }
  }

  private static func remove(_ content: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM blob_chunks WHERE content_id = $1", .integer(content))
    try db.execute("DELETE FROM blob_contents WHERE id = $1", .integer(content))
  }
}

extension BlobStore {
  /// A content as a sequence of chunks, each read when it is asked for.
  package struct Chunks: AsyncSequence, Sendable {
    package let blob: Blob
    let database: any Database
    let content: Int64
    let count: Int64

    package func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

    package struct Iterator: AsyncIteratorProtocol {
      let chunks: Chunks
      var ordinal: Int64 = 0

      package mutating func next() async throws -> Data? {
        guard ordinal < chunks.count else { return nil }
        let (content, ordinal) = (chunks.content, ordinal)
        let row = try await chunks.database.read { db in
          try db.first(
            "SELECT bytes FROM blob_chunks WHERE content_id = $1 AND ordinal = $2", .integer(content),
            .integer(ordinal))
        }
        guard let row else { throw BlobFailure.incomplete(sha256: chunks.blob.sha256) }
        self.ordinal += 1
        return try row.blob("bytes")
      }
    }
  }
}
