import Desk
import Ledger
import Testing

@Suite struct RightsTableTests {
  /// Who may do what, once more and by hand: `o` at the own body, `b` there and below, `.` nowhere.
  /// The columns are the roles in their order of declaration.
  static let table: [Right: String] = [
    .viewCases: "oooo.b.",
    .openPersonalData: "o..o...",
    .registerApplication: "o..o...",
    .confirmReceipt: "o..o...",
    .handleCase: "o..o...",
    .extendDeadline: "...o...",
    .issueReply: "o..o...",
    .adjustFacts: "...o...",
    .reopenCase: "...o...",
    .archiveCase: "o..o...",
    .viewTables: "oo.oob.",
    .importReport: "...o.b.",
    .manageCalendar: "...o..o",
    .manageTemplates: "...o..b",
    .managePeople: "......b",
    .viewAudit: "...o..b",
    .manageDisputes: "o..o...",
    .assignCase: "o..o...",
    .noteCase: "oooo...",
    .draftPaper: "o..o...",
    .reviewPaper: ".o.o...",
    .secrecyReview: "..o....",
    .approvePaper: "...o...",
    .issuePaper: "o..o...",
    .manageWorkflow: "...o..b",
    .manageMail: "......b",
    .manageOutbox: "o..o..b",
    .viewComplaints: "oo.o.b.",
    .handleComplaints: "o..o...",
    .approveComplaints: ".o.o...",
    .answerComplaints: "o..o...",
    .manageComplaints: "......b",
  ]

  /// Whether the table above gives the right.
  static func allows(_ right: Right, to role: Role, at place: Office.Place) -> Bool {
    guard let index = Role.allCases.firstIndex(of: role), let row = table[right] else { return false }
    switch (Array(row)[index], place) {
    case ("o", .own), ("b", .own), ("b", .below): return true
    default: return false
    }
  }

  @Test(arguments: Right.allCases) func `a right belongs to exactly these roles at exactly these bodies`(_ right: Right)
    async throws
  {
    #expect(
      Role.allCases.map(\.rawValue) == [
        "officer", "reviewer", "secrecyReviewer", "head", "publisher", "supervisor", "administrator",
      ])
    #expect(Self.table[right]?.count == Role.allCases.count)
    try await Office.with { office in
      for role in Role.allCases {
        let person = try office.person(role)
        for place in Office.Place.allCases {
          let bodies = try await office.desk.bodies(where: right, of: person).map(\.id)
          let expected = Self.allows(right, to: role, at: place)
          #expect(try bodies.contains(office.body(place)) == expected, "\(role) \(right) \(place)")
        }
        let somewhere = Office.Place.allCases.contains { Self.allows(right, to: role, at: $0) }
        #expect(RightsTable.allowsSomewhere(right, roles: person.roles) == somewhere)
      }
    }
  }

  @Test func `every action on a case needs the right the office knows for it`() {
    #expect(Set(Self.table.keys) == Set(Right.allCases))
  }
}
