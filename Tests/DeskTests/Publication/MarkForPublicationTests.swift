import Chronicle
import Desk
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct MarkForPublicationTests {
  @Test func `the office is told how many ask and were given it, marks it, and says what became of it`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      for number in 1...2 {
        _ = try await office.answeredCase(
          arrived: "2025-03-03", repliedOn: "2025-03-10", subject: SimilarityDeskTests.subject, name: "甲\(number)",
          number: number)
      }
      let third = try await office.registeredCase(
        arrived: "2025-04-07", subject: SimilarityDeskTests.subject, name: "丙", number: 3)
      let report = try await office.desk.similarity(toCase: third.id, for: office.officer)
      #expect(report.proposals.contains(.activeDisclosure(PublicDemand(applicants: 3, granted: 2))))
      try await office.desk.proposePublication(reason: "多人申请", ofCase: third.id, by: office.officer)
      let line = try #require(try await office.desk.publications([.proposed], for: office.reviewer).first)
      #expect(line.summary.id == third.id && line.mark.applicants == 3 && line.mark.reason == "多人申请")
      #expect(try await office.desk.publications([.proposed], for: office.stranger).isEmpty)
      guard
        case .workflow(.alreadyProposed) = try await refusal(
          nil, { try await office.desk.proposePublication(reason: "再次", ofCase: third.id, by: office.officer) })
      else {
        Issue.record("marked twice")
        return
      }
      try await office.desk.settlePublication(
        published: true, note: "见门户网站“重点领域”栏目", ofCase: third.id, by: office.head)
      #expect(try await office.desk.publications([.proposed], for: office.officer).isEmpty)
      #expect(try await office.desk.publications([.published], for: office.officer).map(\.summary.id) == [third.id])
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
      // A row that the entries do not lead to shows.
      try await office.database.write { db in
        try db.execute("UPDATE publication_marks SET state = 'declined' WHERE case_id = $1", .integer(third.id))
      }
      #expect(
        try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).findings
          == [.init(.row(table: "publication_marks", key: third.id), .columnDiffers("state"))])
    }
  }

  @Test func `it is marked by who handles the case and settled by who replies`() async throws {
    try await Office.with { office in
      for place in Office.Place.allCases {
        for role in Role.allCases {
          let person = try office.person(role)
          let id = try await office.registered(place)
          let proposed = try await RightsObeyedTests.verdict {
            try await office.desk.proposePublication(reason: "多人申请", ofCase: id, by: person)
          }
          #expect(proposed == RightsObeyedTests.verdict(.handleCase, for: role, at: place), "\(role) \(place)")
          if proposed != .done {
            try await office.desk.proposePublication(reason: "多人申请", ofCase: id, by: office.person(.head, place))
          }
          let settled = try await RightsObeyedTests.verdict {
            try await office.desk.settlePublication(published: false, note: "涉及隐私", ofCase: id, by: person)
          }
          #expect(settled == RightsObeyedTests.verdict(.issueReply, for: role, at: place), "\(role) \(place)")
        }
      }
    }
  }
}
