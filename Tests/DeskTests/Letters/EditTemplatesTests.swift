import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct EditTemplatesTests {
  static let own = Template.letter(
    {
      var template = LetterTemplate.standard(for: LetterKind(.receipt))
      template.closing = "{{工作机构}}敬告。"
      return template
    }())

  @Test func `a body's own template makes its letters until the standard one is restored`() async throws {
    try await Office.with { office in
      try await CaseLetterTests.giveLetterhead(office)
      let (head, body) = (try office.person(.head), try office.body())
      let before = try await office.registered()
      var elsewhere: Int64?
      func text(_ id: Int64) async throws -> String {
        let letters = try await office.database.read { try Cases.timeline(id, in: $0) }
        let event = try #require(
          letters.first { if case .law(.receiptConfirmed) = $0.entry { true } else { false } }
        ).sequence
        return try #require(
          try await office.desk.letter(
            .receipt, event: event, ofCase: id, for: office.person(.head, id == elsewhere ? .below : .own),
            requestID: nil
          ).letter
        ).text
      }
      try await office.desk.saveTemplate(Self.own, of: body, by: head, requestID: "t1")
      let id = try await office.registered()
      let other = try await office.registered(.below)
      elsewhere = other
      #expect(try await text(id).contains("云岭区人民政府办公室敬告。"))
      #expect(try await !text(other).contains("敬告"))
      #expect(try await !text(before).contains("敬告"), "what went out stays as it was")
      #expect(try await office.desk.letterSettings(of: body, for: head).templates.isOwn(Self.own.name))
      try await office.desk.resetTemplate(Self.own.name, of: body, by: head, requestID: "t2")
      #expect(try await text(id).contains("敬告"), "what went out stays as it was")
      #expect(try await !text(office.registered()).contains("敬告"))
      let trail = try await office.desk.auditTrail(for: office.person(.administrator, .above)).map(\.recorded.entry)
      #expect(trail.first { $0.requestID == "t1" }?.action == "template.changed")
      #expect(trail.first { $0.requestID == "t2" }?.action == "template.reset")
      #expect(trail.first { $0.requestID == "t1" }?.detail == ["template": "receipt"])
    }
  }

  @Test func `a template with problems is not stored`() async throws {
    try await Office.with { office in
      let (head, body) = (try office.person(.head), try office.body())
      var broken = LetterTemplate.standard(for: LetterKind(.feeNotice))
      broken.body += "\n{{身份证号}}"
      let found = try await problems {
        try await office.desk.saveTemplate(.letter(broken), of: body, by: head, requestID: nil)
      }
      #expect(found.map(\.field) == ["body"])
      var silent = try #require(AnswerTemplate.standard[.withheld])
      silent.body = "不予公开。"
      let missing = try await problems {
        try await office.desk.saveTemplate(.answer(silent), of: body, by: head, requestID: nil)
      }
      #expect(!missing.isEmpty)
      let templates = try await office.desk.letterSettings(of: body, for: head).templates
      #expect(TemplateName.all.allSatisfy { !templates.isOwn($0) })
    }
  }

  @Test func `every template has a name of its own that leads back to it`() {
    #expect(TemplateName.all.count == 21 + ReplyKind.allCases.count)
    #expect(Set(TemplateName.all.map(\.id)).count == TemplateName.all.count)
    for name in TemplateName.all { #expect(TemplateName(id: name.id) == name) }
    #expect(TemplateName(id: "nothing") == nil)
  }

  @Test func `templates and letterhead are edited by who may, at the bodies where they may`() async throws {
    try await Office.with { office in
      for place in Office.Place.allCases {
        let body = try office.body(place)
        for role in Role.allCases {
          let person = try office.person(role)
          let expected: RightsObeyedTests.Verdict =
            RightsTableTests.allows(.manageTemplates, to: role, at: place) ? .done : .notAllowed(.manageTemplates)
          for work in [
            { _ = try await office.desk.letterSettings(of: body, for: person) },
            { try await office.desk.saveTemplate(Self.own, of: body, by: person, requestID: nil) },
            { try await office.desk.resetTemplate(Self.own.name, of: body, by: person, requestID: nil) },
            {
              try await office.desk.saveLetterhead(
                CaseLetterTests.facts, of: body, by: person, requestID: nil)
            },
          ] as [() async throws -> Void] {
            #expect(try await RightsObeyedTests.verdict(of: work) == expected, "\(role) \(place)")
          }
        }
      }
    }
  }

  @Test func `a template is tried on a real case with the applicant masked`() async throws {
    try await Office.with { office in
      try await CaseLetterTests.giveLetterhead(office)
      let (head, body) = (try office.person(.head), try office.body())
      let id = try await office.registered()
      let number = try await office.file(id).law.number
      let found = try #require(
        try await office.desk.previewTemplate(Self.own, of: body, withCase: number, for: head))
      let text = try #require(found.letter).text
      #expect(text.contains("敬告"))
      #expect(text.contains("欧***") && !text.contains("欧阳明月"))
      let answer = try #require(AnswerTemplate.standard[.withheld])
      #expect(
        try await office.desk.previewTemplate(.answer(answer), of: body, withCase: number, for: head) == nil)
      let unknown = try await refusal {
        _ = try await office.desk.previewTemplate(Self.own, of: body, withCase: "无此号", for: head)
      }
      guard case .notFound = unknown else {
        Issue.record("\(unknown)")
        return
      }
      let blind = try await refusal {
        _ = try await office.desk.previewTemplate(
          Self.own, of: body, withCase: number, for: office.person(.administrator))
      }
      guard case .notAllowed(.viewCases) = blind else {
        Issue.record("\(blind)")
        return
      }
    }
  }
}
