package import Civil
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
  /// The content was sealed with a key that is not there.
  case keyMissing(sha256: String, key: String)
  /// A chunk does not open: it was changed, or the key is not the one that sealed it.
  case notAuthentic(sha256: String)
  /// What is stored is not the content that has this hash.
  case changed(sha256: String)
}

/// Contents of files, in the database itself so that one backup holds everything. A content is cut into chunks, so that
/// neither writing nor reading holds more than one chunk in memory, and equal contents are kept once.
///
/// Every chunk is sealed: a copy of the database without its keys shows no paper. Hash and size are those of the plain
/// content.
package struct BlobStore: Sendable {
  let database: any Database
  let cipher: FieldCipher
  /// Of the plain content, in bytes.
  package let chunkSize: Int
  /// The largest content that is taken, in bytes.
  package let limit: Int64

  package init(
    _ database: any Database, cipher: FieldCipher, chunkSize: Int = 512 << 10, limit: Int64 = 64 << 20
  ) {
    self.database = database
    self.cipher = cipher
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
      blob: Blob(sha256: sha256, size: try row.integer("size")), database: database, cipher: cipher,
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
    ("complaint_files", "sha256"),
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

  /// Removes a content that nothing in `uses` names any more. False when something does, or when there is none.
  @discardableResult
  package static func removeIfUnused(_ sha256: String, in db: any WriteConnection) throws -> Bool {
    guard
      let row = try db.first(
        "SELECT b.content_id FROM blobs b WHERE b.sha256 = $1 AND \(isUnused)", .text(sha256))
    else { return false }
    try db.execute("DELETE FROM blobs WHERE sha256 = $1", .text(sha256))
    try remove(row.integer("content_id"), in: db)
    return true
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
      var rest = part[...]
      while !rest.isEmpty {
        let piece = rest.prefix(chunkSize - pending.count)
        pending.append(piece)
        rest = rest.dropFirst(piece.count)
        guard pending.count == chunkSize else { continue }
        try await write(pending, ordinal: count, of: content)
        pending = Data()
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
    let chunk = try BlobChunk(sealing: bytes, content: content, ordinal: ordinal, with: cipher)
    try await database.write { db in
      try db.execute(
        "INSERT INTO blob_chunks (content_id, ordinal, bytes, key_id) VALUES ($1, $2, $3, $4)",
        .integer(content), .integer(ordinal), .blob(chunk.bytes), SQLValue(chunk.key))
    }
  }

  private static func remove(_ content: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM blob_chunks WHERE content_id = $1", .integer(content))
    try db.execute("DELETE FROM blob_contents WHERE id = $1", .integer(content))
  }
}
