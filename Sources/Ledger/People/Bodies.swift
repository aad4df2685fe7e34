package import Chronicle
package import Civil
import Statute

/// The bodies and how they stand under one another.
package enum Bodies {
  /// Adds a body and returns its id.
  @discardableResult
  package static func add(
    _ facts: BodyFacts, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Int64 {
    let id = try Counters.nextKey(of: "bodies", in: db)
    try Records.append([.added(facts)], to: BodyRecord.self, id, by: person, at: now, in: db)
    return id
  }

  /// Puts `body.facts` in place of what was stored. False when there is no such body; throws
  /// `BodyFailure.ownAncestor` when it would come to stand under itself.
  @discardableResult
  package static func update(
    _ body: Body, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    if let parent = body.facts.parent, try withDescendants(body.id, in: db).contains(parent) {
      throw BodyFailure.ownAncestor
    }
    guard try find(body.id, in: db) != nil else { return false }
    try Records.append([.changed(body.facts)], to: BodyRecord.self, body.id, by: person, at: now, in: db)
    return true
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> Body? {
    try db.first("SELECT * FROM bodies WHERE id = $1", .integer(id)).map(body)
  }

  package static func find(name: String, in db: any ReadConnection) throws -> Body? {
    try db.first("SELECT * FROM bodies WHERE name = $1", .text(name)).map(body)
  }

  /// All bodies in the order they were added.
  package static func all(in db: any ReadConnection) throws -> [Body] {
    try db.query("SELECT * FROM bodies ORDER BY id").map(body)
  }

  /// The ids of `body` and of every body below it.
  package static func withDescendants(_ body: Int64, in db: any ReadConnection) throws -> [Int64] {
    try db.query(
      """
      WITH RECURSIVE below (id) AS (
        SELECT id FROM bodies WHERE id = $1
        UNION SELECT b.id FROM bodies b JOIN below ON b.parent_id = below.id)
      SELECT id FROM below ORDER BY id
      """, .integer(body)
    ).map { try $0.integer("id") }
  }

  private static func body(_ row: SQLRow) throws -> Body {
    Body(
      id: try row.integer("id"),
      facts: BodyFacts(
        parent: try row.optionalInteger("parent_id"), name: try row.text("name"), symbol: try row.text("symbol"),
        code: try row.optionalText("code"), kind: try row.choice("kind"), level: try row.choice("level"),
        isActive: try row.bool("is_active")))
  }
}

package enum BodyFailure: Error, Equatable, Sendable {
  case ownAncestor
}
