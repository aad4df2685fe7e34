import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Statute
import Testing

/// Who stands in for whom, and what that must not open.
@Suite struct SubstituteTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func name(
    _ substitute: PaperOffice.Post, for principal: PaperOffice.Post, from: String = "2025-03-10",
    until: String = "2025-03-12", by manager: PaperOffice.Post = .administrator, in office: PaperOffice
  ) async throws {
    try await office.desk.nameSubstitute(
      Substitution(
        body: office.body, role: principal.role, substitute: office[substitute].id, from: day(from), until: day(until)),
      for: office[principal].id, by: office[manager], requestID: nil)
  }

  /// What was refused; empty where nothing was.
  private static func refusal<Value>(_ act: () async throws -> Value) async -> String {
    do { _ = try await act() } catch { return "\(error)" }
    return ""
  }

  private static func acting(_ post: PaperOffice.Post, in office: PaperOffice) async throws -> Person {
    try #require(try await office.desk.person(office[post].id))
  }

  @Test func `a substitute has the role from the first day to the last and on no other`() async throws {
    try await PaperOffice.with { office in
      try await Self.name(.officer, for: .head, in: office)
      let head = RoleAssignment(body: office.body, role: .head)
      for (day, holds) in [("2025-03-09", false), ("2025-03-10", true), ("2025-03-12", true), ("2025-03-13", false)] {
        office.calendar.move(to: day)
        let person = try await Self.acting(.officer, in: office)
        #expect(person.roles.contains(head) == holds, "\(day)")
        #expect(!person.ownRoles.contains(head))
        #expect(try #require(try await office.desk.visitor(person.id)).rights.contains(.approvePaper) == holds)
      }
    }
  }

  @Test(arguments: [PaperOffice.Post.secondOfficer, .reviewer, .secrecy, .head, .administrator])
  func `a substitute may do what both roles may, and nothing else`(principal: PaperOffice.Post) async throws {
    try await PaperOffice.with { office in
      office.calendar.move(to: "2025-03-10")
      try await office.desk.nameSubstitute(
        Substitution(
          body: office.body, role: principal.role, substitute: office[.secondReviewer].id, from: Self.day("2025-03-10"),
          until: Self.day("2025-03-10")), for: office[principal].id, by: office[.administrator], requestID: nil)
      let person = try await Self.acting(.secondReviewer, in: office)
      for right in Right.allCases {
        let wanted = [Role.reviewer, principal.role].contains { RightsTable.rights[$0]?[right] != nil }
        #expect(RightsTable.allows(right, at: [office.body], roles: person.roles) == wanted, "\(right)")
        #expect(
          RightsTable.allows(right, at: [office.stranger], roles: person.roles) == false, "\(right) at another body")
      }
    }
  }

  @Test func `nobody's own work is approved by way of their substitute`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let draft = try await office.draft(PaperOffice.provides, of: file)
      var paper = try await office.desk.draftPaper(draft, onCase: file.id, by: office[.head])
      paper = try await office.desk.submitPaper(paper.id, version: 1, by: office[.head])
      for post in [PaperOffice.Post.reviewer, .secrecy] {
        paper = try await office.desk.decidePaper(
          paper.id, .agreed, remark: "同意", expecting: paper.revision, by: office[post])
      }
      #expect(paper.step == .approval)
      try await Self.name(.secondReviewer, for: .head, in: office)
      let (id, revision) = (paper.id, paper.revision)
      let standing = try await Self.acting(.secondReviewer, in: office)
      #expect(
        await Self.refusal {
          try await office.desk.decidePaper(id, .agreed, remark: "同意", expecting: revision, by: standing)
        } == "\(DeskRefusal.workflow(.barred(.ownWork)))")
      // For another head, who wrote none of it, the same person may.
      try await Self.name(.secondReviewer, for: .secondHead, in: office)
      let both = try await Self.acting(.secondReviewer, in: office)
      let decided = try await office.desk.decidePaper(id, .agreed, remark: "同意", expecting: revision, by: both)
      #expect(decided.state == .approved)
    }
  }

  @Test func `what a substitute has passes to no further substitute`() async throws {
    try await PaperOffice.with { office in
      office.calendar.move(to: "2025-03-10")
      try await Self.name(.secondReviewer, for: .head, in: office)
      try await Self.name(.officer, for: .secondReviewer, in: office)
      let person = try await Self.acting(.officer, in: office)
      #expect(person.roles.map(\.role).sorted { $0.rawValue < $1.rawValue } == [.officer, .reviewer])
      #expect(
        await Self.refusal {
          try await office.desk.nameSubstitute(
            Substitution(
              body: office.body, role: .head, substitute: office[.officer].id, from: Self.day("2025-03-10"),
              until: Self.day("2025-03-12")), for: office[.secondReviewer].id, by: office[.administrator],
            requestID: nil)
        } == "\(DeskRefusal.fields([FieldProblem("person", .notAChoice)]))")
    }
  }

  @Test func `it ends when it is ended, and while the other is blocked or has lost the role`() async throws {
    try await PaperOffice.with { office in
      office.calendar.move(to: "2025-03-10")
      func holds() async throws -> Bool { try await !Self.acting(.officer, in: office).standIns.isEmpty }
      func set(_ roles: Set<RoleAssignment>) async throws {
        try await office.database.write { db in
          try People.setRoles(roles, of: office[.head].id, by: nil, at: office.desk.clock.now, in: db)
        }
      }
      try await Self.name(.officer, for: .head, in: office)
      #expect(try await holds())
      try await office.desk.setActive(false, person: office[.head].id, by: office[.administrator], requestID: nil)
      #expect(try await !holds())
      try await office.desk.setActive(true, person: office[.head].id, by: office[.administrator], requestID: nil)
      #expect(try await holds())
      try await set([])
      #expect(try await !holds())
      try await set(office[.head].roles)
      #expect(try await holds())
      try await office.desk.endSubstitution(
        1, of: office[.head].id, at: office.body, by: office[.administrator], requestID: nil)
      #expect(try await !holds())
      #expect(
        await Self.refusal {
          try await office.desk.endSubstitution(
            1, of: office[.head].id, at: office.body, by: office[.administrator], requestID: nil)
        } == "\(DeskRefusal.notFound)")
      #expect(try await LedgerVerification().run(on: office.database).findings == [])
    }
  }

  @Test func `nobody names themselves, stands in for themselves, or does so from outside or without end`() async throws
  {
    try await PaperOffice.with { office in
      office.calendar.move(to: "2025-03-10")
      #expect(
        await Self.refusal { try await Self.name(.administrator, for: .head, in: office) } == "\(DeskRefusal.ownWork)")
      #expect(await Self.refusal { try await Self.name(.head, for: .head, in: office) } == "\(DeskRefusal.ownWork)")
      #expect(
        await Self.refusal {
          try await Self.name(.officer, for: .head, by: .head, in: office)
        } == "\(DeskRefusal.notAllowed(.managePeople))")
      for post in [PaperOffice.Post.below, .outsider] {
        #expect(
          await Self.refusal {
            try await Self.name(post, for: .head, in: office)
          } == "\(DeskRefusal.fields([FieldProblem("substitute", .notAChoice)]))")
      }
      for (from, until) in [("2025-03-12", "2025-03-11"), ("2025-03-01", "2025-03-09")] {
        #expect(
          await Self.refusal {
            try await Self.name(.officer, for: .head, from: from, until: until, in: office)
          } == "\(DeskRefusal.fields([FieldProblem("until", .inThePast)]))")
      }
      #expect(
        await Self.refusal {
          try await Self.name(.officer, for: .head, from: "2025-03-10", until: "2026-03-11", in: office)
        } == "\(DeskRefusal.fields([FieldProblem("until", .outOfRange(1...366))]))")
      let list = try await office.desk.substitutions(at: office.body, for: office[.administrator])
      #expect(list.substitutions.isEmpty)
    }
  }
}
