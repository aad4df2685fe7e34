package import Chronicle
package import Civil
import Statute

/// What people were reminded of by mail, and what they put aside on the page: each thing at each stage of its period
/// once. A due day that moves makes a new reminder.
package enum ReminderMarks {
  package enum Kind: String, Sendable, CaseIterable {
    case mailed, dismissed
  }

  /// A thing that falls due, at a stage of its period.
  package struct Key: Sendable, Hashable {
    package var subject: String
    package var stage: String
    package var due: Day

    package init(subject: String, stage: String, due: Day) {
      self.subject = subject
      self.stage = stage
      self.due = due
    }
  }

  package static func all(_ kind: Kind, of person: Int64, in db: any ReadConnection) throws -> Set<Key> {
    var keys: Set<Key> = []
    try db.forEach(
      "SELECT subject, stage, due_day FROM reminder_marks WHERE person_id = $1 AND kind = $2",
      [.integer(person), .text(kind.rawValue)]
    ) {
      keys.insert(Key(subject: try $0.text("subject"), stage: try $0.text("stage"), due: try $0.day("due_day")))
    }
    return keys
  }

  package static func add(
    _ keys: some Sequence<Key>, _ kind: Kind, of person: Int64, at now: Instant, in db: any WriteConnection
  ) throws {
    for key in keys {
      try db.execute(
        """
        INSERT INTO reminder_marks (person_id, subject, stage, due_day, kind, made_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (person_id, subject, stage, due_day, kind) DO NOTHING
        """, .integer(person), .text(key.subject), .text(key.stage), SQLValue(key.due), .text(kind.rawValue),
        SQLValue(now))
    }
  }

  package static func remove(_ kind: Kind, of person: Int64, in db: any WriteConnection) throws {
    try db.execute(
      "DELETE FROM reminder_marks WHERE person_id = $1 AND kind = $2", .integer(person), .text(kind.rawValue))
  }

  /// Takes the one digest a person may get on a day. False when it was taken before.
  package static func takeDigest(
    of person: Int64, on day: Day, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    try db.execute(
      """
      INSERT INTO reminder_digests (person_id, day, made_at) VALUES ($1, $2, $3)
      ON CONFLICT (person_id, day) DO NOTHING
      """, .integer(person), SQLValue(day), SQLValue(now)) == 1
  }

  package static func hasDigest(of person: Int64, on day: Day, in db: any ReadConnection) throws -> Bool {
    try db.first(
      "SELECT 1 AS one FROM reminder_digests WHERE person_id = $1 AND day = $2", .integer(person), SQLValue(day)) != nil
  }

  /// Forgets marks made before an instant: by then the thing has gone on to another stage.
  package static func removeOld(before instant: Instant, in db: any WriteConnection) throws {
    try db.execute("DELETE FROM reminder_marks WHERE made_at < $1", SQLValue(instant))
    try db.execute("DELETE FROM reminder_digests WHERE made_at < $1", SQLValue(instant))
  }
}
