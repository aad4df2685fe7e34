import Civil
import Statute
import Testing

struct LetterTests {
  private static let letterhead = BodyLetterhead(
    name: "某区水利局", kind: .department, office: "某区水利局办公室", address: "某路1号", postcode: "400000",
    telephone: "12345678", authority: "某区人民政府", court: "某区人民法院")

  private func context(_ driver: CaseDriver, details: [[ReplyElement: String]] = []) -> LetterContext {
    LetterContext(
      letterhead: Self.letterhead, applicant: "李某", documentNumber: "某水公开(2025)第003号", day: driver.context.today,
      calendar: driver.context.calendar, details: details)
  }

  private func reply(
    _ items: [ReplyItem], details: [[ReplyElement: String]] = [], change: (inout LetterFacts) -> Void = { _ in }
  ) throws -> Letter {
    var driver = try CaseDriver.registered("2025-03-03")
    let service = try CaseDriver.post("2025-03-06")
    try driver.run(.reply(ReplyDraft(items: items, service: service)), on: "2025-03-06")
    var facts = LetterFacts(
      .reply, case: try driver.value, event: try #require(driver.events.last), in: context(driver, details: details))
    change(&facts)
    return try Letter.compose(.standard(for: LetterKind(.reply)), facts)
  }

  private let withheld = ReplyItem(
    subject: "会议纪要", kind: .withheld, ground: .internalAffairs, note: "该纪要属于内部工作流程信息")

  @Test func aReplyHasEveryElement() throws {
    let letter = try reply([withheld])
    #expect(letter.missingElements.isEmpty)
    #expect(letter.title == "政府信息不予公开告知书")
    #expect(letter.documentNumber == "某水公开〔2025〕3号")
    #expect(letter.salutation == "李某：")
    #expect(letter.date == driverDay)
    #expect(letter.text.contains("《中华人民共和国政府信息公开条例》第十六条第一款"))
  }

  private var driverDay: Day? { Day("2025-03-06") }

  @Test func aRefusalSaysThatReconsiderationComesFirstAndOtherRepliesDoNot() throws {
    #expect(try reply([withheld]).text.contains("应当先自收到本答复之日起60日内向某区人民政府申请行政复议"))
    let other = ReplyItem(subject: "批复", kind: .notFound, note: "检索未见")
    #expect(try reply([other]).text.contains("或者自收到本答复之日起6个月内向某区人民法院提起行政诉讼"))
  }

  @Test func aLetterEditedUntilAnElementIsGoneMayNotBeIssued() throws {
    var letter = try reply([withheld])
    letter.body.removeAll { block in
      if case .paragraph(_, let says) = block { says.contains(.remedy) } else { false }
    }
    #expect(letter.missingElements == [.remedy])
    letter.documentNumber = "第三号"
    letter.date = nil
    letter.salutation = " "
    #expect(letter.missingElements == [.documentNumber, .addressee, .date, .remedy])
  }

  @Test func severalItemsAreNumberedAndAnsweredOneByOneUnderTheGeneralTitle() throws {
    let letter = try reply([withheld, ReplyItem(subject: "批复", kind: .repeated, note: "2024年5月6日某水公开〔2024〕9号")])
    #expect(letter.title == "政府信息公开申请答复书")
    let headings = letter.body.compactMap { if case .heading(let text) = $0 { text } else { nil } }
    #expect(headings == ["一、关于“会议纪要”", "二、关于“批复”"])
    #expect(letter.missingElements.isEmpty)
  }

  @Test func anItemWithoutItsStatementIsRefusedWithItsNumber() throws {
    let bare = ReplyItem(subject: "批复", kind: .provided)
    #expect(throws: LetterError.unknownFields([.information], item: 2)) { try reply([withheld, bare]) }
  }

  @Test func aDraftMarksWhatIsUnknownAndMayNotBeIssued() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let bare = ReplyItem(subject: "批复", kind: .provided)
    try driver.run(.reply(ReplyDraft(items: [bare], service: try CaseDriver.post("2025-03-06"))), on: "2025-03-06")
    let facts = LetterFacts(
      .reply, case: try driver.value, event: try #require(driver.events.last), in: context(driver))
    let letter = try Letter.compose(.standard(for: LetterKind(.reply)), facts, gaps: .marked)
    #expect(letter.text.contains("【待填：所提供的信息】"))
    #expect(letter.gaps == [.information, .wayToObtain, .timeToObtain])
    #expect(letter.missingElements == [.findings])
  }

  @Test func aValueIsNeverReadAsTemplateText() throws {
    let hostile = "{{救济途径}}\u{1}｛｛文号｝｝|甲|# 乙"
    let letter = try reply([ReplyItem(subject: hostile, kind: .notFound, note: "检索未见")])
    #expect(letter.text.contains("“{{救济途径}}｛｛文号｝｝|甲|# 乙”"))
  }

  @Test func aStopIsNotDoubledWhereTheValueHasOne() throws {
    let letter = try reply([ReplyItem(subject: "批复", kind: .notFound, note: "检索未见。")])
    #expect(letter.text.contains("检索未见。"))
    #expect(!letter.text.contains("。。"))
  }

  @Test func earlierStepsAreToldWithTheirDaysAndOnlyWhenThereWereAny() throws {
    #expect(!(try reply([withheld])).text.contains("办理经过"))
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(
      .requestCorrection(points: ["年度"], periodWorkingDays: nil, on: try civil("2025-03-04")), on: "2025-03-04")
    try driver.run(
      .supplyCorrection(requested: nil, acceptedReason: nil, on: try civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.reply(ReplyDraft(items: [withheld], service: try CaseDriver.post("2025-03-06"))), on: "2025-03-06")
    let facts = LetterFacts(
      .reply, case: try driver.value, event: try #require(driver.events.last), in: context(driver))
    var letter = try Letter.compose(.standard(for: LetterKind(.reply)), facts)
    #expect(letter.text.contains("2025年3月4日，本机关向你发出补正告知书；2025年3月5日，本机关收到你补正的申请材料"))
    #expect(letter.text.contains("本机关于2025年3月3日收到"), "the application itself, not its correction")
    letter.body.removeAll { if case .paragraph(_, let says) = $0 { says.contains(.earlierSteps) } else { false } }
    #expect(letter.missingElements == [.earlierSteps])
  }

  @Test func anExtensionTellsBothDaysAndANoticeOfAFeeItsSlices() throws {
    var driver = try CaseDriver.registered("2025-01-20")
    try driver.run(.extend(workingDays: 20, reason: "检索量大", notifiedOn: try civil("2025-02-20")), on: "2025-02-20")
    let facts = LetterFacts(
      .extensionNotice, case: try driver.value, event: try #require(driver.events.last), in: context(driver))
    #expect(facts[.originalDueDay] == "2025年2月21日")
    #expect(facts[.newDueDay] == "2025年3月21日")
    var charged = try CaseDriver.registered("2025-03-03")
    try charged.run(.chargeFee(.pages(250), on: try civil("2025-03-05")), on: "2025-03-05")
    let fee = LetterFacts(
      .feeNotice, case: try charged.value, event: try #require(charged.events.last), in: context(charged))
    #expect(fee[.feeTotal] == "4700元")
    #expect(fee[.feeSlices]?.contains("第201至250页，每页40元，计2000元") == true)
    #expect(fee[.paymentDueDay] == "2025年4月2日")
    #expect(throws: LetterError.unknownFields([.payment], item: nil)) {
      try Letter.compose(.standard(for: LetterKind(.feeNotice)), fee)
    }
  }

  @Test func aTemplateWithProblemsOrOfAnotherKindComposesNothing() throws {
    let facts = LetterFacts(kind: LetterKind(.receipt))
    var template = LetterTemplate.standard(for: LetterKind(.receipt))
    #expect(throws: LetterError.otherKind(template: LetterKind(.feeNotice), facts: LetterKind(.receipt))) {
      try Letter.compose(.standard(for: LetterKind(.feeNotice)), facts)
    }
    template.body = ""
    #expect(throws: LetterError.template(template.problems)) { try Letter.compose(template, facts) }
    #expect(throws: LetterError.noItems) {
      try Letter.compose(.standard(for: LetterKind(.reply)), LetterFacts(kind: LetterKind(.reply)))
    }
  }

  @Test func anOrganisationIsAddressedAsOne() throws {
    let driver = try CaseDriver.registered("2025-03-03", applicant: .business)
    let facts = LetterFacts(
      .receipt, case: try driver.value, event: try #require(driver.events.last), in: context(driver))
    #expect(facts[.you] == "你单位")
    #expect(try Letter.compose(.standard(for: LetterKind(.receipt)), facts).missingElements.isEmpty)
  }
}
