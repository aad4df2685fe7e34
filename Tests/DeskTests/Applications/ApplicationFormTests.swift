import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct ApplicationFormTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let base: ApplicationForm
    let change: @Sendable (inout ApplicationForm) -> Void
    let problems: [FieldProblem]

    init(
      _ name: String, _ base: ApplicationForm = .valid, _ problems: FieldProblem...,
      change: @escaping @Sendable (inout ApplicationForm) -> Void
    ) {
      self.name = name
      self.base = base
      self.change = change
      self.problems = problems
    }

    var testDescription: String { name }
  }

  static let today = Office.monday

  static let faults: [Fault] = [
    Fault("no kind of applicant", .valid, FieldProblem("applicantKind", .missing)) { $0.applicantKind = nil },
    Fault("no name", .valid, FieldProblem("name", .missing)) { $0.name = " \n　" },
    Fault("a name of 201 characters", .valid, FieldProblem("name", .tooLong(limit: 200))) {
      $0.name = String(repeating: "名", count: 201)
    },
    Fault("no identity paper", .valid, FieldProblem("identityDocument", .missing)) { $0.identityDocument = nil },
    Fault("no number on it", .valid, FieldProblem("identityNumber", .missing)) { $0.identityNumber = "" },
    Fault("a wrong check digit", .valid, FieldProblem("identityNumber", .badResidentIdentityNumber)) {
      $0.identityNumber = "110105194912310021"
    },
    Fault("a day of birth that never was", .valid, FieldProblem("identityNumber", .badResidentIdentityNumber)) {
      $0.identityNumber = "11010519490231002X"
    },
    Fault("fifteen digits", .valid, FieldProblem("identityNumber", .badResidentIdentityNumber)) {
      $0.identityNumber = "110105491231002"
    },
    Fault("a day of birth that is still to come", .valid, FieldProblem("identityNumber", .badResidentIdentityNumber)) {
      $0.identityNumber = "110105205012310025"
    },
    Fault("a credit code with a wrong check digit", .ofCompany, FieldProblem("identityNumber", .badCreditCode)) {
      $0.identityNumber = "91350100M000100Y42"
    },
    Fault("a credit code with the letter I", .ofCompany, FieldProblem("identityNumber", .badCreditCode)) {
      $0.identityNumber = "9135010IM000100Y43"
    },
    Fault("a passport without a number", .valid, FieldProblem("identityNumber", .missing)) {
      $0.identityDocument = .passport
      $0.identityNumber = " "
    },
    Fault("a company without a contact", .ofCompany, FieldProblem("contactPerson", .missing)) { $0.contactPerson = "" },
    Fault(
      "a legal representative of 201 characters", .ofCompany,
      FieldProblem("legalRepresentative", .tooLong(limit: 200))
    ) { $0.legalRepresentative = String(repeating: "法", count: 201) },
    Fault("no telephone", .valid, FieldProblem("telephone", .missing)) { $0.telephone = "" },
    Fault("six digits", .valid, FieldProblem("telephone", .badTelephone)) { $0.telephone = "123456" },
    Fault("twenty-one digits", .valid, FieldProblem("telephone", .badTelephone)) {
      $0.telephone = "123456789012345678901"
    },
    Fault("letters in a telephone", .valid, FieldProblem("telephone", .badTelephone)) { $0.telephone = "1391234567x" },
    Fault("no at sign", .valid, FieldProblem("email", .badEmail)) { $0.email = "mingyue.example.org" },
    Fault("two at signs", .valid, FieldProblem("email", .badEmail)) { $0.email = "a@b@example.org" },
    Fault("nothing before the at sign", .valid, FieldProblem("email", .badEmail)) { $0.email = "@example.org" },
    Fault("a domain without a dot", .valid, FieldProblem("email", .badEmail)) { $0.email = "mingyue@localhost" },
    Fault("a domain that ends in a dot", .valid, FieldProblem("email", .badEmail)) { $0.email = "mingyue@example." },
    Fault("a line break in an address", .valid, FieldProblem("email", .badEmail)) {
      $0.email = "mingyue@example.org\nBcc: x@example.org"
    },
    Fault("an answer by e-mail to no address", .valid, FieldProblem("email", .missing)) {
      $0.email = ""
      $0.formWanted = .email
    },
    Fault("an answer by post to no address", .valid, FieldProblem("address", .missing)) { $0.formWanted = .post },
    Fault("an address of 201 characters", .valid, FieldProblem("address", .tooLong(limit: 200))) {
      $0.address = String(repeating: "路", count: 201)
    },
    Fault("a postal code of letters", .valid, FieldProblem("postalCode", .unusable("邮政编码是6位数字，例如 471000"))) {
      $0.postalCode = "abc"
    },
    Fault("a postal code of five digits", .valid, FieldProblem("postalCode", .unusable("邮政编码是6位数字，例如 471000"))) {
      $0.postalCode = "47100"
    },
    Fault("no subject", .valid, FieldProblem("subject", .missing)) { $0.subject = "\t" },
    Fault("a subject of 201 characters", .valid, FieldProblem("subject", .tooLong(limit: 200))) {
      $0.subject = String(repeating: "批", count: 201)
    },
    Fault("features of 5001 characters", .valid, FieldProblem("features", .tooLong(limit: 5000))) {
      $0.features = String(repeating: "述", count: 5001)
    },
    Fault("no form wanted", .valid, FieldProblem("formWanted", .missing)) { $0.formWanted = nil },
    Fault("help wanted of 201 characters", .valid, FieldProblem("assistance", .tooLong(limit: 200))) {
      $0.assistance = String(repeating: "助", count: 201)
    },
  ]

  @Test(arguments: faults) func `one fault is one problem at its field`(_ fault: Fault) async throws {
    var form = fault.base
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
    fault.change(&form)
    #expect(form.problems(on: Self.today) == fault.problems)
    let faulty = form
    try await Office.with { office in
      let refused = try await problems { _ = try await office.filed(.own, faulty) }
      #expect(refused == fault.problems)
      #expect(try await office.database.read { try Cases.count(CaseFilter(bodies: [1, 2, 3, 4]), in: $0) } == 0)
    }
  }

  @Test func `an empty form is told everything at once, in the order of the form`() {
    #expect(
      ApplicationForm().problems(on: Self.today) == [
        FieldProblem("applicantKind", .missing), FieldProblem("name", .missing),
        FieldProblem("identityDocument", .missing), FieldProblem("identityNumber", .missing),
        FieldProblem("telephone", .missing),
        FieldProblem("subject", .missing), FieldProblem("formWanted", .missing),
      ])
  }

  @Test(arguments: [
    "13912345678", "010-12345678", "+86 10 1234 5678", "(0379)1234567", "0379-1234567转801", "1234567",
  ]) func `telephones as people write them are taken`(_ number: String) {
    var form = ApplicationForm.valid
    form.telephone = number
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
  }

  @Test(arguments: ["a@b.cn", "王@例子.中国", "first.last+tag@mail.example.org"]) func `e-mail addresses are taken`(
    _ address: String
  ) {
    var form = ApplicationForm.valid
    form.email = address
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
  }

  @Test(arguments: [
    ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"), ("110105 19491231 002x", "11010519491231002X"),
    ("110105　1949 1231 002X\n", "11010519491231002X"),
  ]) func `a number is taken as it is typed and kept as it is compared`(_ typed: String, _ kept: String) {
    var form = ApplicationForm.valid
    form.identityNumber = typed
    form.postalCode = "４７１ ０００"
    #expect(form.problems(on: Self.today).isEmpty)
    #expect(form.settled.identityNumber == kept && form.settled.postalCode == "471000")
  }

  @Test func `a paper with other letters is kept as typed`() {
    var form = ApplicationForm.valid
    (form.identityDocument, form.identityNumber) = (.other, "军字 第a001号")
    #expect(form.settled.identityNumber == "军字 第a001号")
  }

  @Test func `what only an organisation is asked is not kept of a person`() async throws {
    var form = ApplicationForm.valid
    (form.contactPerson, form.legalRepresentative) = ("周舟", "赵六")
    #expect(form.settled.contactPerson.isEmpty && form.settled.legalRepresentative.isEmpty)
    #expect(ApplicationForm.ofCompany.settled.contactPerson == ApplicationForm.ofCompany.contactPerson)
    let typed = form
    try await Office.with { office in
      let filed = try await office.filed(.own, typed)
      let person = try await office.database.read { db in
        try Cases.find(filed.caseID, in: db).flatMap { try office.desk.applicants.open($0.applicant, in: db) }
      }
      #expect(person?.details.contactPerson == nil && person?.details.legalRepresentative == nil && person != nil)
    }
  }

  @Test func `the longest texts, a lower-case x and every other identity paper are taken`() {
    var form = ApplicationForm.valid
    form.identityNumber = "11010519491231002x"
    form.subject = String(repeating: "批", count: 200)
    form.features = String(repeating: "述", count: 5000)
    #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
    for document in [IdentityDocument.passport, .travelPermit, .other] {
      form.identityDocument = document
      form.identityNumber = "E12345678"
      #expect(form.problems(on: ApplicationFormTests.today).isEmpty)
    }
  }

  @Test func `nothing is asked beyond what Article 29 names; the purpose is not`() throws {
    var form = ApplicationForm.ofCompany
    form.legalRepresentative = "某"
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(form)) as? [String: Any]
    #expect(
      Set(try #require(encoded).keys) == [
        "applicantKind", "name", "identityDocument", "identityNumber", "legalRepresentative", "contactPerson",
        "telephone", "email", "postalCode", "address", "subject", "features", "formWanted", "assistance",
        // Which matter it is, who acts for the applicant, help under Article 43, and what a proposal refers to.
        "caseKind", "agent", "help", "earlier",
      ])
  }

  @Test func `features follow the subject on a line of their own`() {
    var form = ApplicationForm.valid
    #expect(form.requested == "青溪大桥改造工程的立项批复\n2024年由区发展和改革部门批准")
    form.features = " "
    #expect(form.requested == "青溪大桥改造工程的立项批复")
  }
}
