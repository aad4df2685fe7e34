package import Chronicle
package import Civil
package import Foundation

/// Applications that somebody saved to go on with later (草稿), each behind a code and a secret. The text is sealed and
/// bound to its row.
package struct Drafts: Sendable {
  private let cipher: FieldCipher

  package init(cipher: FieldCipher) { self.cipher = cipher }

  /// A draft with its text in the clear.
  package struct Opened: Sendable, Equatable {
    package var id: Int64
    package var content: String
    package var expiresAt: Instant
  }

  /// Keeps a new draft until `expiresAt` and returns its id. The code is in the form `FollowCode.normalised` gives it.
  package func add(
    code: String, secretHash: Data, content: String, at now: Instant, until expiresAt: Instant,
    in db: any WriteConnection
  ) throws -> Int64 {
    let id = try Counters.nextKey(of: "drafts", in: db)
    try db.execute(
      "INSERT INTO drafts (id, code, secret_hash, content, saved_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
      .integer(id), .text(code), .blob(secretHash), .text(try cipher.seal(content, place: Self.place(id))),
      SQLValue(now), SQLValue(expiresAt))
    return id
  }

  /// The draft under a code and its secret; nil when there is none or it has ended, whichever half was wrong.
  package func find(
    code: String, secretHash: Data, at now: Instant, in db: any ReadConnection
  ) throws -> Opened? {
    try db.first(
      "SELECT id, content, expires_at FROM drafts WHERE code = $1 AND secret_hash = $2 AND expires_at > $3",
      .text(code), .blob(secretHash), SQLValue(now)
    ).map { row in
      let id = try row.integer("id")
      return Opened(
        id: id, content: try cipher.open(row.text("content"), place: Self.place(id)),
        expiresAt: try row.instant("expires_at"))
    }
  }

  /// Puts a new text in place of the old one and counts the time anew.
  package func update(
    _ id: Int64, content: String, at now: Instant, until expiresAt: Instant, in db: any WriteConnection
  ) throws {
    try db.execute(
      "UPDATE drafts SET content = $2, saved_at = $3, expires_at = $4 WHERE id = $1",
      .integer(id), .text(try cipher.seal(content, place: Self.place(id))), SQLValue(now), SQLValue(expiresAt))
  }

  /// Removes a draft with its files.
  package static func remove(_ id: Int64, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM draft_files WHERE draft_id = $1", .integer(id))
    try db.execute("DELETE FROM drafts WHERE id = $1", .integer(id))
  }

  /// Removes drafts and files that have ended; returns how many rows.
  @discardableResult
  package static func removeExpired(at now: Instant, in db: any WriteConnection) throws -> Int {
    let files = try db.execute(
      """
      DELETE FROM draft_files WHERE expires_at <= $1
        OR draft_id IN (SELECT id FROM drafts WHERE expires_at <= $1)
      """, SQLValue(now))
    return try files + db.execute("DELETE FROM drafts WHERE expires_at <= $1", SQLValue(now))
  }

  private static func place(_ id: Int64) -> String { "drafts.content.\(id)" }
}
