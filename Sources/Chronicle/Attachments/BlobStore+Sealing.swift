extension BlobStore {
  /// What a sealing of stored chunks came to.
  package struct Sealing: Sendable, Equatable {
    /// Chunks that lie under the current key now and did not before.
    package var sealed: Int
    /// Chunks that do not open under the key they name, and were left as they are for verification to tell.
    package var failed: Int

    package init(sealed: Int = 0, failed: Int = 0) {
      self.sealed = sealed
      self.failed = failed
    }
  }

  /// Seals with the current key what lies in the clear or under a key that was replaced. It works in transactions of
  /// `batch` chunks, one chunk in memory at a time; what is done is marked with each, so that it may be ended at any
  /// moment, by `goesOn` or by a power cut, and begun again.
  @discardableResult
  package func sealStored(
    batch: Int = 8, while goesOn: @Sendable () -> Bool = { true }
  ) async throws -> Sealing {
    var result = Sealing()
    for key in [nil] + cipher.replacedKeys.map(Optional.some) {
      var position: Position? = Position(content: .min, ordinal: .min)
      while let start = position, goesOn() {
        let step = try await database.write { [cipher] db in
          try Self.seal(batch, from: key, after: start, with: cipher, in: db)
        }
        result.sealed += step.result.sealed
        result.failed += step.result.failed
        position = step.last
      }
    }
    return result
  }

  private struct Position: Sendable {
    let content: Int64
    let ordinal: Int64
  }

  /// One batch; `last` is nil when nothing was left.
  private static func seal(
    _ batch: Int, from key: String?, after start: Position, with cipher: FieldCipher, in db: any WriteConnection
  ) throws -> (result: Sealing, last: Position?) {
    let (selection, values): (String, [SQLValue]) =
      key.map { ("key_id = $4", [.text($0)]) } ?? ("key_id IS NULL", [])
    let rows = try db.query(
      """
      SELECT content_id, ordinal FROM blob_chunks WHERE \(selection) AND (content_id, ordinal) > ($1, $2)
      ORDER BY content_id, ordinal LIMIT $3
      """, [.integer(start.content), .integer(start.ordinal), SQLValue(max(1, batch))] + values)
    var result = Sealing()
    var last: Position?
    for row in rows {
      let place = Position(content: try row.integer("content_id"), ordinal: try row.integer("ordinal"))
      last = place
      let values: [SQLValue] = [.integer(place.content), .integer(place.ordinal)]
      guard
        let stored = try db.query("SELECT * FROM blob_chunks WHERE content_id = $1 AND ordinal = $2", values).first
      else { continue }
      guard let plain = try? BlobChunk(stored).opened(with: cipher) else {
        result.failed += 1
        continue
      }
      let chunk = try BlobChunk(sealing: plain, content: place.content, ordinal: place.ordinal, with: cipher)
      try db.execute(
        "UPDATE blob_chunks SET bytes = $3, key_id = $4 WHERE content_id = $1 AND ordinal = $2",
        values + [.blob(chunk.bytes), SQLValue(chunk.key)])
      result.sealed += 1
    }
    return (result, last)
  }
}
