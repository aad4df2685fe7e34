package import Chronicle
package import Civil
package import Foundation

/// Files that were chosen for a form and not yet sent with it, sealed and bound to their rows.
package struct DraftFiles: Sendable {
  private let cipher: FieldCipher

  package init(cipher: FieldCipher) { self.cipher = cipher }

  /// Keeps a file until `expiresAt` and returns its id.
  package func add(_ content: Data, until expiresAt: Instant, in db: any WriteConnection) throws -> Int64 {
    let id = try Counters.nextKey(of: "draft_files", in: db)
    try db.execute(
      "INSERT INTO draft_files (id, draft_id, size, content, expires_at) VALUES ($1, NULL, $2, $3, $4)",
      .integer(id), SQLValue(content.count), .blob(try cipher.sealContent(content, place: Self.place(id))),
      SQLValue(expiresAt))
    return id
  }

  /// The content; nil when it was removed or has ended.
  package func open(_ id: Int64, at now: Instant, in db: any ReadConnection) throws -> Data? {
    try db.first(
      "SELECT content FROM draft_files WHERE id = $1 AND expires_at > $2", .integer(id), SQLValue(now)
    ).map { try cipher.openContent($0.blob("content"), place: Self.place(id)) }
  }

  package static func isThere(_ id: Int64, at now: Instant, in db: any ReadConnection) throws -> Bool {
    try db.first("SELECT id FROM draft_files WHERE id = $1 AND expires_at > $2", .integer(id), SQLValue(now)) != nil
  }

  /// Makes exactly these files the draft's, to end with it; others it had are removed.
  package static func keep(
    _ ids: [Int64], with draft: Int64, until expiresAt: Instant, in db: any WriteConnection
  ) throws {
    for row in try db.query("SELECT id FROM draft_files WHERE draft_id = $1", .integer(draft)) {
      let id = try row.integer("id")
      if !ids.contains(id) { try remove(id, in: db) }
    }
    for id in ids {
      try db.execute(
        "UPDATE draft_files SET draft_id = $2, expires_at = $3 WHERE id = $1", .integer(id), .integer(draft),
        SQLValue(expiresAt))
    }
  }

  package static func remove(_ id: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM draft_files WHERE id = $1", .integer(id))
  }

  /// How many bytes wait without a draft.
  package static func waiting(at now: Instant, in db: any ReadConnection) throws -> Int64 {
    try db.first(
      "SELECT COALESCE(SUM(size), 0) AS bytes FROM draft_files WHERE draft_id IS NULL AND expires_at > $1",
      SQLValue(now))?.integer("bytes") ?? 0
  }

  private static func place(_ id: Int64) -> String { "draft_files.content.\(id)" }
}
