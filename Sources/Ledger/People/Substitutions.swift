package import Chronicle
package import Civil

/// The substitutions on record. Only roles of one's own are stood in for: what a substitute has, passes to nobody.
package enum Substitutions {
  package static func add(
    _ substitution: Substitution, for person: Int64, by actor: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    try Records.append([.substituteNamed(substitution)], to: PersonRecord.self, person, by: actor, at: now, in: db)
  }

  /// Ends a substitution with a day, the last on which it counts. False when there is none of this number, or none that
  /// lasts beyond the day.
  package static func end(
    _ number: Int64, of person: Int64, on day: Day, by actor: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    guard let known = try Records.takeTurn(PersonRecord.self, person, at: now, in: db)?.substitution(number),
      known.until > day
    else { return false }
    try Records.append(
      [.substitutionEnded(body: known.body, number: number, last: day)], to: PersonRecord.self, person, by: actor,
      at: now, in: db)
    return true
  }

  /// All of a body, the latest first.
  package static func all(body: Int64, in db: any ReadConnection) throws -> [RecordedSubstitution] {
    try db.query(
      "SELECT * FROM substitutions WHERE body_id = $1 ORDER BY from_day DESC, person_id, ordinal", .integer(body)
    ).map { row in
      RecordedSubstitution(
        person: try row.integer("person_id"), number: try row.integer("ordinal"),
        facts: Substitution(
          body: try row.integer("body_id"), role: try row.choice("role"), substitute: try row.integer("substitute_id"),
          from: try row.day("from_day"), until: try row.day("until_day")))
    }
  }

  /// What a person may exercise for others on a day: as long as these hold the role themselves and are not blocked.
  package static func standIns(of substitute: Int64, on day: Day, in db: any ReadConnection) throws -> Set<StandIn> {
    let rows = try db.query(
      """
      SELECT s.person_id, s.body_id, s.role FROM substitutions s
      JOIN people p ON p.id = s.person_id AND p.is_active = 1
      JOIN person_roles r ON r.person_id = s.person_id AND r.body_id = s.body_id AND r.role = s.role
      WHERE s.substitute_id = $1 AND s.from_day <= $2 AND s.until_day >= $2
      """, .integer(substitute), SQLValue(day))
    return Set(
      try rows.map { row in
        StandIn(
          principal: try row.integer("person_id"),
          assignment: RoleAssignment(body: try row.integer("body_id"), role: try row.choice("role")))
      })
  }
}
