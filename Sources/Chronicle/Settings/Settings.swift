package import Civil

/// What an administrator may set: named texts, for one body or for all.
package struct Setting: Sendable, Equatable {
  package var name: String
  package var value: String
  package var changedBy: Int64?
  package var changedAt: Instant
}

package enum Settings {
  /// The value for `body`, or else the one for all bodies, or else `nil`.
  package static func value(_ name: String, body: Int64?, in db: any ReadConnection) throws -> String? {
    try db.first(
      "SELECT value FROM settings WHERE name = $1 AND body_id IN (0, $2) ORDER BY body_id DESC LIMIT 1",
      .text(name), .integer(body ?? 0))?.text("value")
  }

  /// Everything set for `body` itself, or for all bodies when it is `nil`.
  package static func all(body: Int64?, in db: any ReadConnection) throws -> [Setting] {
    try db.query(
      "SELECT name, value, changed_by, changed_at FROM settings WHERE body_id = $1 ORDER BY name",
      .integer(body ?? 0)
    ).map { row in
      Setting(
        name: try row.text("name"), value: try row.text("value"), changedBy: try row.optionalInteger("changed_by"),
        changedAt: try row.instant("changed_at"))
    }
  }

  package static func set(
    _ name: String, to value: String, body: Int64?, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    try db.execute(
      """
      INSERT INTO settings (body_id, name, value, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (body_id, name) DO UPDATE
      SET value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """,
      .integer(body ?? 0), .text(name), .text(value), SQLValue(person), SQLValue(now))
  }
  /// Takes back what was set for `body` itself, or for all bodies when it is `nil`. False when there was nothing.
  @discardableResult
  package static func remove(_ name: String, body: Int64?, in db: any WriteConnection) throws -> Bool {
    try db.execute("DELETE FROM settings WHERE name = $1 AND body_id = $2", .text(name), .integer(body ?? 0)) == 1
  }
}
