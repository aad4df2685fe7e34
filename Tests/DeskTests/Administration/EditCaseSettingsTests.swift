import Chronicle
import Desk
import Ledger
import Statute
import Testing

@Suite struct EditCaseSettingsTests {
  @Test func `of two people who change the periods one wins and the other is told`() async throws {
    try await Office.with { office in
      let head = try office.person(.head)
      let body = try office.body()
      let known = try await office.desk.caseSettings(of: body, for: head)
      var mine = known
      mine.correctionPeriod = 10
      try await office.desk.setCaseSettings(mine, insteadOf: known, of: body, by: head, requestID: nil)
      var theirs = known
      theirs.correctionPeriod = 7
      guard
        case .workflow(.settingsChanged) = try await refusal(
          nil, { try await office.desk.setCaseSettings(theirs, insteadOf: known, of: body, by: head, requestID: nil) })
      else {
        Issue.record("the other was not told")
        return
      }
      #expect(try await office.desk.caseSettings(of: body, for: head).correctionPeriod == 10)
      // At this body only.
      let below = try office.body(.below)
      #expect(try await office.database.read { try OfficeSettings.settings(of: below, in: $0) } == CaseSettings())
    }
  }

  @Test(arguments: Office.Place.allCases) func `periods are set by who sets the order of work`(_ place: Office.Place)
    async throws
  {
    try await Office.with { office in
      for role in Role.allCases {
        let (person, body) = (try office.person(role), try office.body(place))
        let known = try await office.database.read { try OfficeSettings.settings(of: body, in: $0) }
        let verdict = try await RightsObeyedTests.verdict {
          try await office.desk.setCaseSettings(known, insteadOf: known, of: body, by: person, requestID: nil)
        }
        let allowed = RightsTableTests.allows(.manageWorkflow, to: role, at: place)
        #expect(verdict == (allowed ? .done : .notAllowed(.manageWorkflow)), "\(role)")
      }
    }
  }
}
