import Civil
import Foundation

/// A sealed value by which a database knows its keys: with others it is refused at the start, before anything is filed
/// under them that the right ones do not open.
package enum KeyCheck {
  private static let place = "settings.key-check"
  private static let plain = "gongkai"

  /// Puts the value down where there is none yet, and otherwise opens it.
  ///
  /// A database of before has none: there something sealed is opened instead, and the value put down after that.
  /// - Throws: `KeyCheckFailure.otherKeys`.
  package static func hold(_ database: any Database) async throws {
    try await database.write { db in
      let known = try db.query("SELECT kind, key_id, value, code FROM key_checks ORDER BY kind")
      guard known.isEmpty else {
        for row in known { try check(row, in: db) }
        return
      }
      try openSomething(in: db)
      let sealed = try db.vault.cipher.seal(plain, place: place)
      let code = try db.vault.code(for: Data(plain.utf8))
      try db.execute(
        "INSERT INTO key_checks (kind, key_id, value, code) VALUES ($1, $2, $3, $4)", .text("vault"),
        .text(code.key), .text(sealed), .blob(code.bytes))
    }
  }

  private static func check(_ row: SQLRow, in db: any ReadConnection) throws {
    let code = LinkCode(key: try row.text("key_id"), bytes: try row.blob("code"))
    guard (try? db.vault.cipher.open(row.text("value"), place: place)) == plain,
      db.vault.vouches(code, for: Data(plain.utf8)) == true
    else { throw KeyCheckFailure.otherKeys }
  }

  /// Opens an applicant's name, if one is stored.
  private static func openSomething(in db: any ReadConnection) throws {
    guard let row = try db.first("SELECT id, name FROM applicants ORDER BY id LIMIT 1") else { return }
    let id = try row.integer("id")
    guard (try? db.vault.cipher.open(row.text("name"), place: "applicants.name.\(id)")) != nil else {
      throw KeyCheckFailure.otherKeys
    }
  }
}

package enum KeyCheckFailure: Error, Equatable, Sendable {
  /// The keys are not those with which the database was filled.
  case otherKeys
}
