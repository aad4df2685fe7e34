import Chronicle
import Civil
import AnnualReport
import Desk
import Ledger
import Statute
import Testing

@Suite struct WholeLifeTests {
  /// What is done, each on its day, from the receipt on 3 March 2025 to each outcome of table three.
  static func steps(to outcome: Disposition) -> [(Day, CaseCommand)] {
    let (today, later) = (Office.monday, day("2025-05-20"))
    let service = Service(method: .portal, sentOn: later)
    let correction = (today, CaseCommand.requestCorrection(points: ["名称"], periodWorkingDays: nil, on: today))
    func reply(_ kind: ReplyKind, _ ground: Ground? = nil) -> [(Day, CaseCommand)] {
      [(today, .reply(kind, ground, on: today))]
    }
    return switch outcome {
    case .granted: reply(.provided)
    case .partiallyGranted: reply(.partlyProvided, .thirdParty)
    case .stateSecret: reply(.withheld, .stateSecret)
    case .otherLaw: reply(.withheld, .otherLaw)
    case .publicSafety: reply(.withheld, .publicSafety)
    case .thirdParty: reply(.withheld, .thirdParty)
    case .internalAffairs: reply(.withheld, .internalAffairs)
    case .deliberative: reply(.withheld, .deliberative)
    case .enforcementFile: reply(.withheld, .enforcementFile)
    case .administrativeQuery: reply(.specialRegime)
    case .notHeld: reply(.notFound)
    case .needsCreation: reply(.needsProcessing)
    case .stillUnclear:
      [
        correction, (today, .supplyCorrection(requested: nil, acceptedReason: nil, on: today)),
        (today, .reply(.stillUnclear, on: today)),
      ]
    case .petition: reply(.petition)
    case .duplicate: reply(.repeated)
    case .publication: reply(.publications)
    case .excessive:
      [
        (today, .askReasons(facts: "第四十件", periodWorkingDays: nil, on: today)), (today, .receiveReasons(on: today)),
        (today, .reply(.excessive, on: today)),
      ]
    case .reconfirmation: reply(.reconfirmation)
    case .correctionLapsed: [correction, (later, .closeUncorrected(note: "逾期未补正", service: service))]
    case .feeLapsed:
      [
        (today, .chargeFee(.pages(250), on: today)), (later, .closeUnpaid(note: "逾期未缴费", service: service)),
      ]
    case .miscellaneous: [(later, .closeOtherwise(note: "申请人死亡", service: service))]
    }
  }

  @Test(arguments: Disposition.allCases) func `a case lives from filing to the archive with this outcome`(
    _ outcome: Disposition
  ) async throws {
    try await Office.with { office in
      let filed = try await office.filed(.own, .ofCompany)
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: filed.caseID)
      for (today, command) in Self.steps(to: outcome) {
        office.clock.move(to: today)
        let opened = try await office.desk.openCase(filed.caseID, for: office.person(.head))
        let state = try #require(opened.actions.first { $0.action == command.action })
        guard case .allowed = state.verdict else {
          Issue.record("\(command.action) is shown as \(state.verdict)")
          return
        }
        try await office.act(command, on: filed.caseID)
      }
      let ended = try await office.file(filed.caseID)
      #expect(ended.law.disposition == outcome)
      #expect(!ended.law.state.isOpen)
      let remedy = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret).remedy
      #expect((remedy != nil) == (ended.law.remedyKind(in: CaseContext(today: office.desk.clock.today)) != nil))
      let table = try await office.desk.requestTable(of: office.body(), year: 2025, for: office.person(.officer))
      #expect(table.findings.isEmpty)
      let row = RequestRow.outcome(outcome)
      #expect(table.table[row, .applicant(.business)] == 1)
      #expect(table.table[.total, .total] == 1)
      #expect(table.table[.carriedOver, .total] == 0)
      let behind = try await office.desk.cases(
        behind: TableThreeCell(year: 2025, row: row, column: .applicant(.business)), body: office.body(),
        for: office.person(.officer))
      #expect(behind.lines.map(\.summary.id) == [filed.caseID] && behind.next == nil)
      try await office.act(.archive(on: office.desk.clock.today), on: filed.caseID)
      #expect(try await office.file(filed.caseID).law.state == .archived)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a reply that gives information waits for a secrecy review by its reviewer`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let version = try await office.file(id).version
      let officer = try office.person(.officer)
      let command = CaseCommand.reply(.provided, on: Office.monday)
      func refused(_ reviewer: Int64?) async throws -> DeskRefusal {
        try await refusal {
          try await office.desk.act(command, on: id, expecting: version, by: officer, secrecyReviewer: reviewer)
        }
      }
      guard case .law(.secrecyReviewMissing) = try await refused(nil) else {
        Issue.record("no review")
        return
      }
      guard case .ownWork = try await refused(officer.id) else {
        Issue.record("own review")
        return
      }
      for stranger in [office.people[.own]?[.head], office.people[.below]?[.secrecyReviewer]].compactMap(\.?.id) {
        guard case .fields([FieldProblem("secrecyReviewer", .notAChoice)]) = try await refused(stranger) else {
          Issue.record("a stranger's review")
          return
        }
      }
      #expect(try await office.file(id).version == version)
      let reviewer = try office.person(.secrecyReviewer)
      try await office.desk.act(
        command, on: id, expecting: version, by: officer, secrecyReviewer: reviewer.id)
      let trail = try await office.desk.auditTrail(for: office.person(.administrator, .above))
      let entry = try #require(trail.first { $0.recorded.entry.action == "case.secrecy-review" }).recorded.entry
      #expect(entry.object == "case:\(id)")
      #expect(entry.person == officer.id)
      #expect(entry.detail == ["reviewer": reviewer.displayName])
    }
  }

  @Test func `one who is officer and secrecy reviewer in one does not review their own reply`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let body = try office.body()
      var both = try office.person(.officer)
      let officer = both.id
      try await office.database.write { db in
        try People.setRoles(
          [RoleAssignment(body: body, role: .officer), RoleAssignment(body: body, role: .secrecyReviewer)],
          of: officer, by: nil, at: Instant(milliseconds: 0), in: db)
      }
      both = try #require(try await office.desk.person(officer))
      let person = both
      let opened = try await office.desk.openCase(id, for: person)
      #expect(!opened.secrecyReviewers.map(\.id).contains(person.id))
      let refused = try await refusal {
        try await office.desk.act(
          .reply(.provided, on: Office.monday), on: id, expecting: opened.file.version, by: person,
          secrecyReviewer: person.id)
      }
      guard case .ownWork = refused else {
        Issue.record("\(refused)")
        return
      }
      let blocking = try await refusal {
        try await office.desk.setActive(
          false, person: office.person(.administrator).id, by: office.person(.administrator), requestID: nil)
      }
      guard case .ownWork = blocking else {
        Issue.record("\(blocking)")
        return
      }
    }
  }
}
