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
    try Records.append(
      [.set(name: name, value: value)], to: SettingsRecord.self, body ?? 0, by: person, at: now, in: db)
  }

  /// Takes back what was set for `body` itself, or for all bodies when it is `nil`. False when there was nothing.
  @discardableResult
  package static func remove(
    _ name: String, body: Int64?, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    guard try all(body: body, in: db).contains(where: { $0.name == name }) else { return false }
    try Records.append([.removed(name: name)], to: SettingsRecord.self, body ?? 0, by: person, at: now, in: db)
    return true
  }

  /// A secret among the settings for all bodies, such as the password of the mail server.
  package static func secret(_ name: String, in db: any ReadConnection) throws -> String? {
    try Secrets.find(name, of: SubjectID(.settings, 0), in: db)
  }

  /// Sets a secret for all bodies, or takes it back with `nil`; the entry holds a digest of it.
  package static func setSecret(
    _ name: String, to value: String?, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    let subject = SubjectID(.settings, 0)
    guard try Secrets.find(name, of: subject, in: db) != value else { return }
    let event: SettingEvent =
      value.map { .secretSet(name: name, digest: Secrets.digest(of: $0, as: name, of: subject, in: db)) }
      ?? .secretRemoved(name: name)
    try Records.append([event], to: SettingsRecord.self, 0, by: person, at: now, in: db)
    try Secrets.set(value, as: name, of: subject, in: db)
  }
}
