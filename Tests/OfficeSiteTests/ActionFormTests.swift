import PageKit
import Civil
import Desk
import Foundation
import Statute
import Testing
import WebSupport

@testable import OfficeSite

/// The forms of the acts on a case, without a server.
struct ActionFormTests {
  static let today = day("2025-06-10")

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  /// A case that came by a channel.
  static func law(_ channel: Channel = .ordinaryMail) throws -> Case {
    let registration = Registration(
      id: "1", number: "洛水公开申〔2025〕1号", bodyID: "1", applicantID: "1", applicantKind: .naturalPerson,
      channel: channel, requested: "征地补偿", submittedOn: day("2025-06-02"), arrivedOn: day("2025-06-03"))
    let events = try Case.decide(.register(registration), nil, in: CaseContext(today: today))
    return try #require(Case.replaying(events))
  }

  static func form(_ action: CaseAction, _ channel: Channel = .ordinaryMail) throws -> ActionForm {
    try #require(ActionForm.form(for: action, of: try law(channel), on: today))
  }

  /// The acts whose forms look the same for every case; the steps to put right are those of the case.
  static let actions = CaseAction.allCases.filter { ![.register, .reply, .adjustStep].contains($0) }

  /// What a person would type into each form; fields that stand prefilled are left as they are.
  static let typed: [CaseAction: [String: String]] = [
    .confirmReceipt: ["confirmedOn": "2025-06-03"], .adjustReceipt: ["to": "2025-06-02", "reason": "签收回执"],
    .split: ["parts": "方案\n名册"], .transfer: ["way": "letter", "to": "区教育局", "reason": "职权", "told": "6月10日电话告知"],
    .adjustService: ["to": "2025-06-03", "reason": "以邮戳为准"],
    .requestCorrection: ["points": "写明年份\n写明地块", "period": "10", "serviceMethod": "post"], .supplyCorrection: [:],
    .closeUncorrected: ["note": "逾期", "serviceMethod": "post"],
    .askReasons: ["facts": "三个月内120件", "serviceMethod": "portal"],
    .receiveReasons: [:], .deferReply: ["until": "2025-08-01", "reason": "数量大"],
    .extend: ["workingDays": "15", "reason": "需要查档"], .consult: ["party": "thirdParty", "id": "第三方甲"],
    .recordConsultationReceipt: ["id": "第三方甲"], .recordOpinion: ["id": "第三方甲", "answer": "objects"],
    .recordSilence: ["id": "第三方甲"], .discontinueConsultation: ["id": "第三方甲", "reason": "两次退件"],
    .chargeFee: ["scale": "byPage", "pages": "250", "serviceMethod": "inPerson"],
    .recordNoticeReceipt: [:], .recordPayment: [:],
    .closeUnpaid: ["note": "逾期", "serviceMethod": "email"],
    .concludeRecordCorrection: ["result": "corrected", "note": "属实", "serviceMethod": "post"],
    .concludeProposal: ["result": "adopted", "note": "可以公开", "serviceMethod": "post"], .withdraw: [:],
    .closeOtherwise: ["note": "重复登记", "serviceMethod": "portal"], .archive: [:],
    .reopen: ["cause": "judgment", "reference": "（2025）豫行初1号"],
  ]

  @Test("a filled form becomes the command of its action", arguments: actions)
  func filled(action: CaseAction) throws {
    let form = try Self.form(action)
    let typed = try #require(Self.typed[action])
    let known = Set(form.fields.map(\.name))
    #expect(typed.keys.allSatisfy(known.contains), "\(action) has no such fields")
    let shown = form.fields.map { FormField(name: $0.name, value: typed[$0.name] ?? $0.initial) }
    var input = FormInput(Form(fields: shown))
    let command = form.read(&input)
    #expect(input.problems.isEmpty, "\(input.problems)")
    #expect(command?.action == action)
  }

