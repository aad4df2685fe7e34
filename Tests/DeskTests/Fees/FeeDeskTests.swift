import Civil
import Desk
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct FeeDeskTests {
  @Test func `the month counts the same applicant's applications by receipt, parts of a split each by itself`()
    async throws
  {
    try await DeskOffice.with(on: "2025-03-31") { office in
      _ = try await office.registeredCase(arrived: "2025-02-28")
      for _ in 0..<9 { _ = try await office.registeredCase(arrived: "2025-03-03") }
      _ = try await office.registeredCase(arrived: "2025-03-04", name: "李四", number: 2)
      let whole = try await office.registeredCase(arrived: "2025-03-05")
      let parts = try await office.desk.split(
        whole.id, into: ["甲", "乙"], on: .day("2025-03-31"), expecting: whole.version, by: office.officer)
      let last = try await office.registeredCase(arrived: "2025-03-07")
      let proposal = try await office.desk.proposeFee(ofCase: last.id, pages: 250, for: office.officer)
      #expect(proposal.month.isIdentified && proposal.month.namesakes.isEmpty)
      #expect(proposal.month.prior == 11)
      #expect(proposal.month.items.count == 12)
      #expect(proposal.byItem.total == Fen(100_00))
      #expect(proposal.byItem.slices.map(\.from) == [12])
      #expect(proposal.byPage?.total == Fen(4_700_00))
      #expect(proposal.byPage?.slices.count == 4)
      #expect(proposal.refusal == nil && proposal.notice == nil)
      let first = try await office.desk.proposeFee(ofCase: parts[0], for: office.officer)
      #expect(first.month.prior == 9 && first.byItem.total == Fen(0))
      await #expect { try await office.desk.proposeFee(ofCase: whole.id, for: office.officer) } throws: {
        if case .law(.noReceiptDay)? = $0 as? DeskRefusal { true } else { false }
      }
    }
  }

  @Test func `the notice counts what came before in the same step, and one application has one scale`() async throws {
    try await DeskOffice.with(on: "2025-03-31") { office in
      for _ in 0..<12 { _ = try await office.registeredCase(arrived: "2025-03-10") }
      let file = try await office.registeredCase(arrived: "2025-03-11")
      let day = Day.day("2025-03-20")
      for choice in [FeeChoice(items: 1, pages: 40), FeeChoice()] {
        await #expect {
          try await office.desk.chargeFee(
            ofCase: file.id, choice, on: day, expecting: file.version, by: office.officer)
        } throws: {
          if case .fields(let problems)? = $0 as? DeskRefusal { problems.map(\.field) == ["scale"] } else { false }
        }
      }
      let charged = try await office.desk.chargeFee(
        ofCase: file.id, FeeChoice(items: 2), on: day, expecting: file.version, by: office.officer,
        late: .fitting(nil))
      #expect(charged.law.fee?.priorUnits == 12 && charged.law.fee?.total == Fen(200_00))
      #expect(charged.law.state == .awaitingFee)
      // A later application comes after the two items that were charged.
      let next = try await office.registeredCase(arrived: "2025-03-12")
      let proposal = try await office.desk.proposeFee(ofCase: next.id, for: office.officer)
      #expect(proposal.month.prior == 14)
      let again = try await office.desk.proposeFee(ofCase: file.id, for: office.officer)
      #expect(again.notice?.total == Fen(200_00) && again.refusal != nil)
    }
  }

  @Test func `without an identity number only the application itself counts, and namesakes are shown`() async throws {
    try await DeskOffice.with(on: "2025-03-31") { office in
      let applicants = office.desk.applicants
      let body = office.body
      let ids = try await office.database.write { db in
        try (0..<2).map { index in
          let day = Day.day("2025-03-03")
          let applicant = try applicants.add(
            Applicant(kind: .naturalPerson, name: "王五"), at: .noon("2025-03-03"), in: db)
          let id = Int64(900 + index)
          let context = CaseContext(today: day, earlier: .assumed)
          let registration = Registration(
            id: String(id), number: "旧\(index)号", bodyID: String(body), applicantID: String(applicant.id),
            applicantKind: .naturalPerson, channel: .inPerson, requested: "某", submittedOn: day, arrivedOn: day)
          var events = try Case.decide(.register(registration), nil, in: context)
          events += try Case.decide(
            .confirmReceipt(confirmedOn: nil, delayReason: nil), Case.replaying(events), in: context)
          try Cases.open(
            id,
            filing: CaseFiling(
              title: "某", followCode: "C\(id)", secretHash: applicants.secretHash("s"),
              applicantDigest: applicant.digest),
            events: events, dueDay: nil, by: nil, at: .noon("2025-03-03"), on: day, in: db)
          return id
        }
      }
      let month = try await office.desk.proposeFee(ofCase: ids[1], for: office.officer).month
      #expect(!month.isIdentified && month.prior == 0)
      #expect(month.items.map(\.caseID) == [ids[1]])
      #expect(month.namesakes.map(\.caseID) == [ids[0]])
    }
  }

  @Test func `what is not paid in twenty working days is listed as lapsed`() async throws {
    let (early, late) = ("2025-03-05", "2025-03-20")
    try await DeskOffice.with(on: "2025-04-10") { office in
      for day in [early, late] {
        let file = try await office.registeredCase(arrived: day)
        _ = try await office.desk(on: day).chargeFee(
          ofCase: file.id, FeeChoice(pages: 250), on: .day(day), expecting: file.version, by: office.officer)
      }
      let all = try await office.desk.awaitedFees(for: office.officer)
      #expect(all.map(\.hasLapsed) == [true, false])
      #expect(
        try await office.desk.awaitedFees(lapsedOnly: true, for: office.officer).map(\.notice.receivedOn) == [
          .day(early)
        ])
      #expect(try await office.desk.awaitedFees(for: office.stranger).isEmpty)
      let year = try await office.desk.fees(of: office.body, year: 2025, for: office.head)
      #expect(year.sums.notices == 2 && year.sums.collected == Fen(0))
      #expect(year.notices.count == 2)
    }
  }
}
