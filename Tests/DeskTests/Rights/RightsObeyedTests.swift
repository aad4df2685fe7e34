import Chronicle
import AnnualReport
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct RightsObeyedTests {
  /// What a call must come to.
  enum Verdict: Equatable {
    case done, notAllowed(Right), notFound
  }

  /// What the table says about doing something to a case: who may not see it does not learn that it exists.
  static func verdict(_ right: Right, for role: Role, at place: Office.Place) -> Verdict {
    guard RightsTableTests.allows(.viewCases, to: role, at: place) else { return .notFound }
    return RightsTableTests.allows(right, to: role, at: place) ? .done : .notAllowed(right)
  }

  /// What it comes to; any other failure is thrown.
  static func verdict(of work: () async throws -> Void) async throws -> Verdict {
    do {
      try await work()
      return .done
    } catch DeskRefusal.notFound {
      return .notFound
    } catch DeskRefusal.notAllowed(let right) {
      return .notAllowed(right)
    }
  }

  @Test(arguments: CaseAction.allCases) func `every role does to a case what the table says, and nothing else`(
    _ action: CaseAction
  ) async throws {
    let sample = SampleActions()
    let (before, on) = sample.path(to: action)
    guard let command = sample.command(action, on: on) else { return }
    let right = try #require(SampleActions.rights[action])
    try await Office.with { office in
      for place in Office.Place.allCases {
        for role in Role.allCases {
          office.clock.move(to: Office.monday)
          let id = try await office.filed(place).caseID
          for step in before { try await office.act(step, on: id, at: place) }
          office.clock.move(to: on)
          let file = try await office.file(id)
          let person = try office.person(role)
          let reviewer = try action == .reply ? office.person(.secrecyReviewer).id : nil
          let verdict = try await Self.verdict {
            try await office.desk.act(
              command, on: id, expecting: file.version, by: person, secrecyReviewer: reviewer, late: .fitting(command))
          }
          #expect(verdict == Self.verdict(right, for: role, at: place), "\(role) \(place)")
          let after = try await office.file(id)
          #expect((after.version > file.version) == (verdict == .done), "\(role) \(place)")
        }
      }
    }
  }

  @Test func `a case is opened, previewed and its papers read by who may see it`() async throws {
    try await Office.with { office in
      for place in Office.Place.allCases {
        let upload = Upload(fileName: "证明.txt", mediaType: "text/plain", content: Data("证明".utf8))
        let id = try await office.desk.fileApplication(.valid, uploads: [upload], to: office.body(place)).caseID
        let paper = try #require(try await office.database.read { try Attachments.all(case: id, in: $0) }.first)
        for role in Role.allCases {
          let person = try office.person(role)
          let expected = Self.verdict(.viewCases, for: role, at: place)
          for work in [
            { _ = try await office.desk.openCase(id, for: person) },
            { _ = try await office.desk.paper(paper.id, ofCase: id, for: person) },
            { _ = try await office.desk.preview(.withdraw(on: Office.monday), on: id, by: person) },
          ] { #expect(try await Self.verdict(of: work) == expected, "\(role) \(place)") }
          let opened = try await Self.verdict {
            _ = try await office.desk.openPersonalData(ofCase: id, for: person, requestID: nil)
          }
          #expect(opened == Self.verdict(.openPersonalData, for: role, at: place), "\(role) \(place)")
          let split = try await Self.verdict {
            do {
              try await office.desk.split(id, into: ["甲", "乙"], on: Office.monday, expecting: 1, by: person)
            } catch DeskRefusal.changedMeanwhile {}
          }
          #expect(split == Self.verdict(.handleCase, for: role, at: place), "\(role) \(place)")
          let listed = try await office.desk.worklist(WorklistQuery(), for: person).lines.map(\.summary.id)
          #expect(listed.contains(id) == (expected == .done), "\(role) \(place)")
        }
      }
    }
  }

  @Test(arguments: Office.Place.allCases) func `registers, tables, reports and accounts are open to who may`(
    _ place: Office.Place
  ) async throws {
    try await Office.with { office in
      let body = try office.body(place)
      let arrival = Arrival(channel: .inPerson, submittedOn: Office.monday, arrivedOn: Office.monday)
      let cell = TableThreeCell(year: 2025, row: .newlyReceived, column: .total)
      let report = Upload(
        fileName: "年报.html", mediaType: "text/html",
        content: Data(ReportHTML(.sample(agency: try await office.name(place))).page().utf8))
      for role in Role.allCases {
        let person = try office.person(role)
        func expect(_ right: Right, _ work: () async throws -> Void) async throws {
          let expected: Verdict =
            RightsTableTests.allows(right, to: role, at: place) ? .done : .notAllowed(right)
          #expect(try await Self.verdict(of: work) == expected, "\(role) \(right)")
        }
        try await expect(.registerApplication) {
          _ = try await office.desk.registerApplication(.valid, to: body, arrival: arrival, by: person)
        }
        try await expect(.viewTables) { _ = try await office.desk.requestTable(of: body, year: 2025, for: person) }
        try await expect(.viewTables) { _ = try await office.desk.cases(behind: cell, body: body, for: person) }
        try await expect(.importReport) {
          _ = try await office.desk.importReport(report, scope: .own, by: person, requestID: nil)
        }
        try await expect(.managePeople) {
          let new = NewPerson(
            login: "new.\(role.rawValue)", displayName: "新人", passwordHash: "-", body: body, roles: [.officer])
          _ = try await office.desk.addPerson(new, by: person, requestID: nil)
        }
        let target = try office.person(.publisher, place).id
        if target != person.id {
          let verdict = try await Self.verdict {
            try await office.desk.setActive(false, person: target, by: person, requestID: nil)
          }
          let manages = RightsTableTests.allows(.managePeople, to: role, at: .own)
          let reaches = RightsTableTests.allows(.managePeople, to: role, at: place)
          #expect(verdict == (reaches ? .done : manages ? .notFound : .notAllowed(.managePeople)), "\(role)")
        }
      }
    }
  }

  @Test(arguments: [Office.Place.above, .own]) func `what counts for all bodies is decided at the top only`(
    _ seat: Office.Place
  ) async throws {
    try await Office.with { office in
      for role in Role.allCases {
        let person = try office.person(role, seat)
        for (right, work) in [
          (Right.manageCalendar, { _ = try await office.desk.previewCalendar(.of2027, year: 2027, by: person) }),
          (
            .manageCalendar,
            { _ = try await office.desk.enterCalendar(.of2027, year: 2027, by: person, requestID: nil) }
          ),
          (.viewAudit, { _ = try await office.desk.auditTrail(for: person) }),
        ] as [(Right, () async throws -> Void)] {
          let may = seat == .above && RightsTableTests.allows(right, to: role, at: .own)
          #expect(try await Self.verdict(of: work) == (may ? .done : .notAllowed(right)), "\(role) \(right)")
          #expect(try await office.desk.rights(of: person).contains(right) == may, "offered to \(role)")
        }
        let people = try await Self.verdict { _ = try await office.desk.people(for: person) }
        #expect(people == (role == .administrator ? .done : .notAllowed(.managePeople)))
      }
    }
  }

  @Test func `a blocked account can do nothing with what it still holds`() async throws {
    try await Office.with { office in
      let id = try await office.filed().caseID
      var blocked = try office.person(.head)
      blocked.isActive = false
      let person = blocked
      for work in [
        { _ = try await office.desk.openCase(id, for: person) },
        { _ = try await office.desk.act(.withdraw(on: Office.monday), on: id, expecting: 1, by: person) },
        { _ = try await office.desk.requestTable(of: office.body(), year: 2025, for: person) },
        { _ = try await office.desk.auditTrail(for: person) },
      ] as [() async throws -> Void] { #expect(try await Self.verdict(of: work) != .done) }
      #expect(try await office.desk.worklist(WorklistQuery(), for: person).lines.isEmpty)
      #expect(try await office.desk.person(person.id) != nil)
    }
  }
}

extension Office {
  func name(_ place: Place) async throws -> String {
    let id = try body(place)
    return try #require(try await database.read { try Bodies.find(id, in: $0) }).facts.name
  }
}
