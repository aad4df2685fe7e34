import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct ProveServiceTests {
  static let slip = Upload(fileName: "回执.txt", mediaType: "text/plain", content: Data("邮戳3月5日".utf8))

  static func proof(_ paper: ServedPaper, _ on: String, kind: ServiceProof.Kind = .postReceipt) -> NewProof {
    NewProof(entry: paper.entry, paper: paper.paper, kind: kind, day: day(on), file: slip)
  }

  static func papers(_ id: Int64, _ office: Office) async throws -> [ServedPaper] {
    let opened = try await office.desk.openCase(id, for: office.person(.officer))
    return ServedPaper.all(opened.entries, law: opened.file.law, work: opened.work)
  }

  static func answered(_ office: Office, by method: ServiceMethod = .post) async throws -> Int64 {
    let id = try await office.registered()
    try await office.act(
      .reply(
        ReplyDraft(
          items: [ReplyItem(subject: "批复", kind: .notFound)],
          service: Service(method: method, sentOn: Office.monday, signedOn: Office.monday))), on: id)
    return id
  }

  @Test func `a proof stands with its paper and changes no day`() async throws {
    try await Office.with { office in
      let id = try await Self.answered(office)
      office.clock.move(to: day("2025-03-06"))
      let before = try await office.file(id)
      let reply = try #require(try await Self.papers(id, office).first)
      #expect(reply.paper == .reply && reply.lacksProof && reply.endsTheCase && reply.day == Office.monday)
      let same = try await office.desk.proveService(
        Self.proof(reply, "2025-03-03"), onCase: id, by: office.person(.officer))
      #expect(!same.lacksProof && same.provenOtherwise == nil)
      let other = try await office.desk.proveService(
        Self.proof(reply, "2025-03-05", kind: .photo), onCase: id, by: office.person(.officer))
      #expect(other.provenOtherwise == day("2025-03-05") && other.day == Office.monday)
      let after = try await office.file(id)
      #expect(after.law == before.law && after.dueDay == before.dueDay)
      let papers = try await office.database.read { try Attachments.all(case: id, in: $0) }
      #expect(papers.map(\.facts.kind) == [.proofOfService, .proofOfService])
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
      // The day is put right by the fact correction, which is seen before it is done; then proof and record agree.
      let command = CaseCommand.adjustService(to: day("2025-03-05"), reason: "以邮戳为准")
      #expect(try await office.desk.preview(command, on: id, by: office.person(.head)).onTimeAfter == true)
      try await office.act(command, on: id)
      let corrected = try #require(try await Self.papers(id, office).first)
      #expect(corrected.day == day("2025-03-05") && corrected.provenOtherwise == nil)
      #expect(try await office.file(id).law.closedOn == day("2025-03-05"))
    }
  }

  @Test func `what the applicant confirms on the site needs no other proof`() async throws {
    try await Office.with { office in
      try await CaseLetterTests.giveLetterhead(office)
      let filed = try await office.filed()
      let id = filed.caseID
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: id)
      try await office.act(
        .extend(workingDays: 5, reason: "检索量大", notifiedOn: Office.monday), on: id)
      let notice = try #require(try await Self.papers(id, office).first { $0.paper == .extensionNotice })
      #expect(notice.lacksProof && notice.received == nil)
      office.clock.move(to: day("2025-03-05"))
      try await office.desk.confirmReceived(
        .extensionNotice, event: notice.entry, code: filed.follow.code, secret: filed.follow.secret)
      let received = try #require(try await Self.papers(id, office).first { $0.paper == .extensionNotice })
      #expect(!received.lacksProof && received.received == day("2025-03-05"))
    }
  }

  @Test func `a proof may be added until the case is archived, and by who handles the case`() async throws {
    try await Office.with { office in
      let id = try await Self.answered(office)
      let reply = try #require(try await Self.papers(id, office).first)
      for place in Office.Place.allCases {
        for role in Role.allCases {
          let verdict = try await RightsObeyedTests.verdict {
            try await office.desk.proveService(
              Self.proof(reply, "2025-03-03"), onCase: id, by: office.person(role, place))
          }
          let mine: RightsObeyedTests.Verdict =
            [.officer, .head].contains(role)
            ? .done : RightsTableTests.allows(.viewCases, to: role, at: .own) ? .notAllowed(.handleCase) : .notFound
          let elsewhere: RightsObeyedTests.Verdict =
            place == .above && role == .supervisor ? .notAllowed(.handleCase) : .notFound
          #expect(verdict == (place == .own ? mine : elsewhere), "\(role) \(place)")
        }
      }
      try await office.act(.archive(on: Office.monday), on: id)
      let late = try await refusal {
        try await office.desk.proveService(
          Self.proof(reply, "2025-03-03"), onCase: id, by: office.person(.officer))
      }
      guard case .workflow(.caseIsArchived) = late else {
        Issue.record("\(late)")
        return
      }
    }
  }

  @Test func `a proof of no paper of the case, of tomorrow, or of a day before the application is refused`()
    async throws
  {
    try await Office.with { office in
      let id = try await Self.answered(office)
      var reply = try #require(try await Self.papers(id, office).first)
      func fields(_ on: String) async throws -> [FieldProblem] {
        try await problems {
          try await office.desk.proveService(Self.proof(reply, on), onCase: id, by: office.person(.officer))
        }
      }
      #expect(try await fields("2025-03-04") == [FieldProblem("day", .inTheFuture)])
      #expect(try await fields("2025-03-01") == [FieldProblem("day", .beforeTheApplication)])
      reply.entry = 1
      #expect(try await fields("2025-03-03") == [FieldProblem("paper", .notAChoice)])
      let stored = try await office.database.read { try $0.query("SELECT sha256 FROM blobs").count }
      #expect(stored == 0, "nothing refused is kept")
    }
  }

  @Test(arguments: ServiceMethod.allCases.filter { $0 != .courier })
  func `what was served on the site needs no proof, anything else does`(_ method: ServiceMethod) async throws {
    try await Office.with { office in
      let id = try await Self.answered(office, by: method)
      #expect(try await Self.papers(id, office).first?.lacksProof == (method != .portal))
    }
  }

  @Test func `a private courier carries no official paper`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let refused = try await refusal {
        try await office.act(
          .reply(
            ReplyDraft(
              items: [ReplyItem(subject: "批复", kind: .notFound)],
              service: Service(method: .courier, sentOn: Office.monday))), on: id)
      }
      guard case .law(.courierNotAllowed) = refused else {
        Issue.record("\(refused)")
        return
      }
      #expect(CaseRefusal.courierNotAllowed.chinese.contains("邮政企业"))
    }
  }

  @Test func `notices count too, forms and receipts do not`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      try await office.act(
        .requestCorrection(points: ["年份"], periodWorkingDays: nil, on: Office.monday), on: id)
      #expect(try await Self.papers(id, office).map(\.paper) == [.correctionNotice])
      #expect(try await Self.papers(id, office).allSatisfy { $0.service == nil && $0.lacksProof && !$0.endsTheCase })
    }
  }

  @Test func `a paper issued after its approval is one paper, with the service it was issued with`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let approved = try await office.approved(PaperOffice.refuses, of: file)
      let service = Service(method: .post, sentOn: office.desk.clock.today)
      let paper = try await office.desk.issuePaper(
        approved.id, service: service, expecting: approved.revision, by: office[.officer], render: PaperOffice.render
      ).paper
      let opened = try await office.desk.openCase(file.id, for: office[.officer])
      let papers = ServedPaper.all(opened.entries, law: opened.file.law, work: opened.work)
      #expect(papers.map(\.paper) == [paper.kind])
      #expect(papers.first?.service?.method == .post)
    }
  }
}
