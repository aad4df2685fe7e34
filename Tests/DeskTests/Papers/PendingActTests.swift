import Civil
import Desk
import Foundation
import Statute
import Testing

@Suite struct PendingActTests {
  static let service = Service(method: .inPerson, sentOn: day("2025-03-10"), signedOn: day("2025-03-11"))

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static let acts: [PendingAct] = [
    PaperOffice.provides, PaperOffice.refuses, PaperOffice.extends_, PaperOffice.corrects,
    .askReasons(facts: "本月已提出30件", periodWorkingDays: 10), .deferReply(until: day("2025-06-30"), reason: "数量较大"),
    .consult(id: "1", party: .thirdParty), .consult(id: "2", party: .coMaker), .consult(id: "3", party: .otherBody),
    .chargeByItem(prior: 3, count: 12), .chargeByPage(pages: 40), .closeUncorrected(note: "逾期"),
    .closeUnpaid(note: "逾期"),
    .closeOtherwise(note: "终止"), .concludeRecordCorrection(result: .corrected, note: "已更正"),
    .concludeProposal(result: .adopted, note: "采纳"),
  ]

  @Test(arguments: acts)
  func `an act survives being stored, and being made a command and back`(act: PendingAct) throws {
    let stored = try JSONEncoder().encode(act)
    #expect(try JSONDecoder().decode(PendingAct.self, from: stored) == act)
    let command = try act.command(service: Self.service, documentNumber: "涧政公开〔2025〕1号")
    #expect(PendingAct(command) == act)
    #expect(PendingAct.actions.contains(command.action))
    #expect(PendingAct.papers.contains(act.paper))
  }

  @Test func `every action of a paper has an act, and every kind of paper that acts`() throws {
    let commands = try Self.acts.map { try $0.command(service: Self.service, documentNumber: nil).action }
    #expect(Set(commands) == PendingAct.actions)
    #expect(Set(Self.acts.map(\.paper)) == PendingAct.papers)
  }

  @Test func `the words under which acts are stored do not change`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(PaperOffice.extends_), as: UTF8.self)
        == #"{"extend":{"reason":"需要调取档案","workingDays":10}}"#)
    #expect(
      String(decoding: try encoder.encode(PendingAct.consult(id: "1", party: .thirdParty)), as: UTF8.self)
        == #"{"consult":{"id":"1","party":"thirdParty"}}"#)
  }

  @Test func `a command that no paper carries out has no act`() {
    #expect(PendingAct(.withdraw(on: Self.day("2025-03-10"))) == nil)
    #expect(PendingAct(.archive(on: Self.day("2025-03-10"))) == nil)
  }

  @Test func `a paper handed over counts from the signature, and a courier carries none`() throws {
    let command = try PaperOffice.extends_.command(service: Self.service, documentNumber: nil)
    #expect(command.day == Self.day("2025-03-11"))
    #expect(throws: CaseRefusal.courierNotAllowed) {
      try PaperOffice.extends_.command(
        service: Service(method: .courier, sentOn: Self.day("2025-03-10")), documentNumber: nil)
    }
  }
}
