import Civil
import Chronicle
import Desk
import Documents
import Foundation
import Ledger
import Statute
import Testing

@Suite struct ComplaintFlowTests {
  static func form(about body: Int64, anonymous: Bool = false) -> ComplaintForm {
    var form = ComplaintForm()
    (form.kind, form.matter, form.respondent, form.choice) = (.complaint, .notAnswered, body, .higherBody)
    (form.title, form.text) = ("逾期不答复", "超过二十个工作日没有答复。")
    form.isAnonymous = anonymous
    (form.name, form.telephone, form.email) = ("欧阳震华", "13937900001", "ouyang@example.cn")
    return form
  }

  /// Acts for the office at the version that is there.
  static func act(_ command: ComplaintCommand, on id: Int64, by person: Person, in office: Office) async throws {
    let record = try #require(try await office.database.read { try ComplaintRecord.find(id, in: $0) })
    try await office.desk.act(command, onComplaint: id, expecting: record.version, by: person)
  }

  @Test func `a complaint goes from the public to the answer, and no name reaches the body complained of`() async throws
  {
    try await Office.with { office in
      let (officer, head) = (try office.person(.officer), try office.person(.head))
      let town = try office.body(.below)
      let filed = try await office.desk.fileComplaint(Self.form(about: town), uploads: [], on: office.body(.above))
      #expect(filed.number.hasPrefix("云政公开诉〔2025〕"))
      func act(_ command: ComplaintCommand, _ person: Person) async throws {
        try await Self.act(command, on: filed.id, by: person, in: office)
      }
      try await act(.assign(person: officer.id), officer)
      try await act(.askStatement(question: "何时收到申请？", due: office.clock.officeClock.today.adding(days: 7)), officer)
      let clerk = try office.person(.officer, .below)
      let asked = try #require(try await office.desk.demands(for: clerk).first)
      #expect(asked.demand.text == "何时收到申请？")
      #expect(!String(describing: asked).contains("欧阳"))
      try await office.desk.answer(.statement, 0, ofComplaint: filed.id, text: "忘记了。", uploads: [], by: clerk)
      let due = try office.clock.officeClock.today.adding(days: 20)
      try await act(.draft(ComplaintDraft(.order, text: "限期答复。", correctBy: due)), head)
      await #expect { try await act(.approve, head) } throws: { refusal in
        if case DeskRefusal.ownWork = refusal { true } else { false }
      }
      try await act(.approve, try office.person(.reviewer))
      try await act(.issue, officer)
      #expect(try await office.desk.demands(for: clerk).filter(\.isOpen).map(\.demand.kind) == [.correction])
      try await office.desk.answer(.correction, 0, ofComplaint: filed.id, text: "已答复。", uploads: [], by: clerk)
      try await act(.draft(ComplaintDraft(.answer, text: "已责令该镇答复。")), officer)
      try await act(.approve, head)
      try await act(.issue, officer)
      try await act(.close, officer)
      let followed = try await office.desk.followComplaint(code: filed.follow.code, secret: filed.follow.secret)
      #expect(followed.law.state == .closed)
      #expect(followed.law.answer?.text == "已责令该镇答复。")
      #expect(try await LedgerVerification().run(on: office.database).findings == [])
      let (_, order) = try await office.desk.complaintLetter("order-0", of: filed.id, for: officer, requestID: nil)
      #expect(!String(describing: order).contains("欧阳"))
      let (_, answer) = try await office.desk.complaintLetter("answer", of: filed.id, for: officer, requestID: nil)
      #expect(answer.salutation == "欧阳震华：")
    }
  }

  /// Everybody who works at the body complained of, with whatever role, and nobody else.
  @Test(arguments: Role.allCases) func `people of the body complained of are told nothing`(role: Role) async throws {
    try await Office.with { office in
      let filed = try await office.desk.fileComplaint(
        Self.form(about: office.body(.below)), uploads: [], on: office.body(.above))
      var party = try office.person(role, .below)
      // Somebody who works at the office as well learns no more.
      party.roles.insert(RoleAssignment(body: try office.body(.own), role: .head))
      party.roles.insert(RoleAssignment(body: try office.body(.above), role: .supervisor))
      let visitor = party
      #expect(try await office.desk.complaints(ComplaintFilter(bodies: []), for: visitor).count == 0)
      #expect(try await office.desk.complaints(ComplaintFilter(bodies: [], words: "逾期"), for: visitor).lines == [])
      let attempts: [@Sendable () async throws -> Void] = [
        { _ = try await office.desk.viewComplaint(filed.id, for: visitor) },
        { _ = try await office.desk.openPersonalData(ofComplaint: filed.id, for: visitor, requestID: nil) },
        { _ = try await office.desk.complaintLetter("answer", of: filed.id, for: visitor, requestID: nil) },
        { _ = try await office.desk.complaintFile(1, of: filed.id, for: visitor) },
        { _ = try await office.desk.demand(.statement, 0, ofComplaint: filed.id, for: visitor) },
        { _ = try await office.desk.preview(.close, onComplaint: filed.id, by: visitor) },
        { try await Self.act(.assign(person: visitor.id), on: filed.id, by: visitor, in: office) },
      ]
      for attempt in attempts {
        await #expect { try await attempt() } throws: { refusal in
          if case DeskRefusal.notFound = refusal { true } else { false }
        }
      }
      let officer = try office.person(.officer)
      let view = try await office.desk.viewComplaint(filed.id, for: officer)
      #expect(!view.candidates.contains { $0.id == visitor.id })
      #expect(try await office.desk.complaints(ComplaintFilter(bodies: []), for: officer).count == 1)
    }
  }

  @Test func `a complaint is never handled below the body complained of, and says so`() async throws {
    try await Office.with { office in
      var form = Self.form(about: try office.body(.above))
      form.choice = .supervisoryOffice
      await #expect { try await office.desk.fileComplaint(form, uploads: [], on: office.body(.above)) } throws: {
        if case DeskRefusal.fields(let problems) = $0 { problems.map(\.field) == ["choice"] } else { false }
      }
      await #expect {
        try await office.desk.registerComplaint(
          form, uploads: [], at: office.body(), channel: .telephone, receivedOn: Office.monday,
          by: office.person(.officer))
      } throws: {
        if case DeskRefusal.complaint(.ownBody) = $0 { true } else { false }
      }
    }
  }

  @Test func `a complaint that is passed on stands at both offices and is followed with the same code`() async throws {
    try await Office.with { office in
      let filed = try await office.desk.registerComplaint(
        Self.form(about: office.body(.below)), uploads: [], at: office.body(), channel: .letter,
        receivedOn: Office.monday, by: office.person(.officer))
      let passing = ComplaintEvent.PassingOn(
        office: try office.body(.above), name: "", reason: "属于市级", on: Office.monday)
      var named = passing
      named.name = "云江市人民政府"
      try await Self.act(.passOn(named), on: filed.id, by: try office.person(.officer), in: office)
      let list = try await office.desk.complaints(ComplaintFilter(bodies: []), for: office.person(.officer, .above))
      let new = try #require(list.lines.first)
      #expect(new.number.hasPrefix("云江公开诉"))
      let view = try await office.desk.viewComplaint(new.id, for: office.person(.officer, .above))
      #expect(view.law.receipt.origin == filed.id)
      #expect(view.complainant?.name.hasPrefix("欧") == true)
      let followed = try await office.desk.followComplaint(code: filed.follow.code, secret: filed.follow.secret)
      #expect(followed.number == new.number)
      #expect(try await LedgerVerification().run(on: office.database).findings == [])
    }
  }

  @Test func `somebody who says no name leaves none, and the words of the trail name nobody`() async throws {
    try await Office.with { office in
      let filed = try await office.desk.fileComplaint(
        Self.form(about: office.body(.below), anonymous: true), uploads: [], on: office.body(.above))
      let count = try await office.database.read {
        try $0.query("SELECT COUNT(*) AS n FROM applicants").first?.int("n")
      }
      #expect(count == 0)
      let view = try await office.desk.viewComplaint(filed.id, for: office.person(.officer))
      #expect(view.complainant == nil)
      let named = try await office.desk.fileComplaint(
        Self.form(about: office.body(.below)), uploads: [], on: office.body(.above))
      _ = try await office.desk.openPersonalData(
        ofComplaint: named.id, for: office.person(.officer), requestID: "r")
      let trail = try await office.database.read { try AuditTrail.entries(AuditFilter(), in: $0) }
      #expect(trail.contains { $0.entry.action == "complaint.personal-data-opened" })
      #expect(!String(describing: trail).contains("欧阳"))
    }
  }

  @Test func `two people who act at once do not overwrite each other`() async throws {
    try await Office.with { office in
      let filed = try await office.desk.fileComplaint(
        Self.form(about: office.body(.below)), uploads: [], on: office.body(.above))
      let officer = try office.person(.officer)
      try await office.desk.act(.assign(person: officer.id), onComplaint: filed.id, expecting: 2, by: officer)
      await #expect {
        try await office.desk.act(
          .assign(person: try office.person(.head).id), onComplaint: filed.id, expecting: 2, by: officer)
      } throws: {
        if case DeskRefusal.complaintChanged = $0 { true } else { false }
      }
    }
  }
}
