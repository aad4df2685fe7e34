import Chronicle
import Civil
import AnnualReport
import Ledger
import SQLiteEngine
import Statute
import Testing

/// The questions that are asked on every page are answered from an index, in its order: how long they take must not
/// depend on how many cases were ever closed.
@Suite struct QueryPlanTests {
  /// Hands every query on with `EXPLAIN QUERY PLAN` before it, and keeps the plan.
  final class Explaining: ReadConnection {
    let base: any ReadConnection
    var plans: [String] = []
    var vault: Vault { base.vault }

    init(_ base: any ReadConnection) { self.base = base }

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
      plans += try base.query("EXPLAIN QUERY PLAN " + sql, values).map { try $0.text("detail") }
      return try base.query(sql, values)
    }

    func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
      for row in try query(sql, values) { try body(row) }
    }

    func search(_ query: SearchQuery) throws -> [SearchHit] { try base.search(query) }

    func source(of ids: [Int64]) -> SearchSource { base.source(of: ids) }

    func source(of query: SearchQuery) throws -> SearchSource? { try base.source(of: query) }
  }

  static func plans(_ body: @escaping @Sendable (any ReadConnection) throws -> Void) async throws -> [String] {
    let database = try SQLiteDatabase.inMemory()
    try await Migrator().migrate(database, at: .sample)
    return try await database.read { db in
      let explaining = Explaining(db)
      try body(explaining)
      return explaining.plans
    }
  }

  static let lists: [(CaseFilter, String)] = [
    (CaseFilter(bodies: [1], isOpen: true), "COVERING INDEX cases_by_due (body_id=? AND is_open=?)"),
    (
      CaseFilter(bodies: [1], isOpen: true, after: .init(key: "2025-01-01", id: 3)),
      "COVERING INDEX cases_by_due (body_id=? AND is_open=? AND due_order>?)"
    ),
    (
      CaseFilter(
        bodies: [1], isOpen: true, states: [.consulting, .awaitingFee], kinds: [.disclosure], channel: .portal,
        assignee: .nobody, receivedOnOrAfter: Day("2025-01-01")),
      "COVERING INDEX cases_by"
    ),
    (CaseFilter(bodies: [1, 2], isOpen: true), "COVERING INDEX cases_by_due (body_id=? AND is_open=?)"),
    (CaseFilter(bodies: [1], order: .newest), "COVERING INDEX cases_by_receipt (body_id=?)"),
    (
      CaseFilter(
        bodies: [1], isOpen: false, applicantKind: .other, receivedOnOrAfter: Day("2025-01-01"),
        receivedOnOrBefore: Day("2025-01-31"), order: .newest),
      "COVERING INDEX cases_by_receipt (body_id=? AND received_day>? AND received_day<?)"
    ),
  ]

  @Test(arguments: lists.indices)
  func `a page of a list is found in an index, in its order`(index: Int) async throws {
    let (filter, expected) = Self.lists[index]
    let plans = try await Self.plans { _ = try Cases.list(filter, in: $0) }
    #expect(plans.contains { $0.contains(expected) }, "\(plans)")
    #expect(plans.filter { $0.contains("cases") }.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plans)")
  }

  @Test func `open cases are counted from a covering index`() async throws {
    let plans = try await Self.plans { db in
      _ = try Cases.count(CaseFilter(bodies: [1, 2], isOpen: true), in: db)
      _ = try Cases.openByState(bodies: [1, 2], in: db)
    }
    let searches = plans.filter { $0.hasPrefix("S") }
    #expect(searches.count == 2)
    #expect(searches.allSatisfy { $0.contains("COVERING INDEX") && $0.contains("is_open=?") }, "\(plans)")
  }

  @Test func `table three is added up from the counts of the body`() async throws {
    let plans = try await Self.plans { _ = try Cases.tableThree(body: 1, year: 2025, in: $0) }
    let searches = plans.filter { $0.hasPrefix("S") }
    #expect(searches.count == 6)
    #expect(searches.allSatisfy { $0.contains("case_counts") && $0.contains("(body_id=?") }, "\(plans)")
  }

  @Test func `papers and requests that wait are found in an index`() async throws {
    let plans = try await Self.plans { db in
      _ = try Papers.list(PaperFilter(bodies: [1, 2], states: [.inReview], steps: [.review]), in: db)
      _ = try Papers.list(PaperFilter(states: [.returned], drafter: 1), in: db)
      _ = try Assignments.openRequests(askedBy: 1, in: db)
      _ = try Assignments.openCases(of: [.body(id: 1)], in: db)
      _ = try Assignments.units(of: 1, in: db)
    }
    #expect(plans.contains { $0.contains("papers_by_state (body_id=? AND state=? AND step=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("papers_by_drafter (drafter_id=? AND state=?)") }, "\(plans)")
    #expect(!plans.contains { $0.hasPrefix("SCAN papers") || $0.hasPrefix("SCAN case_units") }, "\(plans)")
    #expect(!plans.contains { $0.hasPrefix("SCAN assistance_requests") }, "\(plans)")
  }

  @Test func `what a person is reminded of is found in an index, however many cases there are`() async throws {
    let reach = RunningPeriods.Reach(person: 1, unassignedAt: [1], lateAt: [2])
    let plans = try await Self.plans { db in
      let day = Day.day("2025-03-03")
      _ = try RunningPeriods.dueCases(reach, through: day, today: day, limit: 9, in: db)
      _ = try RunningPeriods.cases(in: .registered, reach, received: day...day, limit: 9, in: db)
      _ = try RunningPeriods.assistance(to: [.body(id: 1)], askedBy: 1, through: day, in: db)
      _ = try Outbox.isDue(at: .sample, in: db)
      _ = try Outbox.list(OutboxFilter(bodies: [1], needsAttention: true), in: db)
    }
    for expected in [
      "cases_by_assignee (assignee_id=? AND is_open=? AND due_order<?)",
      "cases_by_due (body_id=? AND is_open=? AND due_order<?)", "cases_by_state (body_id=? AND is_open=? AND state=?)",
      "assistance_requests_by_unit (kind=? AND unit_id=? AND state=? AND due_day<?)",
      "assistance_requests_by_asker (asked_by=? AND state=? AND due_day<?)",
      "outbox_due (state=? AND next_attempt_at<?)",
    ] { #expect(plans.contains { $0.contains(expected) }, "\(expected) in \(plans)") }
    for table in ["cases", "assistance_requests", "outbox"] {
      #expect(!plans.contains { $0.hasPrefix("SCAN \(table)") }, "\(plans)")
    }
  }
}
