import Chronicle
import Desk
import Ledger
import Statute
import Testing

@Suite struct AssignSeveralTests {
  static func outcome(_ line: BulkAssignmentLine) -> String {
    switch line.outcome {
    case .ready: "ready"
    case .done: "done"
    case .alreadySo: "alreadySo"
    case .refused(.notFound): "notFound"
    case .refused(.notAllowed(let right)): "notAllowed.\(right)"
    case .refused(.changedMeanwhile): "changedMeanwhile"
    case .refused(.workflow(let refusal)): refusal.code
    case .refused(.fields): "fields"
    case .refused(let refusal): "\(refusal)"
    }
  }

  @Test func `what was shown beforehand is what happens, each case by an entry of its own`() async throws {
    try await PaperOffice.with { office in
      let cases = [try await office.openCase(), try await office.openCase(), try await office.openCase()]
      let already = try await office.desk.claim(cases[1].id, by: office[.officer])
      let ended = try await office.desk.act(
        .withdraw(on: office.desk.clock.today), on: cases[2].id, expecting: cases[2].version, by: office[.officer])
      let bulk = BulkAssignment(
        cases: [
          cases[0].id: cases[0].version, cases[1].id: already.version, cases[2].id: ended.version, 999: 1,
        ], handler: .person(office[.officer].id))
      let expected = ["ready", "alreadySo", "workflow.caseIsClosed", "notFound"]
      #expect(try await office.desk.previewAssignment(bulk, by: office[.head]).map(Self.outcome) == expected)
      #expect(try await office.desk.openCase(cases[0].id, for: office[.head]).file.version == cases[0].version)
      let lines = try await office.desk.assign(bulk, by: office[.head])
      #expect(lines.map(Self.outcome) == ["done"] + expected.dropFirst())
      #expect(lines[0].handler == (nil, office[.officer].id))
      let opened = try await office.desk.openCase(cases[0].id, for: office[.head])
      #expect(opened.file.version == cases[0].version + 1)
      #expect(opened.entries.last?.entry == .assigned(person: office[.officer].id))
      #expect(opened.entries.last?.actor == office[.head].id)
      for (file, version) in [(cases[1], already.version), (cases[2], ended.version)] {
        #expect(try await office.desk.openCase(file.id, for: office[.head]).file.version == version)
      }
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a case that changed meanwhile is left as it is, the others are given out`() async throws {
    try await PaperOffice.with { office in
      let first = try await office.openCase()
      let second = try await office.openCase()
      let bulk = BulkAssignment(
        cases: [first.id: first.version, second.id: second.version], handler: .person(office[.secondOfficer].id),
        lead: .unit(.body(id: office.department)))
      #expect(try await office.desk.previewAssignment(bulk, by: office[.head]).map(Self.outcome) == ["ready", "ready"])
      try await office.desk.claim(second.id, by: office[.officer])
      try await office.desk.note("不影响分办", onCase: first.id, by: office[.officer])
      let lines = try await office.desk.assign(bulk, by: office[.head])
      #expect(lines.map(Self.outcome) == ["done", "changedMeanwhile"])
      let kept = try await office.desk.openCase(second.id, for: office[.head])
      #expect(kept.file.assignee == office[.officer].id && kept.work.units.isEmpty)
      let given = try await office.desk.openCase(first.id, for: office[.head])
      #expect(given.file.assignee == office[.secondOfficer].id)
      #expect(given.work.units == [UnitAssignment(.body(id: office.department), .lead)])
      #expect(given.work.notes.count == 1)
    }
  }

  @Test func `of two who give out the same cases at once each case goes to one of them, and neither is lost`()
    async throws
  {
    try await PaperOffice.with { office in
      var cases: [Int64: Int64] = [:]
      for _ in 0..<8 {
        let file = try await office.openCase()
        cases[file.id] = file.version
      }
      let seen = cases
      let results = try await withThrowingTaskGroup(of: [BulkAssignmentLine].self) { group in
        for post in [PaperOffice.Post.officer, .secondOfficer] {
          group.addTask {
            try await office.desk.assign(
              BulkAssignment(cases: seen, handler: .person(office[post].id)), by: office[.head])
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for (id, version) in seen {
        let outcomes = results.compactMap { $0.first { $0.caseID == id } }
        #expect(Set(outcomes.map(Self.outcome)) == ["done", "changedMeanwhile"])
        let winner = try #require(outcomes.first { Self.outcome($0) == "done" })
        let file = try await office.desk.openCase(id, for: office[.head]).file
        #expect(file.assignee == winner.handler.after)
        #expect(file.version == version + 1)
      }
    }
  }

  @Test func `what is not chosen stays: units without the person, the person without the units`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let assisting = UnitAssignment(.section(name: "法规科"), .assisting)
      let units = [UnitAssignment(.body(id: office.department), .lead), assisting]
      let given = try await office.desk.assign(
        file.id, to: units, person: office[.officer].id, expecting: file.version, by: office[.head])
      func give(_ version: Int64, _ handler: BulkAssignment.Handler, _ lead: BulkAssignment.Lead) async throws
        -> OpenedCase
      {
        _ = try await office.desk.assign(
          BulkAssignment(cases: [file.id: version], handler: handler, lead: lead), by: office[.head])
        return try await office.desk.openCase(file.id, for: office[.head])
      }
      var opened = try await give(given.version, .person(office[.secondOfficer].id), .unchanged)
      #expect(opened.work.units == units && opened.file.assignee == office[.secondOfficer].id)
      opened = try await give(opened.file.version, .unchanged, .unit(.section(name: "一科")))
      #expect(opened.work.units == [UnitAssignment(.section(name: "一科"), .lead), assisting])
      #expect(opened.file.assignee == office[.secondOfficer].id)
      opened = try await give(opened.file.version, .nobody, .nobody)
      #expect(opened.work.units.isEmpty && opened.file.assignee == nil)
    }
  }

  @Test func `nobody is given a case who does not belong to its body; nothing and too much are refused`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let cases = [file.id: file.version]
      for bulk in [
        BulkAssignment(cases: cases, handler: .person(office[.outsider].id)),
        BulkAssignment(cases: cases, handler: .person(9_999)),
        BulkAssignment(cases: cases, lead: .unit(.body(id: office.stranger))),
      ] { #expect(try await office.desk.assign(bulk, by: office[.head]).map(Self.outcome) == ["fields"]) }
      let many = Dictionary(uniqueKeysWithValues: (1...Int64(BulkAssignment.limit + 1)).map { ($0, Int64(1)) })
      for bulk in [BulkAssignment(cases: [:], handler: .nobody), BulkAssignment(cases: many, handler: .nobody)] {
        #expect(
          await PaperOffice.refusal { try await office.desk.assign(bulk, by: office[.head]) } == "fields.case")
      }
    }
  }

  @Test(arguments: Role.allCases, Office.Place.allCases)
  func `every role gives out what the table lets it, and learns nothing of the rest`(
    role: Role, place: Office.Place
  ) async throws {
    try await Office.with { office in
      let id = try await office.registered(place)
      let file = try await office.file(id)
      let person = try office.person(role)
      let target = try office.person(.officer, place)
      let lines = try await office.desk.assign(
        BulkAssignment(cases: [id: file.version], handler: .person(target.id)), by: person)
      let verdict = RightsObeyedTests.verdict(.assignCase, for: role, at: place)
      let expected =
        switch verdict {
        case .done: "done"
        case .notFound: "notFound"
        case .notAllowed(let right): "notAllowed.\(right)"
        }
      #expect(lines.map(Self.outcome) == [expected])
      #expect(lines.allSatisfy { $0.number.isEmpty == (verdict == .notFound) })
      #expect(try await office.file(id).version == file.version + (verdict == .done ? 1 : 0))
    }
  }
}
