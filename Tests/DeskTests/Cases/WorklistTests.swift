import Chronicle
import Civil
import Desk
import Ledger
import Statute
import Testing

@Suite struct WorklistTests {
  /// Cases due on 31 March, each day of its week, the Friday before and in the week after, and one that waits.
  static func office(_ body: (Office, [String: Int64]) async throws -> Void) async throws {
    try await Office.with(on: day("2025-02-28")) { office in
      var ids: [String: Int64] = [:]
      // Received on the day before, so that 20 working days end on the day named.
      for (due, received) in [
        ("2025-03-28", "2025-02-28"), ("2025-03-31", "2025-03-03"), ("2025-04-03", "2025-03-06"),
        ("2025-04-07", "2025-03-07"),
      ] {
        office.clock.move(to: day(received))
        ids[due] = try await office.registered()
      }
      let waiting = try await office.registered()
      try await office.act(
        .requestCorrection(points: ["名称"], periodWorkingDays: 60, on: day("2025-03-07")), on: waiting)
      ids["waiting"] = waiting
      ids["arrived"] = try await office.filed().caseID
      let ended = try await office.registered()
      try await office.act(.reply(.notFound, on: day("2025-03-07")), on: ended)
      ids["ended"] = ended
      ids["elsewhere"] = try await office.registered(.sibling)
      office.clock.move(to: day("2025-03-31"))
      try await body(office, ids)
    }
  }

