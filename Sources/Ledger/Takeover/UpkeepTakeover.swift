package import Chronicle
package import Civil
import Foundation

/// The bodies, accounts, settings and calendars of before they were recorded: plain rows without entries.
///
/// They are taken over once, and the installation's chain says so: a row that comes later by another way than an entry is
/// a finding for ever.
package enum UpkeepTakeover {
  /// Writes the first entries of what stands there; false when that was done before.
  @discardableResult
  package static func run(in database: any Database, on today: Day, at now: Instant) async throws -> Bool {
    try await database.write { db in
      guard try !InstallationChain.isUpkeepTakenOver(in: db) else { return false }
      let count = try bodies(at: now, in: db) + people(in: db) + settings(in: db) + calendars(in: db)
      try InstallationChain.append(.upkeepTakenOver(records: count), on: today, at: now, in: db)
      return true
    }
  }

  private static func isNew(_ kind: SubjectKind, _ id: Int64, in db: any ReadConnection) throws -> Bool {
    try Entries.head(of: SubjectID(kind, id), in: db) == .none
  }

  private static func bodies(at now: Instant, in db: any WriteConnection) throws -> Int {
    let bodies = try Bodies.all(in: db).filter { try isNew(.body, $0.id, in: db) }
    for body in bodies {
      try Records.takeOver([.takenOver(body.facts)], BodyRecord.self, body.id, by: nil, at: now, in: db)
    }
    return bodies.count
  }

  private static func people(in db: any WriteConnection) throws -> Int {
    let people = try People.all(in: db).filter { try isNew(.person, $0.id, in: db) }
    for person in people.sorted(by: { $0.id < $1.id }) {
      let subject = SubjectID(.person, person.id)
      let password = try Secrets.find(PersonRecord.password, of: subject, in: db).map { hash in
        PersonEvent.passwordSet(digest: Secrets.digest(of: hash, as: PersonRecord.password, of: subject, in: db))
      }
      let roles = person.roles.sorted { ($0.body, $0.role.rawValue) < ($1.body, $1.role.rawValue) }
      try Records.takeOver(
        [.takenOver(login: person.login, displayName: person.displayName, isActive: person.isActive)]
          + [password].compactMap(\.self) + roles.map(PersonEvent.roleGiven),
        PersonRecord.self, person.id, by: nil, at: person.createdAt, in: db)
    }
    return people.count
  }

  private static func settings(in db: any WriteConnection) throws -> Int {
    var count = 0
    for row in try db.query("SELECT * FROM settings ORDER BY body_id, changed_at, name") {
      let (body, name) = (try row.integer("body_id"), try row.text("name"))
      if try Records.find(SettingsRecord.self, body, in: db)?.holds(name) == true { continue }
      let (by, at) = (try row.optionalInteger("changed_by"), try row.instant("changed_at"))
      var value = try row.text("value")
      if name == "mail.settings", let (rest, password) = try withoutPassword(value) {
        value = rest
        try db.execute("UPDATE settings SET value = $1 WHERE body_id = 0 AND name = 'mail.settings'", .text(rest))
        try Settings.setSecret("mail.password", to: password, by: by, at: at, in: db)
      }
      try Records.takeOver([.takenOver(name: name, value: value)], SettingsRecord.self, body, by: by, at: at, in: db)
      count += 1
    }
    return count
  }

  /// Mail settings of before passwords were kept apart: the settings without it, and the sealed password.
  private static func withoutPassword(_ stored: String) throws -> (String, String)? {
    guard var object = try JSONSerialization.jsonObject(with: Data(stored.utf8)) as? [String: Any],
      let password = object.removeValue(forKey: "sealedPassword") as? String
    else { return nil }
    let rest = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return (String(decoding: rest, as: UTF8.self), password)
  }

  private static func calendars(in db: any WriteConnection) throws -> Int {
    var count = 0
    for row in try db.query("SELECT * FROM calendar_overrides ORDER BY body_id, day") {
      let body = try row.integer("body_id")
      let override = CalendarOverride(day: try row.day("day"), kind: try row.choice("kind"), note: try row.text("note"))
      if try Records.find(CalendarRecord.self, body, in: db)?.holds(override.day) == true { continue }
      try Records.takeOver(
        [.takenOver(override)], CalendarRecord.self, body, by: row.optionalInteger("changed_by"),
        at: row.instant("changed_at"), in: db)
      count += 1
    }
    return count
  }
}
