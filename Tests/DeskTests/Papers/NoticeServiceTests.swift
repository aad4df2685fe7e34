import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct NoticeServiceTests {
  static func day(_ text: String) -> Day { PendingActTests.day(text) }

  static func issued(
    _ act: PendingAct, on day: String, by method: ServiceMethod, at office: PaperOffice
  ) async throws -> IssuedPaper {
    let paper = try await office.approved(act, of: office.openCase())
    office.calendar.move(to: day)
    return try await office.desk.issuePaper(
      paper.id, service: Service(method: method, sentOn: Self.day(day), signedOn: Self.day(day)),
      expecting: paper.revision, by: office[.officer], render: PaperOffice.render)
  }

  static func notice(_ kind: PaperKind, of file: CaseFile, at office: PaperOffice) async throws -> ServedPaper {
    let opened = try await office.desk.openCase(file.id, for: office[.officer])
    let papers = ServedPaper.all(opened.entries, law: opened.file.law, work: opened.work)
    return try #require(papers.last { $0.paper == kind })
  }

  static let slip = Upload(fileName: "回执.txt", mediaType: "text/plain", content: Data("签收".utf8))

  @Test(arguments: [PendingAct.chargeByPage(pages: 250), PaperOffice.corrects])
  func `a posted notice tells the rule and no day, and its period runs from what a signed slip shows`(
    act: PendingAct
  ) async throws {
    try await PaperOffice.with { office in
      let issued = try await Self.issued(act, on: "2025-03-12", by: .post, at: office)
      let file = issued.file
      #expect(!issued.letter.text.contains("2025年4月"))
      #expect(act == PaperOffice.corrects || issued.letter.text.contains("收到本通知次日起的第20个工作日"))
      #expect(file.law.awaitedService?.receivedOn == nil && file.dueDay == nil)
      office.calendar.move(to: "2025-06-20")
      #expect(try await office.desk.openCase(file.id, for: office[.officer]).clock.standing == .waitingForOthers)

      let notice = try await Self.notice(act.paper, of: file, at: office)
      for kind in [ServiceProof.Kind.postReceipt, .photo] {
        let proof = NewProof(
          entry: notice.entry, paper: notice.paper, kind: kind, day: Self.day("2025-03-12"), file: Self.slip)
        try await office.desk.proveService(proof, onCase: file.id, by: office[.officer])
      }
      #expect(
        try await office.desk.openCase(file.id, for: office[.officer]).file.law.awaitedService?.receivedOn == nil,
        "what shows the posting shows no receipt")
      let signed = NewProof(
        entry: notice.entry, paper: notice.paper, kind: .signedSlip, day: Self.day("2025-03-18"), file: Self.slip)
      let proved = try await office.desk.proveService(signed, onCase: file.id, by: office[.officer])
      #expect(proved.received == Self.day("2025-03-18") && proved.provenOtherwise == nil)
      let opened = try await office.desk.openCase(file.id, for: office[.officer])
      let length = act == PaperOffice.corrects ? opened.file.law.correction?.periodWorkingDays ?? 0 : 20
      #expect(
        opened.clock.due == (try WorkingCalendar.national.adding(workingDays: length, to: Self.day("2025-03-18"))))
      #expect(opened.clock.standing == .lapsed)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a notice issued days after it was drafted tells no day that its clock contradicts`() async throws {
    try await PaperOffice.with { office in
      let issued = try await Self.issued(.chargeByPage(pages: 250), on: "2025-03-17", by: .portal, at: office)
      #expect(issued.file.law.fee?.receivedOn == Self.day("2025-03-17"))
      #expect(issued.file.dueDay == Self.day("2025-04-15"))
      #expect(issued.letter.text.contains("收到本通知次日起的第20个工作日"))
      #expect(!issued.letter.text.contains("4月"))
    }
  }

  @Test func `a letter that tells a due day which has changed since is refused, and nothing is done`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let paper = try await office.approved(PaperOffice.extends_, of: file)
      let version = try await office.desk.openCase(file.id, for: office[.head]).file.version
      _ = try await office.desk.act(
        .adjustReceipt(to: Self.day("2025-03-03"), reason: "核对"), on: file.id, expecting: version, by: office[.head],
        late: .fitting(nil))
      #expect(try await office.issue(paper).file.law.extension != nil, "the days are the same")
    }
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let first = try await office.approved(PaperOffice.extends_, of: file)
      _ = try await office.issue(office.approved(.consult(id: "乙", party: .otherBody), of: file))
      office.calendar.move(to: "2025-03-12")
      let version = try await office.desk.openCase(file.id, for: office[.officer]).file.version
      _ = try await office.desk.act(
        .recordOpinion(id: "乙", answer: .opinion, on: Self.day("2025-03-12")), on: file.id, expecting: version,
        by: office[.officer])
      #expect(await PaperOffice.refusal { try await office.issue(first) } == "workflow.letterDayChanged")
      #expect(try await office.desk.openCase(file.id, for: office[.officer]).file.law.extension == nil)
    }
  }

  @Test
  func `what the applicant confirms on the site is the receipt of a posted notice, and their page counts from it`()
    async throws
  {
    try await Office.with { office in
      try await CaseLetterTests.giveLetterhead(office)
      let filed = try await office.filed()
      let (code, secret) = (filed.follow.code, filed.follow.secret)
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: filed.caseID)
      try await office.act(
        .requestCorrection(points: ["名称"], periodWorkingDays: 5, on: Office.monday, by: .post), on: filed.caseID)
      let event = try #require(
        try await office.database.read { try Cases.timeline(filed.caseID, in: $0) }.last {
          if case .law(.correctionRequested) = $0.entry { true } else { false }
        })
      office.clock.move(to: Self.day("2025-03-20"))
      #expect(try await !office.desk.follow(code: code, secret: secret).isCorrectionLate)
      try await office.desk.confirmReceived(.correctionNotice, event: event.sequence, code: code, secret: secret)
      try await office.desk.confirmReceived(.correctionNotice, event: event.sequence, code: code, secret: secret)
      let received = try await office.desk.follow(code: code, secret: secret)
      #expect(received.file.law.correction?.receivedOn == Self.day("2025-03-20"))
      #expect(received.clock.due == Self.day("2025-03-27"))
      office.clock.move(to: Self.day("2025-03-27"))
      #expect(try await !office.desk.follow(code: code, secret: secret).isCorrectionLate)
      office.clock.move(to: Self.day("2025-03-28"))
      #expect(try await office.desk.follow(code: code, secret: secret).isCorrectionLate)
    }
  }
}
