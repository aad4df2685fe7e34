import Chronicle
import AnnualReport
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct PassOnTests {
  static let told = "3月3日电话告知，申请人同意"

  /// An application of the public with a paper, still to be received.
  static func arrived(_ office: Office, _ form: ApplicationForm = .valid) async throws -> FiledApplication {
    let paper = Upload(fileName: "申请书.txt", mediaType: "text/plain", content: Data("申请书".utf8))
    return try await office.desk.fileApplication(form, uploads: [paper], to: office.body())
  }

  static func passOn(
    _ id: Int64, _ office: Office, to place: Office.Place = .sibling, by person: Person? = nil, told: String = told
  ) async throws -> PassedOn {
    let version = try await office.file(id).version
    return try await office.desk.passOn(
      id, to: office.body(place), reason: "由该区负责公开", told: told, on: office.desk.clock.today, expecting: version,
      by: person ?? office.person(.officer))
  }

  @Test func `the case ends here and arrives there, sealed anew, with its papers and both links`() async throws {
    try await Office.with { office in
      let filed = try await Self.arrived(office)
      office.clock.move(to: day("2025-03-05"))
      let passed = try await Self.passOn(filed.caseID, office)
      let (here, there) = (try await office.file(filed.caseID), try await office.file(passed.caseID))
      #expect(here.law.state == .transferred && here.law.transferredTo == "云溪区人民政府")
      #expect(here.law.openedElsewhere?.caseID == there.law.id && here.law.openedElsewhere?.number == passed.number)
      #expect(here.law.openedElsewhere?.told == Self.told)
      #expect(there.law.passedOnFrom == here.law.id && there.law.number == "溪政公开申〔2025〕1号")
      let sibling = try office.body(.sibling)
      #expect(there.body == sibling && there.law.requested == here.law.requested)
      // A new arrival: submitted when it was, arrived today, received when that body confirms it.
      #expect(there.law.submittedOn == Office.monday && there.law.arrivedOn == day("2025-03-05"))
      #expect(there.law.state == .arrived && there.law.receiptDay == nil)
      #expect(there.dueDay == day("2025-03-06"))
      try await office.act(
        .confirmReceipt(confirmedOn: day("2025-03-05"), delayReason: nil), on: passed.caseID, at: .sibling)
      #expect(try await office.file(passed.caseID).law.receiptDay == day("2025-03-05"))
      // The same person behind another seal, the same contents by reference.
      #expect(here.applicant != there.applicant)
      let cells = try await office.database.read { db in
        try db.query("SELECT name FROM applicants").map { try $0.text("name") }
      }
      #expect(Set(cells).count == cells.count)
      let (before, after) = try await office.database.read { db in
        (
          try office.desk.applicants.open(here.applicant, in: db),
          try office.desk.applicants.open(there.applicant, in: db)
        )
      }
      #expect(before == after && before != nil)
      let files = try await office.database.read { try Attachments.all(case: passed.caseID, in: $0) }
      #expect(files.map(\.facts.fileName) == ["申请书.txt"])
      #expect(try await office.database.read { try $0.query("SELECT sha256 FROM blobs").count } == 1)
      // The applicant finds the new case from the old one, and opens it with the secret they have.
      let parts = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret).parts
      #expect(parts.map(\.number) == [passed.number])
      let code = try #require(parts.first?.followCode)
      #expect(try await office.desk.follow(code: code, secret: filed.follow.secret).file.id == passed.caseID)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
      // Counted once, where it is handled.
      let reader = try office.person(.supervisor, .above)
      let table = try await office.desk.requestTable(of: office.body(), year: 2025, for: reader)
      #expect(table.table[.newlyReceived, .total] == 0)
      let other = try await office.desk.requestTable(of: sibling, year: 2025, for: reader)
      #expect(other.table[.newlyReceived, .total] == 1)
    }
  }

  @Test func `registering at the other body is an act of passing on alone`() async throws {
    try await Office.with { office in
      for place in Office.Place.allCases {
        for role in Role.allCases {
          let id = try await Self.arrived(office).caseID
          let verdict = try await RightsObeyedTests.verdict {
            _ = try await Self.passOn(id, office, by: office.person(role, place))
          }
          let mine: RightsObeyedTests.Verdict =
            [.officer, .head].contains(role)
            ? .done : RightsTableTests.allows(.viewCases, to: role, at: .own) ? .notAllowed(.handleCase) : .notFound
          let elsewhere: RightsObeyedTests.Verdict =
            place == .above && role == .supervisor ? .notAllowed(.handleCase) : .notFound
          #expect(verdict == (place == .own ? mine : elsewhere), "\(role) \(place)")
        }
      }
      // Neither registering there nor an action with a link of one's own making leads there.
      let officer = try office.person(.officer)
      let arrival = Arrival(channel: .inPerson, submittedOn: Office.monday, arrivedOn: Office.monday)
      let sibling = try office.body(.sibling)
      #expect(
        try await RightsObeyedTests.verdict {
          _ = try await office.desk.registerApplication(.valid, to: sibling, arrival: arrival, by: officer)
        } == .notAllowed(.registerApplication))
      let id = try await Self.arrived(office).caseID
      let forged = OpenedElsewhere(caseID: "1", number: "溪政公开申〔2025〕9号", told: Self.told)
      let version = try await office.file(id).version
      #expect(
        try await problems {
          try await office.desk.act(
            .transfer(to: "云溪区人民政府", reason: "职权", on: Office.monday, opened: forged), on: id, expecting: version,
            by: officer)
        } == [FieldProblem("receiver", .notAChoice)])
      // Who passed it on sees nothing of what becomes of it there.
      let passed = try await Self.passOn(id, office)
      #expect(try await office.desk.viewCase(id, for: officer).openable.isEmpty)
      let there = try await office.desk.viewCase(passed.caseID, for: office.person(.officer, .sibling))
      #expect(there.openable.isEmpty)
      #expect(there.origin?.bodyName == "云岭区人民政府")
    }
  }

  @Test func `not without telling the applicant, not to oneself, and not once it was received`() async throws {
    try await Office.with { office in
      let id = try await Self.arrived(office).caseID
      guard
        case .law(.textMissing(.transfer)) = try await refusal(
          nil, { _ = try await Self.passOn(id, office, told: " ") })
      else {
        Issue.record("passed on behind the applicant's back")
        return
      }
      #expect(
        try await problems { _ = try await Self.passOn(id, office, to: .own) }
          == [FieldProblem("receiver", .notAChoice)])
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: id)
      guard case .law(.transferAfterReceipt) = try await refusal(nil, { _ = try await Self.passOn(id, office) }) else {
        Issue.record("passed on after receipt")
        return
      }
      let sibling = try office.body(.sibling)
      #expect(try await office.database.read { try Cases.count(CaseFilter(bodies: [sibling]), in: $0) } == 0)
      // A request to correct one's own record may be passed on afterwards too (第四十一条).
      var form = ApplicationForm.valid
      form.caseKind = .recordCorrection
      let own = try await Self.arrived(office, form).caseID
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: own)
      let passed = try await Self.passOn(own, office)
      #expect(try await office.file(passed.caseID).law.kind == .recordCorrection)
    }
  }
}
