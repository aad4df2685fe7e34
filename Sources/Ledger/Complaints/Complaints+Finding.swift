package import Chronicle
package import Civil
package import Foundation
package import Statute

/// A line of a list of complaints, read from columns alone.
package struct ComplaintSummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var office: Int64
  package var number: String
  package var kind: ComplaintKind
  package var matter: ComplaintMatter
  package var respondent: ComplaintRespondent
  package var title: String
  package var state: ComplaintState
  package var receivedOn: Day
  /// The next day that counts; nil once nothing is owed.
  package var dueDay: Day?
  package var assignee: Int64?
}

/// Which complaints to list: those still open and due soonest first, then the latest ended.
package struct ComplaintFilter: Sendable, Equatable {
  package var bodies: [Int64]
  /// Never those about one of these bodies, whatever else is asked.
  package var notAbout: [Int64]
  package var isOpen: Bool?
  package var states: Set<ComplaintState>
  package var matter: ComplaintMatter?
  package var assignee: Int64?
  package var words: String?
  package var limit: Int
  package var offset: Int

  package init(
    bodies: [Int64], notAbout: [Int64] = [], isOpen: Bool? = nil, states: Set<ComplaintState> = [],
    matter: ComplaintMatter? = nil, assignee: Int64? = nil, words: String? = nil, limit: Int = 50, offset: Int = 0
  ) {
    self.bodies = bodies
    self.notAbout = notAbout
    self.isOpen = isOpen
    self.states = states
    self.matter = matter
    self.assignee = assignee
    self.words = words
    self.limit = limit
    self.offset = offset
  }
}

extension Complaints {
  package static func list(_ filter: ComplaintFilter, in db: any ReadConnection) throws -> [ComplaintSummary] {
    guard var conditions = try conditions(filter, in: db) else { return [] }
    let (limit, offset) = (conditions.bind(SQLValue(filter.limit)), conditions.bind(SQLValue(filter.offset)))
    let rows = try db.query(
      """
      SELECT * FROM complaints \(conditions.clause)
      ORDER BY is_open DESC, due_order, COALESCE(ended_day, '') DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """, conditions.values)
    let keys = try TextKeys.find(.complaint, rows.map { try $0.integer("id") }, in: db)
    return try rows.map { row in try summary(row, key: keys[try row.integer("id")]) }
  }

  package static func count(_ filter: ComplaintFilter, in db: any ReadConnection) throws -> Int {
    guard let conditions = try conditions(filter, in: db) else { return 0 }
    return try db.query("SELECT COUNT(*) AS n FROM complaints \(conditions.clause)", conditions.values).first?.int("n")
      ?? 0
  }

  private static func conditions(_ filter: ComplaintFilter, in db: any ReadConnection) throws -> SQLConditions? {
    guard !filter.bodies.isEmpty else { return nil }
    var conditions = SQLConditions()
    conditions.add("body_id", isOneOf: filter.bodies.map(SQLValue.integer))
    for body in filter.notAbout { conditions.add("(about_id IS NULL OR about_id <> ?)", .integer(body)) }
    if let isOpen = filter.isOpen { conditions.add("is_open = ?", SQLValue(isOpen)) }
    if !filter.states.isEmpty {
      conditions.add("state", isOneOf: filter.states.map(\.rawValue).sorted().map(SQLValue.text))
    }
    if let matter = filter.matter { conditions.add("matter = ?", .text(matter.rawValue)) }
    if let assignee = filter.assignee { conditions.add("assignee_id = ?", .integer(assignee)) }
    if let words = filter.words {
      let hits = try db.search(SearchQuery(words: words, subject: .complaint, bodies: filter.bodies, limit: 1000))
      guard !hits.isEmpty else { return nil }
      conditions.add("id", isOneOfMany: hits.map { .integer($0.id) })
    }
    return conditions
  }

  private static func summary(_ row: SQLRow, key: TextKey?) throws -> ComplaintSummary {
    let id = try row.integer("id")
    func text(_ column: String) throws -> String {
      try ComplaintRecord.complaints.text(column, of: row, in: .complaint(id), key: key) ?? ""
    }
    return ComplaintSummary(
      id: id, office: try row.integer("body_id"), number: try row.text("number"), kind: try row.choice("kind"),
      matter: try row.choice("matter"),
      respondent: ComplaintRespondent(body: try row.optionalInteger("about_id"), name: try text("about_name")),
      title: try text("title"), state: try row.choice("state"), receivedOn: try row.day("received_day"),
      dueDay: try row.optionalDay("due_day"), assignee: try row.optionalInteger("assignee_id"))
  }

  /// The complaint that a follow code and its secret open together. The secret is compared in constant time.
  package static func find(
    followCode: String, secretHash: Data, in db: any ReadConnection
  ) throws -> ComplaintRecord? {
    guard
      let row = try db.first(
        "SELECT id, secret_hash FROM complaints WHERE follow_code = $1",
        .text(FollowCode.index(followCode, with: db.vault.cipher)))
    else { return nil }
    let stored = try row.blob("secret_hash")
    guard stored.count == secretHash.count, zip(stored, secretHash).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0 else {
      return nil
    }
    return try ComplaintRecord.find(row.integer("id"), in: db)
  }

  /// A complaint of which a body is asked something, with the place of the demand.
  package struct Asked: Sendable, Equatable {
    package var complaint: Int64
    package var kind: ComplaintDemand.Kind
    package var ordinal: Int

    package init(complaint: Int64, kind: ComplaintDemand.Kind, ordinal: Int) {
      self.complaint = complaint
      self.kind = kind
      self.ordinal = ordinal
    }
  }

  /// What is asked of these bodies, open and due soonest first.
  package static func demands(
    of bodies: [Int64], isOpen: Bool? = nil, limit: Int = 200, in db: any ReadConnection
  ) throws -> [Asked] {
    guard !bodies.isEmpty else { return [] }
    var conditions = SQLConditions()
    conditions.add("about_id", isOneOf: bodies.map(SQLValue.integer))
    if let isOpen { conditions.add("is_open = ?", SQLValue(isOpen)) }
    let bound = conditions.bind(SQLValue(limit))
    return try db.query(
      """
      SELECT * FROM complaint_demands \(conditions.clause)
      ORDER BY is_open DESC, due_day, complaint_id, kind, ordinal LIMIT \(bound)
      """, conditions.values
    ).map {
      Asked(
        complaint: try $0.integer("complaint_id"), kind: try $0.choice("kind"), ordinal: try $0.int("ordinal"))
    }
  }
}
