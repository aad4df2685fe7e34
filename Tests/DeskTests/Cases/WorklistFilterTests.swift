import Chronicle
import Civil
import Desk
import Ledger
import Statute
import Testing

@Suite struct WorklistFilterTests {
  /// The names of the cases a query finds, in a table of one filter each.
  static let filters: [(name: String, set: @Sendable (inout WorklistQuery, Office) throws -> Void, Set<String>)] = [
    ("state", { query, _ in query.state = .arrived }, ["arrived"]),
    ("ended state", { query, _ in query.state = .answered }, ["ended"]),
    ("ended", { query, _ in query.standing = .ended }, ["ended"]),
    (
      "any", { query, _ in query.standing = .any },
      ["2025-03-28", "2025-03-31", "2025-04-03", "2025-04-07", "waiting", "arrived", "ended"]
    ),
    ("person", { query, office in query.assignee = .person(try office.person(.officer).id) }, ["2025-04-03"]),
    (
      "nobody", { query, _ in (query.assignee, query.state) = (.nobody, .registered) },
      ["2025-03-28", "2025-03-31", "2025-04-07"]
    ),
    ("body below", { query, office in query.body = try office.body(.below) }, []),
    ("body out of sight", { query, office in query.body = try office.body(.sibling) }, []),
    ("applicant", { query, _ in query.applicantKind = .business }, []),
    ("kind", { query, _ in query.kind = .recordCorrection }, []),
    ("channel", { query, _ in query.channel = .fax }, []),
    ("received", { query, _ in query.receivedThrough = day("2025-03-03") }, ["2025-03-28", "2025-03-31"]),
    (
      "received between",
      { query, _ in (query.receivedFrom, query.receivedThrough) = (day("2025-03-03"), day("2025-03-06")) },
      ["2025-03-31", "2025-04-03"]
    ),
    ("late", { query, _ in (query.tab, query.assignee) = (.overdue, .nobody) }, ["2025-03-28", "arrived"]),
    ("late and arrived", { query, _ in (query.tab, query.state) = (.overdue, .arrived) }, ["arrived"]),
    ("waiting for a fee", { query, _ in (query.tab, query.state) = (.waiting, .awaitingFee) }, []),
    (
      "waiting for a correction", { query, _ in (query.tab, query.state) = (.waiting, .awaitingCorrection) },
      ["waiting"]
    ),
    ("mine", { query, _ in query.tab = .mine }, ["2025-04-03"]),
    ("words and filter", { query, _ in (query.words, query.state) = ("青溪大桥", .arrived) }, ["arrived"]),
    ("words and tab", { query, _ in (query.words, query.tab) = ("青溪大桥", .mine) }, ["2025-04-03"]),
  ]

  @Test(arguments: filters.indices) func `each filter lists what it names, and its tab counts it`(index: Int)
    async throws
  {
    let (name, set, expected) = Self.filters[index]
    try await WorklistTests.office { office, ids in
      let officer = try office.person(.officer)
      try await Self.assign(try #require(ids["2025-04-03"]), to: officer, office)
      var query = WorklistQuery()
      try set(&query, office)
      let list = try await office.desk.worklist(query, for: officer)
      #expect(Set(list.lines.map(\.summary.id)) == Set(expected.compactMap { ids[$0] }), "\(name)")
      #expect(query.words.isEmpty ? list.counts[query.tab] == list.lines.count : list.counts.isEmpty, "\(name)")
      #expect(query.isNarrowed || name == "mine")
      // Each tab's count is what the tab lists with the same filters.
      for (tab, count) in list.counts {
        var other = query
        other.tab = tab
        #expect(try await office.desk.worklist(other, for: officer).lines.count == count, "\(name) \(tab)")
      }
    }
  }

  static func assign(_ id: Int64, to person: Person, _ office: Office) async throws {
    let version = try await office.file(id).version
    try await office.database.write { db in
      try Cases.append(
        [.assigned(person: person.id)], to: id, expecting: version, by: person.id, at: Instant(milliseconds: 1),
        on: day("2025-03-31"), in: db)
    }
  }

  @Test func `the pages of a search follow one another under every tab`() async throws {
    try await WorklistTests.office { office, ids in
      let officer = try office.person(.officer)
      for tab in [Worklist.Tab.all, .dueThisWeek, .waiting] {
        let whole = try await office.desk.worklist(WorklistQuery(tab, words: "青溪大桥"), for: officer)
        #expect(!whole.lines.isEmpty && whole.next == nil)
        var query = WorklistQuery(tab, words: "青溪大桥")
        query.limit = 2
        var paged: [Int64] = []
        repeat {
          let page = try await office.desk.worklist(query, for: officer)
          paged += page.lines.map(\.summary.id)
          query.after = page.next
        } while query.after != nil && paged.count <= ids.count
        #expect(paged == whole.lines.map(\.summary.id))
      }
    }
  }

  @Test(arguments: Role.allCases) func `an applicant's name finds cases only for who may open personal data`(
    role: Role
  ) async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let found = try await office.desk.worklist(
        WorklistQuery(words: ApplicationForm.valid.name), for: office.person(role)
      ).lines.map(\.summary.id)
      let may = RightsTableTests.allows(.openPersonalData, to: role, at: .own)
      #expect(found == (may ? [id] : []), "\(role)")
    }
  }

  @Test func `a list that is too long is refused, not cut`() async throws {
    try await WorklistTests.office { office, _ in
      let officer = try office.person(.officer)
      await #expect {
        _ = try await office.desk.exportWorklist(WorklistQuery(), atMost: 5, for: officer, requestID: nil)
      } throws: { error in
        if case DeskRefusal.workflow(.listTooLong(limit: 5)) = error { true } else { false }
      }
      var query = WorklistQuery()
      query.state = .registered
      query.after = CaseFilter.Cursor(key: "9999-01-01", id: 1)
      let file = try await office.desk.exportWorklist(query, atMost: 5, for: officer, requestID: nil)
      #expect(!file.bytes.isEmpty)
      let trail = try await office.database.read { try AuditTrail.entries(AuditFilter(object: "worklist"), in: $0) }
      #expect(trail.map(\.entry.detail) == [["lines": "4"]])
    }
  }
}
