import Chronicle
import Civil
import Desk
import Ledger
import Statute
import Testing

@Suite struct CaseLetterTests {
  static let facts = SiteFacts(
    office: "云岭区人民政府办公室", address: "云岭区府前路1号", postcode: "990001", phone: "0990-8800000",
    authority: "云江市人民政府", court: "云江市中级人民法院", payment: "凭缴款码到代收银行缴纳")

  /// Every letter of a case, opened by the head.
  static func letters(of id: Int64, _ office: Office) async throws -> [CaseLetter] {
    try await letters(of: id, desk: office.desk, database: office.database, for: office.person(.head))
  }

  static func letters(
    of id: Int64, desk: Desk, database: any Chronicle.Database, for person: Person
  ) async throws -> [CaseLetter] {
    var letters: [CaseLetter] = []
    for recorded in try await database.read({ try Cases.timeline(id, in: $0) }) {
      guard case .law(let event) = recorded.entry else { continue }
      for paper in event.papers {
        letters.append(
          try await desk.letter(paper, event: recorded.sequence, ofCase: id, for: person, requestID: nil))
      }
    }
    return letters
  }

  /// Writes down all that a letter asks for, as an officer would.
  static func complete(_ letter: CaseLetter, _ office: Office) async throws {
    guard !letter.asks.isEmpty else { return }
    let answers = Dictionary(
      uniqueKeysWithValues: letter.asks.filter { $0 != .documentNumber }.map { ($0, "补充的\($0.label)") })
    try await office.desk.completeLetter(
      letter.paper, event: letter.event, ofCase: letter.caseID, with: answers, by: office.person(.officer),
      requestID: nil)
  }

  static func giveLetterhead(_ office: Office) async throws {
    let body = try office.body()
    try await office.database.write {
      try facts.store(body: body, by: nil, at: Instant(milliseconds: 0), in: $0)
    }
  }

  /// The steps that produce what the outcomes of `WholeLifeTests` do not.
  static let detours: [[(Day, CaseCommand)]] = {
    let today = Office.monday
    let service = Service(method: .portal, sentOn: today)
    let objected: [(Day, CaseCommand)] = [
      (today, .consult(id: "第三方甲", party: .thirdParty, on: today)),
      (today, .recordConsultationReceipt(id: "第三方甲", on: today)),
      (today, .recordOpinion(id: "第三方甲", answer: .objects, on: today)),
      (
        today,
        .reply(
          ReplyDraft(
            items: [ReplyItem(subject: "立项批复", kind: .provided, note: "现予公开")], service: service,
            publicInterestReason: "涉及公共安全"))
      ),
    ]
    return [
      objected, [(today, .consult(id: "区财政局", party: .coMaker, on: today))],
      [(today, .consult(id: "区水务局", party: .otherBody, on: today))],
      [(today, .extend(workingDays: 10, reason: "检索量大", notifiedOn: today))],
      [
        (today, .askReasons(facts: "第四十件", periodWorkingDays: nil, on: today)), (today, .receiveReasons(on: today)),
        (today, .deferReply(until: day("2025-06-30"), reason: "数量大", on: today)),
      ],
    ]
  }()

  static let lives: [[(Day, CaseCommand)]] = Disposition.allCases.map(WholeLifeTests.steps) + detours