  @Test func `every tab holds its cases, soonest due first, and counts them`() async throws {
    try await Self.office { office, ids in
      let officer = try office.person(.officer)
      let mine = try #require(ids["2025-04-03"])
      let version = try await office.file(mine).version
      try await office.database.write { db in
        try Cases.append(
          [.assigned(person: officer.id)], to: mine, expecting: version, by: officer.id,
          at: Instant(milliseconds: 1), on: day("2025-03-31"), in: db)
      }
      let expected: [Worklist.Tab: [String]] = [
        .all: ["arrived", "2025-03-28", "2025-03-31", "2025-04-03", "2025-04-07", "waiting"],
        .dueToday: ["2025-03-31"],
        .dueThisWeek: ["2025-03-31", "2025-04-03"],
        .overdue: ["arrived", "2025-03-28"],
        .undated: [],
        .waiting: ["waiting"],
        .mine: ["2025-04-03"],
      ]
      for tab in Worklist.Tab.allCases {
        let list = try await office.desk.worklist(WorklistQuery(tab), for: officer)
        #expect(list.lines.map(\.summary.id) == expected[tab]?.compactMap { ids[$0] }, "\(tab)")
        #expect(list.counts == expected.mapValues(\.count))
        #expect(list.today == day("2025-03-31"))
        #expect(list.next == nil)
      }
      let lines = try await office.desk.worklist(WorklistQuery(), for: officer).lines
      #expect(
        lines.map(\.clock?.due).prefix(5) == [
          day("2025-03-10"), day("2025-03-28"), day("2025-03-31"), day("2025-04-03"), day("2025-04-07"),
        ])
      #expect(lines.first?.clock?.standing == .overdue)
      #expect(lines.first?.clock?.kind == .receiptConfirmation)
      #expect(lines.prefix(2).map(\.clock?.remainingWorkingDays) == [-15, -1])
      #expect(lines.first { $0.summary.id == mine }?.assigneeName == "officer")
      #expect(lines.allSatisfy { $0.bodyName == "云岭区人民政府" })
    }
  }

  @Test func `what nobody confirms is late from the next working day but one, and told, and then needs a reason`()
    async throws
  {
    try await Office.with(on: day("2026-03-02")) { office in
      let officer = try office.person(.officer)
      let arrival = Arrival(channel: .email, submittedOn: day("2026-03-02"), arrivedOn: day("2026-03-02"))
      let id = try await office.desk.registerApplication(
        .ofCompany, to: office.body(), arrival: arrival, by: officer
      ).caseID
      #expect(try await office.file(id).dueDay == day("2026-03-03"))
      for (today, tab) in [
        ("2026-03-02", Worklist.Tab.dueThisWeek), ("2026-03-03", .dueToday), ("2026-06-01", .overdue),
      ] {
        office.clock.move(to: day(today))
        let list = try await office.desk.worklist(WorklistQuery(tab), for: officer)
        #expect(list.lines.map(\.summary.id) == [id], "\(today)")
        let reminded = try await office.desk.reminders(for: officer).reminders
        #expect(reminded.map(\.topic) == [.receipt] && reminded.map(\.due) == [day("2026-03-03")])
      }
      let version = try await office.file(id).version
      let found = try await refusal {
        try await office.desk.act(
          .confirmReceipt(confirmedOn: day("2026-06-01"), delayReason: nil), on: id, expecting: version, by: officer)
      }
      guard case .law(let reason) = found else {
        Issue.record("\(found)")
        return
      }
      #expect(reason == .confirmationDelayUnexplained(.email, latest: day("2026-03-03")))
      try await office.act(.confirmReceipt(confirmedOn: day("2026-06-01"), delayReason: "漏看邮件"), on: id)
      #expect(try await office.file(id).dueDay == day("2026-06-30"))
    }
  }

  @Test func `a case whose due day cannot be worked out stands under a tab of its own, and the missing year is told`()
    async throws
  {
    try await Office.with(on: day("2026-10-30")) { office in
      let officer = try office.person(.officer)
      let known = try await office.registered()
      #expect(try await office.desk.worklist(WorklistQuery(), for: officer).missingYears == [])
      office.clock.move(to: day("2026-12-14"))
      let id = try await office.registered()
      let held = try await office.registered()
      try await office.act(.consult(id: "k1", party: .thirdParty, on: day("2026-12-14")), on: held)
      for (today, standing) in [("2026-12-14", CaseClock.Standing.onTime), ("2027-02-22", .unknown)] {
        office.clock.move(to: day(today))
        let list = try await office.desk.worklist(WorklistQuery(.undated), for: officer)
        #expect(list.lines.map(\.summary.id) == [id])
        #expect(list.lines.first?.clock?.standing == standing)
        #expect(list.counts[.undated] == 1 && list.missingYears == [2027])
      }
      let administrator = try office.person(.administrator, .above)
      _ = try await office.desk.enterCalendar(.of2027, year: 2027, by: administrator, requestID: nil)
      let list = try await office.desk.worklist(WorklistQuery(.overdue), for: officer)
      #expect(Set(list.lines.map(\.summary.id)).isSuperset(of: [id, known]) && list.missingYears == [])
      #expect(list.counts[.undated] == 0)
    }
  }

  @Test func `pages follow one another without a gap or a repetition`() async throws {
    try await Self.office { office, _ in
      let officer = try office.person(.officer)
      let whole = try await office.desk.worklist(WorklistQuery(), for: officer).lines.map(\.summary.id)
      for size in 1...6 {
        var paged: [Int64] = []
        var cursor: CaseFilter.Cursor?
        repeat {
          var query = WorklistQuery()
          (query.after, query.limit) = (cursor, size)
          let page = try await office.desk.worklist(query, for: officer)
          #expect(page.lines.count <= size)
          paged += page.lines.map(\.summary.id)
          cursor = page.next
        } while cursor != nil && paged.count <= whole.count
        #expect(paged == whole)
      }
    }
  }

  @Test func `words find within the tab, and under the first tab ended cases too`() async throws {
    try await Self.office { office, ids in
      let officer = try office.person(.officer)
      func found(_ tab: Worklist.Tab, _ words: String) async throws -> Set<Int64> {
        Set(try await office.desk.worklist(WorklistQuery(tab, words: words), for: officer).lines.map(\.summary.id))
      }
      #expect(try await found(.all, "青溪大桥") == Set(ids.filter { $0.key != "elsewhere" }.values))
      #expect(
        try await found(.overdue, "青溪大桥") == [try #require(ids["2025-03-28"]), try #require(ids["arrived"])])
      #expect(try await found(.all, "不存在的工程").isEmpty)
    }
  }

  @Test func `a supervisor sees the bodies below, and who may see no case sees none`() async throws {
    try await Self.office { office, ids in
      let above = try await office.desk.worklist(WorklistQuery(), for: office.person(.supervisor, .above))
      #expect(Set(above.lines.map(\.summary.id)) == Set(ids.filter { $0.key != "ended" }.values))
      let none = try await office.desk.worklist(WorklistQuery(), for: office.person(.publisher))
      #expect(none.lines.isEmpty)
      #expect(none.counts.values.allSatisfy { $0 == 0 })
    }
  }
}
