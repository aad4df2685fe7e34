import Civil
import Statute
import Testing

@Suite("Acts entered later than they were done")
struct BackdatedActTests {
  /// An act that waits for the end of somebody else's period, and a day inside and the first day after that period.
  struct Waiting: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [(CaseCommand, String)]
    let act: @Sendable (String) throws -> CaseCommand
    let inside: String
    let after: String
    let code: String
    var testDescription: String { name }
  }

  static func waiting() throws -> [Waiting] {
    let fee = CaseCommand.chargeFee(.pages(250), on: try civil("2025-03-10"))
    return [
      Waiting(
        name: "closing for want of correction",
        steps: [(.requestCorrection(points: ["名称"], periodWorkingDays: 10, on: try civil("2025-03-04")), "2025-03-04")],
        act: { .closeUncorrected(note: "逾期", service: try CaseDriver.post($0)) }, inside: "2025-03-18",
        after: "2025-03-19", code: "case.periodStillRunning"),
      Waiting(
        name: "closing for want of payment", steps: [(fee, "2025-03-10")],
        act: { .closeUnpaid(note: "逾期", service: try CaseDriver.post($0)) }, inside: "2025-04-08",
        after: "2025-04-09", code: "case.periodStillRunning"),
      Waiting(
        name: "a reply before a third party's time is over",
        steps: [
          (.consult(id: "甲", party: .thirdParty, on: try civil("2025-03-04")), "2025-03-04"),
          (.recordConsultationReceipt(id: "甲", on: try civil("2025-03-05")), "2025-03-05"),
        ], act: { try CaseDriver.granted($0) }, inside: "2025-03-26", after: "2025-03-27",
        code: "case.opinionsOutstanding"),
      Waiting(
        name: "holding the want of reasons against the applicant",
        steps: [(.askReasons(facts: "本月第40件", periodWorkingDays: 10, on: try civil("2025-03-05")), "2025-03-05")],
        act: {
          .reply(
            ReplyDraft(
              items: [ReplyItem(subject: "批复", kind: .excessive, note: "理由不合理")], service: try CaseDriver.post($0)))
        }, inside: "2025-03-19", after: "2025-03-20", code: "case.periodStillRunning"),
    ]
  }

  @Test("What must wait for the end of another's period is judged by its own day, not by the day it is entered")
  func waits() throws {
    for row in try Self.waiting() {
      var driver = try CaseDriver.registered("2025-03-03")
      for (command, day) in row.steps { try driver.run(command, on: day) }
      #expect(try driver.refusal(row.act(row.inside), on: "2025-06-03").code == row.code, "\(row.name)")
      try driver.run(row.act(row.after), on: "2025-06-03")
    }
  }

  /// A notice of the body's own with the last day for it, for a receipt on 3 March 2025.
  static func own() throws -> [(name: String, lastDay: String, act: (Day) -> CaseCommand)] {
    [
      (
        "a request for correction", "2025-03-12", { .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: $0) }
      ),
      ("an extension", "2025-03-31", { .extend(workingDays: 20, reason: "检索量大", notifiedOn: $0) }),
      ("a fee notice", "2025-03-31", { .chargeFee(.pages(250), on: $0) }),
    ]
  }

  @Test("A notice given in time and entered days later is in time; one given late is late")
  func inTime() throws {
    for row in try Self.own() {
      let driver = try CaseDriver.registered("2025-03-03")
      let last = try civil(row.lastDay)
      var entered = driver
      try entered.run(row.act(last), on: "2025-04-10")
      #expect(try entered.value.state != .arrived, "\(row.name)")
      #expect(entered.events.last?.day == last, "\(row.name)")
      let late = row.act(try last.adding(days: 1))
      let refusal = try driver.refusal(late, on: "2025-04-10")
      #expect(refusal.dependsOnDay, "\(row.name): \(refusal)")
      let permission = try driver.value.permissions(in: CaseContext(today: civil("2025-04-10")))[late.action]
      #expect(permission == .refused(refusal), "\(row.name)")
    }
  }
}
