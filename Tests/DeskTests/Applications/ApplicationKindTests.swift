import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct ApplicationKindTests {
  static func form(_ kind: CaseKind) -> ApplicationForm {
    var form = ApplicationForm.valid
    form.caseKind = kind
    return form
  }

  @Test(arguments: CaseKind.allCases) func `each kind of case is filed as what it is`(_ kind: CaseKind) async throws {
    try await Office.with { office in
      let file = try await office.file(try await office.filed(.own, Self.form(kind)).caseID)
      #expect(file.law.kind == kind && file.law.state == .arrived)
    }
  }

  @Test func `a proposal needs no proof of identity and no form, but its reason`() {
    var form = Self.form(.activeDisclosureProposal)
    (form.identityDocument, form.identityNumber, form.formWanted) = (nil, "", nil)
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
    form.features = " "
    #expect(form.problems(on: ApplicationFormTests.today) == [FieldProblem("features", .missing)])
  }

  @Test func `a request for correction needs proof of identity and what is wrong`() {
    var form = Self.form(.recordCorrection)
    form.formWanted = nil
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
    (form.identityDocument, form.features) = (nil, "")
    #expect(form.problems(on: ApplicationFormTests.today).map(\.field) == ["identityDocument", "features"])
  }

  @Test func `what is wrong with a record is a paper and stands nowhere in the entries`() async throws {
    try await Office.with { office in
      var form = Self.form(.recordCorrection)
      form.features = "出生日期应为1949年12月31日"
      let filed = try await office.filed(.own, form)
      let entries = try await office.database.read { try Cases.timeline(filed.caseID, in: $0) }
      #expect(!entries.contains { "\($0.entry)".contains("1949") })
      let followed = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret)
      let paper = try #require(followed.papers.first)
      #expect(paper.facts.fileName == "更正说明.txt")
      let content = try await office.desk.blobs.data(of: paper.facts.sha256)
      #expect(String(decoding: content, as: UTF8.self) == "出生日期应为1949年12月31日")
    }
  }

  @Test func `a result that no form says how to tell is told the way the application came`() async throws {
    try await Office.with { office in
      var form = Self.form(.activeDisclosureProposal)
      form.formWanted = nil
      let file = try await office.file(try await office.filed(.own, form).caseID)
      #expect(file.law.formWanted == .portal)
    }
  }
}