  @Test(arguments: lives.indices) func `every letter of a life is complete once what it asks for is written down`(
    _ index: Int
  ) async throws {
    try await Office.with { office in
      try await Self.giveLetterhead(office)
      let id = try await office.registered()
      for (today, command) in Self.lives[index] {
        office.clock.move(to: today)
        try await office.act(command, on: id)
      }
      let before = try await Self.letters(of: id, office)
      #expect(before.count >= 3)
      for letter in before {
        if case .failure(let error) = letter.composed { Issue.record("\(letter.kind.label): \(error.message)") }
        #expect(letter.isComplete == letter.asks.isEmpty, "\(letter.kind.label): \(letter.missing) \(letter.asks)")
        #expect(
          letter.letter?.documentNumber != nil || !DocumentNumbers.isNumbered(letter.kind.paper), "\(letter.kind.label)"
        )
        try await Self.complete(letter, office)
      }
      for letter in try await Self.letters(of: id, office) {
        #expect(letter.isComplete, "\(letter.kind.label): \(letter.missing) \(letter.asks)")
      }
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `the lives together produce every paper of a disclosure case`() {
    let papers = Self.lives.flatMap { $0.flatMap(\.1.action.papers) }
    let unseen = Set(PaperKind.allCases).subtracting(papers).subtracting([.registrationForm, .receipt])
    #expect(unseen == [.transferLetter, .approvalForm])
  }

  @Test func `without a letterhead a letter says what it lacks and names no gap as written`() async throws {
    try await Office.with { office in
      let id = try await office.registered()
      let receipt = try #require(try await Self.letters(of: id, office).first { $0.paper == .receipt })
      #expect(receipt.missing == [.contact])
      #expect(receipt.letter?.text.contains("【待填：联系方式】") == true)
      #expect(!receipt.isComplete)
    }
  }

  @Test func `a letter is opened by who may open the applicant's data, and each opening is on the audit trail`()
    async throws
  {
    try await Office.with { office in
      let id = try await office.registered()
      let event = try #require(
        try await Self.letters(of: id, office).first { $0.paper == .receipt }
      ).event
      for place in Office.Place.allCases {
        for role in Role.allCases {
          let person = try office.person(role, place)
          let verdict = try await RightsObeyedTests.verdict {
            _ = try await office.desk.letter(.receipt, event: event, ofCase: id, for: person, requestID: "r-\(role)")
          }
          let mirrored: Office.Place = place == .above ? .below : place == .below ? .above : place
          #expect(
            verdict == RightsObeyedTests.verdict(.openPersonalData, for: role, at: mirrored), "\(role) \(place)")
        }
      }
      let trail = try await office.desk.auditTrail(for: office.person(.administrator, .above)).map(\.recorded.entry)
      let opened = trail.filter { $0.requestID == "r-officer" }
      #expect(opened.map(\.action) == ["case.personal-data-opened"])
      #expect(opened.first?.detail == ["letter": "receipt"])
    }
  }

  @Test func `a letter is made of the case as it stood after its event`() async throws {
    try await Office.with { office in
      try await Self.giveLetterhead(office)
      let id = try await office.registered()
      let due = try await office.file(id).dueDay
      try await office.act(.extend(workingDays: 10, reason: "检索量大", notifiedOn: Office.monday), on: id)
      let receipt = try #require(try await Self.letters(of: id, office).first { $0.paper == .receipt })
      #expect(receipt.letter?.text.contains(try #require(due).chinese) == true)
      #expect(try await office.file(id).dueDay != due)
    }
  }

  @Test func `what a letter says is never written over`() async throws {
    try await Office.with { office in
      try await Self.giveLetterhead(office)
      let id = try await office.registered()
      try await office.act(.consult(id: "第三方甲", party: .thirdParty, on: Office.monday), on: id)
      func letter() async throws -> CaseLetter {
        try #require(try await Self.letters(of: id, office).first { $0.paper == .thirdPartyConsultation })
      }
      let asked = try await letter()
      #expect(asked.asks == [.addressee, .field(.concern)])
      try await office.desk.completeLetter(
        asked.paper, event: asked.event, ofCase: id, with: [.addressee: "宏远公司"], by: office.person(.officer),
        requestID: nil)
      try await office.desk.completeLetter(
        asked.paper, event: asked.event, ofCase: id, with: [.addressee: "另一公司", .field(.concern): "含有报价"],
        by: office.person(.officer), requestID: nil)
      let done = try await letter()
      #expect(done.isComplete)
      #expect(done.letter?.salutation == "宏远公司：")
      let entries = try await office.database.read { try Cases.timeline(id, in: $0) }
      let stored = String(decoding: try JSONEncoderOfTests.encode(entries.map(\.entry)), as: UTF8.self)
      #expect(!stored.contains("宏远公司"), "a third party's name is stored sealed")
      let refused = try await refusal {
        try await office.desk.completeLetter(
          asked.paper, event: asked.event, ofCase: id, with: [.field(.concern): "x"], by: office.person(.officer),
          requestID: nil)
      }
      guard case .notFound = refused else {
        Issue.record("\(refused)")
        return
      }
    }
  }

  @Test func `an applicant gets complete letters to them and no others`() async throws {
    try await Office.with { office in
      try await Self.giveLetterhead(office)
      let filed = try await office.filed()
      let other = try await office.filed(.own, .ofCompany)
      let id = filed.caseID
      try await office.act(.confirmReceipt(confirmedOn: Office.monday, delayReason: nil), on: id)
      for (_, command) in Self.detours[0] { try await office.act(command, on: id) }
      func mine() async throws -> [PaperKind] {
        try await office.desk.letters(code: filed.follow.code, secret: filed.follow.secret).map(\.paper)
      }
      #expect(try await mine() == [.receipt, .consultationNotice])
      for letter in try await Self.letters(of: id, office) { try await Self.complete(letter, office) }
      #expect(try await mine() == [.receipt, .consultationNotice, .reply])
      for letter in try await Self.letters(of: id, office) {
        let isMine = letter.paper.isForApplicant
        let found = try? await office.desk.letter(
          letter.paper, event: letter.event, code: filed.follow.code, secret: filed.follow.secret)
        #expect((found != nil) == isMine, "\(letter.kind.label)")
        let stranger = try? await office.desk.letter(
          letter.paper, event: letter.event, code: other.follow.code, secret: other.follow.secret)
        #expect(stranger == nil)
      }
      #expect(Set(PaperKind.allCases.filter(\.isForApplicant)).isDisjoint(with: [.thirdPartyNotice, .approvalForm]))
    }
  }
}
