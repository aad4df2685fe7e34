import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct CasesTests {
  @Test func `a case is found by id, by number and by its follow code, as it was written`() async throws {
    try await Office.with { office in
      let follow = FollowCode.generate()
      let file = try await office.open(on: .day("2025-03-03"), follow: follow, commands: [.confirmed])
      let (body, hash) = (office.bodies[0].id, office.applicants.secretHash(follow.secret))
      try await office.database.read { (db) throws -> Void in
        #expect(try Cases.find(file.id, in: db) == file)
        #expect(try Cases.find(number: "涧政公开申〔2025〕1号", body: body, in: db) == file)
        let typed = " " + follow.code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
        #expect(try Cases.find(followCode: typed, secretHash: hash, in: db) == file)
        #expect(try Cases.find(followCode: follow.code, secretHash: Data(hash.reversed()), in: db) == nil)
        #expect(try Cases.find(followCode: follow.code, secretHash: Data(), in: db) == nil)
        #expect(try Cases.find(file.id + 1, in: db) == nil)
      }
      #expect(file.law.state == .registered)
      #expect(file.dueDay == .day("2025-03-31"))
      #expect(file.version == 4)
    }
  }

  @Test func `the timeline tells who entered what, and for which day`() async throws {
    try await Office.with { office in
      let opened = try await office.open(on: .day("2025-03-03"), commands: [.confirmed])
      let file = try await office.append([.granted(on: .day("2025-03-10"))], to: opened)
      let officer = office.officers[0]
      let assigned = try await office.database.write { db in
        try Cases.append(
          [.assigned(person: officer)], to: file.id, expecting: file.version, by: nil, at: .sample,
          on: .day("2025-03-11"), in: db)
      }
      #expect(assigned.assignee == officer)
      let timeline = try await office.database.read { try Cases.timeline(file.id, in: $0) }
      #expect(timeline.map(\.sequence) == [1, 2, 3, 4, 5, 6])
      #expect(timeline.map(\.effectiveDay.description).suffix(2) == ["2025-03-10", "2025-03-11"])
      #expect(timeline.map(\.actor) == [officer, officer, officer, officer, officer, nil])
      #expect(zip(timeline.dropFirst(), timeline).allSatisfy { $0.previousHash == $1.hash })
      #expect(timeline.last?.entry == .assigned(person: officer))
    }
  }

  @Test func `of two people who act at once one wins and the other is told what happened`() async throws {
    try await Office.with { office in
      let file = try await office.open(on: .day("2025-03-03"), commands: [.confirmed])
      let officers = office.officers
      let database = office.database
      let outcomes = await withTaskGroup(of: Result<CaseFile, any Error>.self) { group in
        for officer in officers {
          group.addTask {
            await Result.capturing {
              try await database.write { db in
                try Cases.append(
                  [.assigned(person: officer)], to: file.id, expecting: file.version, by: officer, at: .sample,
                  on: .far, in: db)
              }
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let winner = try #require(outcomes.compactMap { try? $0.get() }.first)
      let failures = outcomes.compactMap { outcome -> CaseStoreFailure? in
        if case .failure(let error) = outcome { error as? CaseStoreFailure } else { nil }
      }
      #expect(failures.count == 1)
      guard case .conflict(let id, let expected, let actual, let since) = failures.first else {
        Issue.record("\(outcomes)")
        return
      }
      #expect((id, expected, actual) == (file.id, file.version, file.version + 1))
      #expect(since.map(\.entry) == [.assigned(person: winner.assignee)])
    }
  }

  @Test func `numbers of cases opened at once have neither gap nor double, body by body and year by year`() async throws
  {
    try await Office.with { office in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<40 {
          group.addTask {
            let year = index.isMultiple(of: 4) ? "2024" : "2025"
            _ = try await office.open(body: index % 2, on: .day("\(year)-05-06"))
          }
        }
        try await group.waitForAll()
      }
      let filter = CaseFilter(bodies: office.bodies.map(\.id), order: .newest, limit: 100)
      let numbers = try await office.database.read { try Cases.list(filter, in: $0).map(\.number) }
      let expected =
        (1...10).map { "涧政公开申〔2024〕\($0)号" } + (1...10).map { "涧政公开申〔2025〕\($0)号" }
        + (1...20).map { "涧教公开申〔2025〕\($0)号" }
      #expect(Set(numbers) == Set(expected))
      #expect(numbers.count == 40)
    }
  }

  @Test func `a case cannot be written under another id, without a registration, or unknown`() async throws {
    try await Office.with { office in
      let file = try await office.open(on: .day("2025-03-03"))
      let filing = file.filing
      await #expect(throws: CaseStoreFailure.outOfPlace(case: 99, sequence: 2)) {
        try await office.database.write { db in
          let timeline = try Cases.timeline(file.id, in: db)
          let events = timeline.compactMap { if case .law(let event) = $0.entry { event } else { nil } }
          try Cases.open(
            99, filing: filing, events: events, dueDay: nil, by: nil, at: .sample, on: .far, in: db)
        }
      }
      await #expect(throws: CaseStoreFailure.foreignReference(case: 99, name: "body")) {
        try await office.database.write { db in
          try Cases.open(99, filing: filing, events: [], dueDay: nil, by: nil, at: .sample, on: .far, in: db)
        }
      }
      await #expect(throws: CaseStoreFailure.outOfPlace(case: file.id, sequence: file.version + 1)) {
        try await office.database.write { db in
          try Cases.append(
            [.filed(filing)], to: file.id, expecting: file.version, by: nil, at: .sample, on: .far, in: db)
        }
      }
      await #expect(throws: CaseStoreFailure.unknown(case: 99)) {
        try await office.database.write { db in
          try Cases.append([.assigned(person: nil)], to: 99, expecting: 1, by: nil, at: .sample, on: .far, in: db)
        }
      }
    }
  }

  @Test func `the worklist is sorted by due day, pages without loss, and filters`() async throws {
    try await Office.with { office in
      for index in 0..<30 {
        let day = Day.day("2025-03-\(String(format: "%02d", 3 + (index * 7) % 25))")
        let file = try await office.open(
          body: index % 2, on: day, kind: index.isMultiple(of: 3) ? .business : .naturalPerson,
          commands: index.isMultiple(of: 5) ? [] : [.confirmed])
        if index.isMultiple(of: 6), !index.isMultiple(of: 5) {
          _ = try await office.append([.granted(on: .day("2025-04-01"))], to: file)
        }
      }
      let bodies = office.bodies.map(\.id)
      let database = office.database
      var filter = CaseFilter(bodies: bodies, isOpen: true, limit: 7)
      var all: [CaseSummary] = []
      while true {
        let current = filter
        let page = try await database.read { try Cases.list(current, in: $0) }
        guard let last = page.last else { break }
        all += page
        filter.after = Cases.cursor(after: last, of: current)
      }
      #expect(all.count == 26)
      #expect(Set(all.map(\.id)).count == 26)
      let many = CaseFilter(bodies: bodies + (1000..<1500).map(Int64.init), isOpen: true, limit: 100)
      #expect(try await database.read { try Cases.list(many, in: $0) } == all)
      let doubled = CaseFilter(bodies: bodies + bodies, isOpen: true, limit: 100)
      #expect(try await database.read { try Cases.list(doubled, in: $0) } == all)
      #expect(try await database.read { try Cases.list(CaseFilter(bodies: []), in: $0) }.isEmpty)
      let due = all.map { $0.dueDay?.description ?? "9999" }
      #expect(due == due.sorted())
      #expect(due.suffix(6) == Array(repeating: "9999", count: 6)[...])

      func count(_ filter: CaseFilter) async throws -> Int {
        try await database.read { try Cases.count(filter, in: $0) }
      }
      #expect(try await count(CaseFilter(bodies: bodies, isOpen: true)) == 26)
      #expect(try await count(CaseFilter(bodies: bodies)) == 30)
      #expect(try await count(CaseFilter(bodies: [])) == 0)
      #expect(try await count(CaseFilter(bodies: [bodies[0]])) == 15)
      #expect(try await count(CaseFilter(bodies: bodies, states: [.answered])) == 4)
      #expect(try await count(CaseFilter(bodies: bodies, states: [])) == 0)
      #expect(try await count(CaseFilter(bodies: bodies, kinds: [.recordCorrection])) == 0)
      #expect(try await count(CaseFilter(bodies: bodies, applicantKind: .business)) == 10)
      #expect(try await count(CaseFilter(bodies: bodies, assignee: .nobody)) == 30)
      #expect(try await count(CaseFilter(bodies: bodies, assignee: .person(1))) == 0)
      let boundary = try #require(all[10].dueDay)
      let early = all.filter { ($0.dueDay ?? .far) <= boundary }.count
      #expect(try await count(CaseFilter(bodies: bodies, isOpen: true, dueOnOrBefore: boundary)) == early)
      let late = all.filter { $0.dueDay.map { $0 >= boundary } ?? false }.count
      #expect(try await count(CaseFilter(bodies: bodies, isOpen: true, dueOnOrAfter: boundary)) == late)
      #expect(
        try await database.read { try Cases.openByState(bodies: bodies, in: $0) } == [.registered: 20, .arrived: 6])
    }
  }

  @Test func `cases are found by words, within the bodies one may see`() async throws {
    try await Office.with { office in
      let first = try await office.open(body: 0, on: .day("2025-03-03"), requested: "某村征地补偿安置方案")
      let second = try await office.open(body: 1, on: .day("2025-03-03"), requested: "小学招生计划和征地批复")
      let bodies = office.bodies.map(\.id)
      let database = office.database
      func find(_ words: String, _ bodies: [Int64]) async throws -> [Int64] {
        try await database.read { try Cases.search(words, bodies: bodies, in: $0).map(\.summary.id) }
      }
      #expect(try await find("安置", bodies) == [first.id])
      #expect(Set(try await find("征地", bodies)) == [first.id, second.id])
      #expect(try await find("征地", [bodies[1]]) == [second.id])
      #expect(try await find("涧教公开申〔2025〕1号", bodies) == [second.id])
    }
  }
}

extension Result where Failure == any Error {
  /// What `body` returns or throws.
  static func capturing(_ body: () async throws -> Success) async -> Self {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
