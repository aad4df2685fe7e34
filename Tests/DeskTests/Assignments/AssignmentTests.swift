import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

/// Giving cases out, taking them on, giving them back, and asking one another.
@Suite struct AssignmentTests {
  @Test func `a department that leads sees the case, claims it and drafts; before that it knows nothing of it`()
    async throws
  {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let below = office[.below]
      #expect(await PaperOffice.refusal { try await office.desk.openCase(file.id, for: below) } == "notFound")
      let units = [
        UnitAssignment(.body(id: office.department), .lead), UnitAssignment(.section(name: "法规科"), .assisting),
      ]
      try await office.desk.assign(file.id, to: units, expecting: file.version, by: office[.officer])
      #expect(try await office.desk.assignedCases(for: below).map(\.id) == [file.id])
      let opened = try await office.desk.openCase(file.id, for: below)
      #expect(opened.work.units == units)
      let claimed = try await office.desk.claim(file.id, by: below)
      #expect(claimed.assignee == below.id)
      let draft = try await office.draft(PaperOffice.refuses, of: file)
      let paper = try await office.desk.draftPaper(draft, onCase: file.id, by: below)
      #expect(paper.drafter == below.id)
      // Neither the personal data nor the acts of the body itself come with it.
      #expect(
        await PaperOffice.refusal {
          try await office.desk.openPersonalData(ofCase: file.id, for: below, requestID: nil)
        } == "notAllowed.openPersonalData")
      #expect(
        await PaperOffice.refusal {
          try await office.desk.act(
            .withdraw(on: office.desk.clock.today), on: file.id, expecting: claimed.version, by: below)
        } == "notAllowed.handleCase")
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).findings == [])
    }
  }

  @Test func `a unit gives a case back with the reason, and has no part in it any more`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let unit = CaseUnit.body(id: office.department)
      try await office.desk.assign(
        file.id, to: [UnitAssignment(unit, .lead)], person: office[.below].id, expecting: file.version,
        by: office[.head])
      #expect(
        await PaperOffice.refusal {
          try await office.desk.giveBack(file.id, for: unit, reason: " ", by: office[.below])
        } == "fields.reason")
      let back = try await office.desk.giveBack(file.id, for: unit, reason: "不属于我局职责", by: office[.below])
      #expect(back.assignee == nil)
      #expect(await PaperOffice.refusal { try await office.desk.openCase(file.id, for: office[.below]) } == "notFound")
      let entries = try await office.desk.openCase(file.id, for: office[.officer]).entries
      #expect(
        entries.contains { $0.entry == .work(.givenBack(person: office[.below].id, unit: unit, reason: "不属于我局职责")) })
    }
  }

  @Test func `of two who claim at once one has the case`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let outcomes = await withTaskGroup(of: String?.self) { group in
        for post in [PaperOffice.Post.officer, .secondOfficer] {
          group.addTask { await PaperOffice.refusal { try await office.desk.claim(file.id, by: office[post]) } }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(outcomes) == [nil, "workflow.claimedBy"])
    }
  }

  @Test func `a case goes to units of its own body, one of them in the lead`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let department = CaseUnit.body(id: office.department)
      let unfit: [[UnitAssignment]] = [
        [UnitAssignment(.body(id: office.stranger), .lead)],
        [UnitAssignment(.body(id: 999), .lead)],
        [UnitAssignment(.person(id: office[.outsider].id), .lead)],
        [UnitAssignment(.section(name: " "), .lead)],
        [UnitAssignment(department, .assisting)],
        [UnitAssignment(department, .lead), UnitAssignment(.section(name: "一科"), .lead)],
        [UnitAssignment(department, .lead), UnitAssignment(department, .assisting)],
      ]
      for units in unfit {
        let refusal = await PaperOffice.refusal {
          try await office.desk.assign(file.id, to: units, expecting: file.version, by: office[.officer])
        }
        #expect(refusal == "fields.units", "\(units)")
      }
    }
  }

  @Test func `a unit that is asked sees the question and answers once`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let due = office.desk.clock.today
      let request = try await office.desk.askAssistance(
        of: .body(id: office.stranger), question: "贵府是否留存该文件？", due: due, onCase: file.id, by: office[.officer])
      let line = try #require(try await office.desk.assistanceDesk(for: office[.outsider]).toAnswer.first)
      #expect(line.request.id == request && line.caseNumber == file.law.number && !line.isLate)
      #expect(try await office.desk.assistanceDesk(for: office[.below]).toAnswer.isEmpty)
      #expect(try await office.desk.assistanceDesk(for: office[.officer]).asked.count == 1)
      #expect(
        await PaperOffice.refusal { try await office.desk.openCase(file.id, for: office[.outsider]) } == "notFound")
      #expect(
        await PaperOffice.refusal {
          try await office.desk.answerAssistance(request, answer: "有", by: office[.below])
        } == "notFound")
      office.calendar.move(to: "2025-03-11")
      #expect(try await office.desk.assistanceDesk(for: office[.outsider]).toAnswer.first?.isLate == true)
      try await office.desk.answerAssistance(request, answer: "未留存。", by: office[.outsider])
      #expect(
        await PaperOffice.refusal {
          try await office.desk.answerAssistance(request, answer: "再答", by: office[.outsider])
        } == "workflow.requestIsOver")
      #expect(
        await PaperOffice.refusal {
          try await office.desk.cancelAssistance(request, reason: "不需要了", by: office[.officer])
        } == "workflow.requestIsOver")
      let work = try await office.desk.openCase(file.id, for: office[.officer]).work
      #expect(work.requests.first?.answer == "未留存。")
      #expect(work.requests.first?.endedBy == office[.outsider].id)
    }
  }

  @Test func `whoever is asked may give the question back with the reason, once`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let request = try await office.desk.askAssistance(
        of: .body(id: office.stranger), question: "是否留存？", due: office.desk.clock.today, onCase: file.id,
        by: office[.officer])
      #expect(
        await PaperOffice.refusal {
          try await office.desk.returnAssistance(request, reason: "不相干", by: office[.below])
        } == "notFound")
      try await office.desk.returnAssistance(request, reason: "不属于本机关职责", by: office[.outsider])
      let known = try await office.desk.openCase(file.id, for: office[.officer]).work.request(request)
      #expect(known?.state == .returned && known?.answer == "不属于本机关职责")
      #expect(try await office.desk.assistanceDesk(for: office[.outsider]).toAnswer.isEmpty)
      #expect(try await office.desk.askedAssistance(request, for: office[.outsider]).request.state == .returned)
      #expect(
        await PaperOffice.refusal {
          try await office.desk.answerAssistance(request, answer: "又有了", by: office[.outsider])
        } == "workflow.requestIsOver")
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a case that is closed is given to nobody`() async throws {
    try await PaperOffice.with { office in
      var file = try await office.openCase()
      file = try await office.desk.act(
        .withdraw(on: office.desk.clock.today), on: file.id, expecting: file.version, by: office[.officer])
      for refusal in [
        await PaperOffice.refusal { try await office.desk.claim(file.id, by: office[.officer]) },
        await PaperOffice.refusal {
          try await office.desk.assign(file.id, to: [], expecting: file.version, by: office[.officer])
        },
      ] { #expect(refusal == "workflow.caseIsClosed") }
    }
  }
}
