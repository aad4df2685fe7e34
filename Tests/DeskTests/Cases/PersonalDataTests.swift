import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct PersonalDataTests {
  /// Everything of the applicant that identifies or reaches them.
  static let secrets = [
    ApplicationForm.valid.name, ApplicationForm.valid.identityNumber, ApplicationForm.valid.telephone,
    ApplicationForm.valid.email, "云岭区和平路18号", "471000",
  ]

  static var form: ApplicationForm {
    var form = ApplicationForm.valid
    form.address = "云岭区和平路18号"
    form.postalCode = "471000"
    return form
  }

  @Test func `no byte of the database shows who applied or how to reach them`() async throws {
    try await Office.withFile { office, folder in
      let filed = try await office.filed(.own, Self.form)
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: filed.caseID)
      _ = try await office.desk.openPersonalData(ofCase: filed.caseID, for: office.person(.officer), requestID: "r1")
      try await office.act(.reply(.provided, on: Office.monday), on: filed.caseID)
      try await office.desk.recordSignIn(of: nil, succeeded: false, requestID: "r2")
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      var marker = 0
      for file in files {
        let bytes = try Data(contentsOf: file)
        if bytes.range(of: Data(Self.form.subject.utf8)) != nil { marker += 1 }
        for secret in Self.secrets {
          #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file.lastPathComponent)")
          let utf16 = try #require(secret.data(using: .utf16LittleEndian))
          #expect(bytes.range(of: utf16) == nil, "\(secret) in \(file.lastPathComponent)")
        }
        for secret in [filed.follow.secret, FollowCode.normalised(filed.follow.secret)] {
          #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
      }
      // What is meant to be readable is found, so the search above looks at the right bytes.
      #expect(marker > 0)
    }
  }

  @Test func `what is shown is masked, and the whole is opened on record`() async throws {
    try await Office.with { office in
      let id = try await office.filed(.own, Self.form).caseID
      let masked = try await office.desk.openCase(id, for: office.person(.officer)).applicant
      #expect(masked.name == "欧***")
      #expect(masked.identityNumber == "110*************2X")
      #expect(masked.telephone == "139******78")
      #expect(masked.email == "m******@example.org")
      #expect(masked.hasAddress)
      let before = try await office.desk.auditTrail(for: office.person(.administrator, .above)).count
      let opened = try await office.desk.openPersonalData(ofCase: id, for: office.person(.head), requestID: "r7")
      #expect(opened.name == Self.form.name)
      #expect(opened.identityNumber == Self.form.identityNumber)
      #expect(opened.details.telephone == Self.form.telephone)
      #expect(opened.details.address == Self.form.address)
      let trail = try await office.desk.auditTrail(for: office.person(.administrator, .above))
      #expect(trail.count == before + 1)
      let entry = try #require(trail.first).recorded.entry
      #expect(entry.action == "case.personal-data-opened")
      #expect(entry.object == "case:\(id)")
      #expect(try entry.person == office.person(.head).id)
      #expect(entry.requestID == "r7")
      #expect(entry.detail.isEmpty)
    }
  }

  @Test func `an opening that is refused leaves no trace of the applicant and no entry`() async throws {
    try await Office.with { office in
      let id = try await office.filed().caseID
      for role in [Role.reviewer, .secrecyReviewer, .publisher, .supervisor, .administrator] {
        _ = try await refusal {
          _ = try await office.desk.openPersonalData(ofCase: id, for: office.person(role), requestID: nil)
        }
      }
      #expect(try await office.desk.auditTrail(for: office.person(.administrator, .above)).isEmpty)
    }
  }

  @Test func `an organisation's name is shown and a text too short to hide in is hidden whole`() async throws {
    try await Office.with { office in
      var form = ApplicationForm.ofCompany
      form.email = ""
      let company = try await office.filed(.own, form).caseID
      let masked = try await office.desk.openCase(company, for: office.person(.officer)).applicant
      #expect(masked.name == form.name)
      #expect(masked.email == nil)
      form = .valid
      form.name = "王"
      form.identityDocument = .other
      form.identityNumber = "12345"
      let person = try await office.filed(.own, form).caseID
      let hidden = try await office.desk.openCase(person, for: office.person(.officer)).applicant
      #expect(hidden.name == "*")
      #expect(hidden.identityNumber == "*****")
    }
  }
}
