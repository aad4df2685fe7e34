import Chronicle
import Civil
import AnnualReport
import Desk
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// The questions of the benchmark: as the desk answers them, and by hand.
struct Questions {
  let built: CaseDatabase
  let hand: HandSQL
  let count: Int
  let runs: Int
  let desk: Desk

  init(_ built: CaseDatabase, path: String, count: Int, runs: Int) throws {
    self.built = built
    self.count = count
    self.runs = runs
    hand = try HandSQL(path: path)
    let now = built.now
    desk = Desk(database: built.database, cipher: built.office.cipher, clock: OfficeClock { now.date })
  }

  private static let columns =
    [
      "number", "title", "state", "due_day", "applicant_kind", "channel", "assignee_id", "received_day", "clock_terms",
      "version",
    ].map { "cases.\($0)" }.joined(separator: ", ")

  func person(_ id: Int64) async throws -> Person {
    guard let person = try await built.database.read({ try People.find(id, in: $0) }) else {
      throw CaseTemplates.Failure.noCase
    }
    return person
  }

  func all() async throws -> [Measured] {
    say(Measured.heading)
    return try await worklists() + (try await pages()) + (try await searches())
  }

  // MARK: The worklist

  private func worklist(
    _ name: String, _ query: WorklistQuery, for person: Person, hand sql: String, aim: Double = 50
  ) async throws -> Measured {
    try await Measured.measure(name, target: aim, runs: runs) { _ in
      try await desk.worklist(query, for: person).lines.count
    } hand: { _ in
      try hand.run([sql])
    }
  }

  private func worklists() async throws -> [Measured] {
    let (officer, supervisor) = (
      try await person(built.office.officers[0][0]), try await person(built.office.supervisor)
    )
    let head = try await person(built.office.head)
    let body = built.office.bodies[0].id
    let open = "SELECT \(Self.columns) FROM cases WHERE body_id = \(body) AND is_open = 1"
    let page = "ORDER BY due_order, id LIMIT 50"
    let (today, sunday) = (built.today.description, try built.today.adding(days: 7 - built.today.weekday.rawValue))
    let waiting = "state IN ('awaitingCorrection', 'awaitingReasons', 'awaitingFee', 'consulting')"
    var found: [Measured] = []
    for (tab, condition) in [
      (Worklist.Tab.all, ""), (.dueToday, "AND due_order = '\(today)'"),
      (.dueThisWeek, "AND due_order BETWEEN '\(today)' AND '\(sunday)'"), (.overdue, "AND due_order < '\(today)'"),
      (.waiting, "AND \(waiting)"),
    ] {
      found.append(
        try await worklist("Worklist, \(tab)", WorklistQuery(tab), for: officer, hand: "\(open) \(condition) \(page)"))
    }
    let inHand = "SELECT \(Self.columns) FROM cases WHERE assignee_id = \(officer.id) AND is_open = 1 \(page)"
    found.append(
      try await worklist("Worklist, waiting for me (officer)", WorklistQuery(.mine), for: officer, hand: inHand))
    found.append(
      try await worklist(
        "Worklist, waiting for me (head)", WorklistQuery(.mine), for: head,
        hand: """
          SELECT \(Self.columns) FROM cases WHERE id IN (
            SELECT case_id FROM papers WHERE body_id = \(body) AND state = 'inReview') \(page)
          """))
    var later = WorklistQuery(.all)
    later.after = try await cursor(body: body, offset: 3_000)
    found.append(
      try await worklist(
        "Worklist, all, page 61", later, for: officer,
        hand: "\(open) AND (due_order, id) > ('\(later.after?.key ?? "")', \(later.after?.id ?? 0)) \(page)"))
    var filtered = WorklistQuery(.all)
    (filtered.state, filtered.applicantKind, filtered.channel) = (.registered, .naturalPerson, .portal)
    found.append(
      try await worklist(
        "Worklist, state, applicant and channel", filtered, for: officer,
        hand: "\(open) AND state = 'registered' AND applicant_kind = 'naturalPerson' AND channel = 'portal' \(page)"))
    var nobody = WorklistQuery(.overdue)
    (nobody.assignee, nobody.kind) = (.nobody, .disclosure)
    found.append(
      try await worklist(
        "Worklist, late and in nobody's hands", nobody, for: officer,
        hand: "\(open) AND due_order < '\(today)' AND assignee_id IS NULL AND kind = 'disclosure' \(page)"))
    var ended = WorklistQuery(.all)
    (ended.standing, ended.applicantKind) = (.ended, .business)
    (ended.receivedFrom, ended.receivedThrough) = (Day("2025-03-01"), Day("2025-03-31"))
    found.append(
      try await worklist(
        "Worklist, ended, by applicant and month of receipt", ended, for: officer,
        hand: """
          SELECT \(Self.columns) FROM cases WHERE body_id = \(body) AND is_open = 0
            AND received_day BETWEEN '2025-03-01' AND '2025-03-31' AND applicant_kind = 'business'
          ORDER BY received_day DESC, id DESC LIMIT 50
          """))
    var rare = WorklistQuery(.all)
    (rare.standing, rare.assignee, rare.state) = (.any, .person(officer.id), .awaitingFee)
    found.append(
      try await worklist(
        "Worklist, any standing, one person waiting for a fee", rare, for: officer,
        hand: """
          SELECT \(Self.columns) FROM cases WHERE body_id = \(body) AND assignee_id = \(officer.id)
            AND state = 'awaitingFee' ORDER BY received_day DESC, id DESC LIMIT 50
          """))
    let everywhere = built.office.bodies.map { "\($0.id)" }.joined(separator: ", ")
    for tab in [Worklist.Tab.all, .overdue] {
      found.append(
        try await worklist(
          "Worklist of the supervisor, 21 bodies, \(tab)", WorklistQuery(tab), for: supervisor,
          hand: """
            SELECT \(Self.columns) FROM cases WHERE body_id IN (\(everywhere)) AND is_open = 1
              \(tab == .overdue ? "AND due_order < '\(today)'" : "") \(page)
            """))
    }
    return found
  }

