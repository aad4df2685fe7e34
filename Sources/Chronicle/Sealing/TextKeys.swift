import Crypto
import Foundation

/// The keys of subjects, each sealed by the master key. A key that is removed takes the texts of its subject with it.
package enum TextKeys {
  /// The key of a subject; `nil` when it has none, or none any more.
  package static func find(_ subject: SubjectID, in db: any ReadConnection) throws -> TextKey? {
    guard
      let row = try db.first(
        "SELECT key_id, sealed FROM subject_keys WHERE subject = $1 AND subject_id = $2",
        .text(subject.kind.rawValue), .integer(subject.id))
    else { return nil }
    return try opened(row, subject, in: db)
  }

  /// The keys of many subjects of one kind, in one query.
  package static func find(
    _ kind: SubjectKind, _ ids: [Int64], in db: any ReadConnection
  ) throws -> [Int64: TextKey] {
    guard !ids.isEmpty else { return [:] }
    var conditions = SQLConditions()
    conditions.add("subject = ?", .text(kind.rawValue))
    conditions.add("subject_id", isOneOfMany: ids.map(SQLValue.integer))
    var keys: [Int64: TextKey] = [:]
    try db.forEach(
      "SELECT subject_id, key_id, sealed FROM subject_keys \(conditions.clause)", conditions.values
    ) { row in
      let id = try row.integer("subject_id")
      keys[id] = try opened(row, SubjectID(kind, id), in: db)
    }
    return keys
  }

  /// A fresh key for a new subject.
  package static func make(for subject: SubjectID, in db: any WriteConnection) throws -> TextKey {
    let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    let sealed = try db.vault.cipher.sealBytes(bytes, place: place(subject))
    try db.execute(
      "INSERT INTO subject_keys (subject, subject_id, key_id, sealed) VALUES ($1, $2, $3, $4)",
      .text(subject.kind.rawValue), .integer(subject.id), .text(sealed.key), .blob(sealed.bytes))
    return TextKey(bytes)
  }

  /// Removes the key for good. False when there was none.
  @discardableResult
  package static func erase(_ subject: SubjectID, in db: any WriteConnection) throws -> Bool {
    try db.execute(
      "DELETE FROM subject_keys WHERE subject = $1 AND subject_id = $2", .text(subject.kind.rawValue),
      .integer(subject.id)) == 1
  }

  /// Seals keys that lie under a replaced master key with the current one; returns how many, at most `batch`.
  package static func reseal(batch: Int = 500, in db: any WriteConnection) throws -> Int {
    let rows = try db.query(
      "SELECT subject, subject_id, key_id, sealed FROM subject_keys WHERE key_id <> $1 LIMIT $2",
      .text(db.vault.cipher.currentID), SQLValue(batch))
    for row in rows {
      let subject = SubjectID(SubjectKind(rawValue: try row.text("subject")), try row.integer("subject_id"))
      let bytes = try db.vault.cipher.openBytes(
        row.blob("sealed"), key: row.text("key_id"), place: place(subject))
      let sealed = try db.vault.cipher.sealBytes(bytes, place: place(subject))
      try db.execute(
        "UPDATE subject_keys SET key_id = $3, sealed = $4 WHERE subject = $1 AND subject_id = $2",
        .text(subject.kind.rawValue), .integer(subject.id), .text(sealed.key), .blob(sealed.bytes))
    }
    return rows.count
  }

  private static func opened(_ row: SQLRow, _ subject: SubjectID, in db: any ReadConnection) throws -> TextKey {
    TextKey(
      try db.vault.cipher.openBytes(row.blob("sealed"), key: row.text("key_id"), place: place(subject)))
  }

  private static func place(_ subject: SubjectID) -> String { "subject_keys.\(subject)" }
}
