import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// Finding cases by everything that is known of them.
@Suite struct CaseSearchTests {
  static func found(_ office: Office, _ filter: CaseFilter) async throws -> [Int64] {
    try await office.database.read { try Cases.list(filter, in: $0).map(\.id) }
  }

  @Test func `notes, units and document numbers are found by the office, and by nobody else`() async throws {
    try await Office.with { office in
      let file = try await office.open(on: .day("2025-03-03"), commands: [.confirmed])
      let record = LetterRecord(event: 2, paper: .reply, documentNumber: "涧政公开〔2025〕17号")
      let officer = office.officers[0]
      try await office.database.write { db in
        try Cases.append(
          [
            .work(.noted(text: "卷宗在地下库房")), .letter(record),
            .work(.unitsAssigned(units: [UnitAssignment(.section(name: "法规科"), .lead)])),
          ], to: file.id, expecting: file.version, by: officer, at: .sample, on: .far, in: db)
      }
      let bodies = office.bodies.map(\.id)
      for words in ["地下库房", "库", "房", "〔2025〕17号", "17号", "法规科", "法规", file.law.number, "征地补偿 库房"] {
        #expect(try await Self.found(office, CaseFilter(bodies: bodies, words: words)) == [file.id], "\(words)")
      }
      for words in ["库房", "法规科", "涧政公开〔2025〕17号"] {
        let hits = try await office.database.read {
          try $0.search(SearchQuery(words: words, subject: .caseFile, bodies: bodies))
        }
        #expect(hits.isEmpty, "\(words)")
      }
      // What is no longer so is no longer found.
      try await office.database.write { db in
        try Cases.append(
          [.work(.unitsAssigned(units: []))], to: file.id, expecting: file.version + 3, by: officer, at: .sample,
          on: .far, in: db)
      }
      #expect(try await Self.found(office, CaseFilter(bodies: bodies, words: "法规科")).isEmpty)
      #expect(try await Self.found(office, CaseFilter(bodies: bodies, words: "库房")) == [file.id])
    }
  }

  @Test(arguments: [
    ("征", 2), ("批", 1), ("复", 1), ("征地", 2), ("地批", 1), ("安置", 1), ("征安", 0), ("方案", 1), ("2025", 2), ("025", 0),
  ])
  func `one character and two are enough`(words: String, count: Int) async throws {
    try await Office.with { office in
      _ = try await office.open(on: .day("2025-03-03"), requested: "某村征地安置方案")
      _ = try await office.open(on: .day("2025-03-03"), requested: "小学征地批复")
      let found = try await Self.found(office, CaseFilter(bodies: office.bodies.map(\.id), words: words))
      #expect(found.count == count)
      #expect(found == found.sorted(by: >))
    }
  }

  @Test func `an applicant is found by the whole name or number, where one may know it`() async throws {
    try await Office.with { office in
      let file = try await office.open(on: .day("2025-03-03"))
      let other = try await office.open(body: 1, on: .day("2025-03-04"))
      let bodies = office.bodies.map(\.id)
      func found(_ name: String, where personal: [Int64]) async throws -> [Int64] {
        let match = CaseFilter.ApplicantMatch(
          keys: office.applicants.keys(name: name, identityNumber: name), bodies: personal)
        return try await Self.found(office, CaseFilter(bodies: bodies, words: name, applicant: match))
      }
      #expect(try await found("王某", where: bodies) == [other.id, file.id])
      #expect(try await found(" 王 某", where: bodies) == [other.id, file.id])
      #expect(try await found("王某", where: [bodies[0]]) == [file.id])
      #expect(try await found("王某", where: []).isEmpty)
      #expect(try await found("王", where: bodies).isEmpty)
    }
  }

  @Test func `nobody finds a case by the words the index narrows with`() async throws {
    try await Office.with { office in
      _ = try await office.open(on: .day("2025-03-03"))
      for words in ["zopen", "zb\(office.bodies[0].id)", "zpnobody", "zsarrived", "z"] {
        #expect(try await Self.found(office, CaseFilter(bodies: office.bodies.map(\.id), words: words)).isEmpty)
      }
    }
  }
}