  @Test("an empty form tells its missing fields, each beside a field it has", arguments: actions)
  func empty(action: CaseAction) throws {
    let form = try Self.form(action)
    var input = FormInput(Form())
    let command = form.read(&input)
    #expect(command == nil)
    #expect(!input.problems.isEmpty)
    let known = Set(form.fields.map(\.name))
    #expect(input.problems.allSatisfy { known.contains($0.field) })
  }

  @Test("what was typed wrongly stands in the field again", arguments: actions)
  func kept(action: CaseAction) throws {
    let form = try Self.form(action)
    let wrong = "2025-13-99 <b>&"
    let submitted = Form(fields: form.fields.map { FormField(name: $0.name, value: wrong) })
    let fields = form.fields.shown(submitted, problems: [])
    for field in fields where field.isText || field.isArea { #expect(field.value == wrong) }
  }

  @Test("the form for putting a day right names the steps that the case has taken")
  func steps() throws {
    var law = try Self.law()
    let context = CaseContext(today: Self.today, earlier: .assumed)
    let commands: [CaseCommand] = [
      .confirmReceipt(confirmedOn: Self.day("2025-06-03"), delayReason: nil),
      .consult(id: "第三方甲", party: .thirdParty, on: Self.day("2025-06-04")),
    ]
    for command in commands {
      for event in try Case.decide(command, law, in: context) { law.apply(event) }
    }
    let form = try #require(ActionForm.form(for: .adjustStep, of: law, on: Self.today))
    func read(_ step: String) -> (CaseCommand?, [FieldProblem]) {
      let typed = [("step", step), ("to", "2025-06-05"), ("reason", "以邮戳为准")]
      var input = FormInput(Form(fields: typed.map { FormField(name: $0.0, value: $0.1) }))
      let command = form.read(&input)
      return (command, input.problems)
    }
    let step = CaseStep(.consultationSent, letter: "第三方甲")
    #expect(form.fields.first { $0.name == "step" }?.initial == ActionForm.value(of: step))
    #expect(
      read(ActionForm.value(of: step)).0 == .adjustStep(step, to: Self.day("2025-06-05"), reason: "以邮戳为准"))
    #expect(read("feePaid").1.map(\.field) == ["step"])
    var empty = FormInput(Form())
    #expect(form.read(&empty) == nil && empty.problems.map(\.field) == ["step", "to", "reason"])
  }

  @Test("the confirmation day is asked where the law counts from it, and nowhere else", arguments: Channel.allCases)
  func receipt(channel: Channel) throws {
    let names = Set(try Self.form(.confirmReceipt, channel).fields.map(\.name))
    let asks = ![.inPerson, .oral, .signedMail].contains(channel)
    #expect(names.contains("confirmedOn") == asks)
    // A week after the arrival a reason is wanted; on the day itself only a letter's form has room for one.
    #expect(names.contains("delayReason") == asks)
    let onTheDay = try #require(
      ActionForm.form(for: .confirmReceipt, of: try Self.law(channel), on: Self.day("2025-06-03")))
    #expect(onTheDay.fields.contains { $0.name == "delayReason" } == (channel == .ordinaryMail))
  }

  @Test func aFeeReadsOnlyTheFieldsOfItsScale() throws {
    var byItem = FormInput(
      Form(fields: [
        .init(name: "scale", value: "byItem"), .init(name: "count", value: "12"), .init(name: "prior", value: "8"),
        .init(name: "pages", value: "x"),
      ]))
    #expect(ActionForm.feeBasis(&byItem) == .items(prior: 0, count: 12))
    #expect(byItem.problems.isEmpty)
    var byPage = FormInput(Form(fields: [.init(name: "scale", value: "byPage"), .init(name: "count", value: "1")]))
    #expect(ActionForm.feeBasis(&byPage) == nil)
    #expect(byPage.problems == [FieldProblem("pages", .missing)])
  }

  @Test func feeLinesAddUp() throws {
    let lines = try FeeLines.lines(.pages(250), schedule: .national)
    #expect(lines.last?.after.hasSuffix("元") == true)
    #expect(lines.count >= 3)
  }
}
