import Chronicle

extension Migration {
  /// The key that a chunk of a file's content is sealed with; NULL is one in the clear, which housekeeping seals. The index
  /// finds those, and what lies under a replaced key, without reading the contents.
  static let sealing = Migration(
    number: 9, name: "sealing",
    statements: [
      "ALTER TABLE blob_chunks ADD COLUMN key_id TEXT",
      "CREATE INDEX blob_chunks_by_key ON blob_chunks (key_id, content_id, ordinal)",
    ])
}