  private func cursor(body: Int64, offset: Int) async throws -> CaseFilter.Cursor? {
    try await built.database.read { db in
      try db.first(
        "SELECT due_order, id FROM cases WHERE body_id = $1 AND is_open = 1 ORDER BY due_order, id LIMIT 1 OFFSET $2",
        .integer(body), SQLValue(offset)
      ).map { CaseFilter.Cursor(key: try $0.text("due_order"), id: try $0.integer("id")) }
    }
  }

  // MARK: A case, and table three

  private func pages() async throws -> [Measured] {
    let supervisor = try await person(built.office.supervisor)
    var source = Randomness(seed: 31)
    let ids = (0..<runs).map { _ in Int64.random(in: 1...Int64(count), using: &source) }
    let body = built.office.bodies[0].id
    let officer = try await person(built.office.officers[0][0])
    return [
      try await Measured.measure("Case page, cases at random", target: 20, runs: runs) { run in
        try await desk.openCase(ids[run], for: supervisor).entries.count
      } hand: { run in
        let id = ids[run]
        return try hand.run([
          "SELECT * FROM entries WHERE subject = 'case' AND subject_id = \(id) ORDER BY sequence",
          "SELECT a.* FROM cases c JOIN applicants a ON a.id = c.applicant_id WHERE c.id = \(id)",
          "SELECT * FROM cases WHERE id = \(id)", "SELECT * FROM attachments WHERE case_id = \(id)",
        ]) - 2
      },
      try await Measured.measure("Table three of 2025, the largest body", target: 300, runs: max(10, runs / 5)) { _ in
        try await desk.requestTable(of: body, year: 2025, for: officer).table.rows.count
      } hand: { _ in
        try hand.run([
          """
          SELECT counted_year, outcome_year, disposition, applicant_kind, COUNT(*) FROM cases
          WHERE body_id = \(body) AND counted_year <= 2025 AND (outcome_year IS NULL OR outcome_year >= 2025)
          GROUP BY 1, 2, 3, 4
          """
        ])
      },
    ]
  }

  // MARK: Words

  private func searches() async throws -> [Measured] {
    let (officer, supervisor) = (
      try await person(built.office.officers[0][0]), try await person(built.office.supervisor)
    )
    let head = built.office.bodies[0].facts.symbol
    var found: [Measured] = []
    func search(_ name: String, _ words: String, _ tab: Worklist.Tab = .all, for person: Person, scope: String)
      async throws
    {
      let isOpen = tab == .all ? "" : "AND is_open = 1 AND due_order < '\(built.today)'"
      found.append(
        try await worklist(
          name, WorklistQuery(tab, words: words), for: person,
          hand: """
            SELECT \(Self.columns) FROM case_index CROSS JOIN cases ON cases.id = case_index.rowid
            WHERE case_index MATCH '\(words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " AND "))\(words.count == 1 ? " *" : "")'
              \(scope) \(isOpen)
            ORDER BY case_index.rowid DESC LIMIT 50
            """, aim: 100))
    }
    let own = "AND body_id = \(built.office.bodies[0].id)"
    try await search("Search, a number", "\(head)公开申〔2025〕12345号", for: officer, scope: own)
    try await search("Search, a rare word", InventedMatters.rare, for: officer, scope: own)
    try await search("Search, a rare pair", InventedMatters.rarePair, for: officer, scope: own)
    try await search("Search, a common word", InventedMatters.common, for: officer, scope: own)
    try await search("Search, a common pair", InventedMatters.commonPair, for: officer, scope: own)
    try await search("Search, a single sign", InventedMatters.commonSign, for: officer, scope: own)
    try await search("Search, two words", "云岭 水库除险加固", for: officer, scope: own)
    try await search(
      "Search, a common pair among the late", InventedMatters.commonPair, .overdue, for: officer, scope: own)
    try await search("Search, a rare word among the late", InventedMatters.rare, .overdue, for: officer, scope: own)
    try await search("Search, a common pair in 21 bodies", InventedMatters.commonPair, for: supervisor, scope: "")
    return found
  }
}
