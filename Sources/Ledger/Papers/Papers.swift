package import Chronicle
package import Civil
package import Statute

/// A line of a list of papers.
package struct PaperSummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var caseID: Int64
  package var body: Int64
  package var kind: PaperKind
  package var variant: ReplyKind?
  package var state: PaperState
  package var step: ApprovalStep?
  package var drafter: Int64
  package var documentNumber: String?
  package var waitingSince: Instant
}

/// Which papers to list; what waits longest comes first.
package struct PaperFilter: Sendable, Equatable {
  /// `nil` for all of them.
  package var bodies: [Int64]?
  package var states: Set<PaperState>
  package var steps: Set<ApprovalStep>?
  package var drafter: Int64?
  /// Only papers about which this person may decide, their rights apart.
  package var notBarring: Int64?
  package var limit: Int

  package init(
    bodies: [Int64]? = nil, states: Set<PaperState>, steps: Set<ApprovalStep>? = nil, drafter: Int64? = nil,
    notBarring: Int64? = nil, limit: Int = 200
  ) {
    self.bodies = bodies
    self.states = states
    self.steps = steps
    self.drafter = drafter
    self.notBarring = notBarring
    self.limit = limit
  }
}

/// The papers of cases. A paper lives in the entries of its case; what stands in its table only helps to find it.
package enum Papers {
  /// The counter of document numbers of one look (文号), in a year of a body.
  package static func series(body: Int64, code: String, year: Int) -> String { "document:\(body):\(code):\(year)" }

  /// People as a column holds them: each id between commas.
  static func barred(_ people: Set<Int64>) -> String {
    people.isEmpty ? "" : "," + people.sorted().map(String.init).joined(separator: ",") + ","
  }

  /// A fresh id for a draft.
  package static func reserve(in db: any WriteConnection) throws -> Int64 {
    try Counters.nextKey(of: "papers", in: db)
  }

  /// Keeps the letter of a version beside the chain, sealed once more with the key of its case, and returns the digest that the chain takes in.
  package static func keep(
    _ text: String, paper: Int64, version: Int, case id: Int64, in db: any WriteConnection
  ) throws -> String {
    let subject = SubjectID.caseFile(id)
    guard let key = try TextKeys.find(subject, in: db) else { throw EntryFailure.erased(subject) }
    let sealed = try key.seal(text, place: place(paper, version))
    try db.execute(
      "INSERT INTO paper_texts (paper_id, version, case_id, text) VALUES ($1, $2, $3, $4)", .integer(paper),
      SQLValue(version), .integer(id), .text(sealed))
    return digest(text, paper: paper, version: version)
  }

  /// The sealed letter of a version; `nil` when it is not there.
  package static func text(of version: Int, paper: Int64, in db: any ReadConnection) throws -> String? {
    guard
      let row = try db.first(
        "SELECT text, case_id FROM paper_texts WHERE paper_id = $1 AND version = $2", .integer(paper),
        SQLValue(version)),
      let key = try TextKeys.find(.caseFile(row.integer("case_id")), in: db)
    else { return nil }
    return try key.open(row.text("text"), place: place(paper, version))
  }

  static func place(_ paper: Int64, _ version: Int) -> String { "paper_texts.\(paper).\(version)" }

  static func digest(_ text: String, paper: Int64, version: Int) -> String {
    var bytes = CanonicalBytes(domain: "gongkai.paper-text.1")
    bytes.add(paper)
    bytes.add(Int64(version))
    bytes.add(text)
    return bytes.digest.hexadecimal
  }

  /// The paper with its versions and decisions.
  package static func find(_ id: Int64, in db: any ReadConnection) throws -> PaperFile? {
    guard let row = try db.first("SELECT case_id FROM papers WHERE id = $1", .integer(id)) else { return nil }
    return try Cases.work(row.integer("case_id"), in: db).paper(id)
  }

  /// How many papers the filter lets through, whatever its limit.
  package static func count(_ filter: PaperFilter, in db: any ReadConnection) throws -> Int {
    let conditions = conditions(filter)
    let rows = try db.query("SELECT count(*) AS n FROM papers \(conditions.clause)", conditions.values)
    return Int(clamping: try rows.first?.integer("n") ?? 0)
  }

  private static func conditions(_ filter: PaperFilter) -> SQLConditions {
    var conditions = SQLConditions()
    if let bodies = filter.bodies { conditions.add("body_id", isOneOf: bodies.map(SQLValue.integer)) }
    conditions.add("state", isOneOf: filter.states.map(\.rawValue).sorted().map(SQLValue.text))
    if let steps = filter.steps { conditions.add("step", isOneOf: steps.map(\.rawValue).sorted().map(SQLValue.text)) }
    if let drafter = filter.drafter { conditions.add("drafter_id = ?", .integer(drafter)) }
    if let person = filter.notBarring { conditions.add("barred NOT LIKE ?", .text("%,\(person),%")) }
    return conditions
  }

  package static func list(_ filter: PaperFilter, in db: any ReadConnection) throws -> [PaperSummary] {
    var conditions = conditions(filter)
    let limit = conditions.bind(SQLValue(filter.limit))
    return try db.query(
      "SELECT * FROM papers \(conditions.clause) ORDER BY waiting_since, id LIMIT \(limit)", conditions.values
    ).map { row in
      PaperSummary(
        id: try row.integer("id"), caseID: try row.integer("case_id"), body: try row.integer("body_id"),
        kind: try row.choice("kind"), variant: try row.optionalChoice("variant"), state: try row.choice("state"),
        step: try row.optionalChoice("step"), drafter: try row.integer("drafter_id"),
        documentNumber: try row.optionalText("document_number"), waitingSince: try row.instant("waiting_since"))
    }
  }
}
