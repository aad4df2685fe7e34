import Statute
import Testing

@Suite("Asking for opinions")
struct ConsultationRuleTests {
  private func silent(_ party: Consultation.Party) throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: party, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordConsultationReceipt(id: "k1", on: civil("2025-03-06")), on: "2025-03-06")
    let early = CaseCommand.recordSilence(id: "k1", on: try civil("2025-03-27"))
    #expect(
      try driver.refusal(early, on: "2025-03-27")
        == .periodStillRunning(.recordSilence, from: civil("2025-03-06"), workingDays: 15))
    try driver.run(.recordSilence(id: "k1", on: civil("2025-03-28")), on: "2025-03-28")
    return driver
  }

  @Test("A third party's silence is not consent; a co-maker's silence is")
  func silence() throws {
    #expect(try silent(.thirdParty).value.consultations.first?.effect == .bodyDecides)
    #expect(try silent(.otherBody).value.consultations.first?.effect == .bodyDecides)
    #expect(try silent(.coMaker).value.consultations.first?.effect == .deemedConsent)
  }

  @Test("Asking anybody, other bodies too, takes the time out of the period", arguments: Consultation.Party.allCases)
  func takesTimeOut(party: Consultation.Party) throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let plain = try #require(try driver.clock.due)
    try driver.run(.consult(id: "k1", party: party, on: civil("2025-03-05")), on: "2025-03-05")
    #expect(try driver.clock.kind == .consultation)
    #expect(try driver.clock.standing == .waitingForOthers)
    #expect(try driver.clock.due == nil)
    try driver.run(.recordOpinion(id: "k1", answer: .consents, on: civil("2025-03-11")), on: "2025-03-11")
    #expect(try driver.value.state == .registered)
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 4, to: plain))
  }

  @Test("At most the fifteen working days are taken out, however late the answer")
  func atMostFifteen() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordConsultationReceipt(id: "k1", on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordOpinion(id: "k1", answer: .objects, on: civil("2025-05-20")), on: "2025-05-20")
    let deadline = try #require(try driver.value.replyDeadline(calendar: .national))
    #expect(try deadline.suspensions.first?.through == civil("2025-03-26"))
  }

  @Test("Received on the day it was sent and not answered, a letter takes out its fifteen working days and no more")
  func dayOfTheLetter() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let plain = try #require(try driver.clock.due)
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-03")), on: "2025-03-03")
    try driver.run(.recordConsultationReceipt(id: "k1", on: civil("2025-03-03")), on: "2025-03-03")
    try driver.run(.recordSilence(id: "k1", on: civil("2025-03-25")), on: "2025-03-25")
    let deadline = try #require(try driver.value.replyDeadline(calendar: .national))
    let taken = try #require(deadline.suspensions.first)
    #expect(try taken.from == civil("2025-03-04") && taken.through == civil("2025-03-24"))
    #expect(deadline.steps.first { $0.kind == .suspension }?.workingDays == 15)
    #expect(try deadline.due == WorkingCalendar.national.adding(workingDays: 15, to: plain))
  }

  @Test("Answered on the day it was sent, a letter takes nothing out")
  func answeredAtOnce() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let plain = try #require(try driver.clock.due)
    try driver.run(.consult(id: "k1", party: .otherBody, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordOpinion(id: "k1", answer: .consents, on: civil("2025-03-05")), on: "2025-03-05")
    #expect(try driver.clock.due == plain)
  }

  @Test("Letters side by side take out the union of their days; the case waits for the last")
  func parallel() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    let plain = try #require(try driver.clock.due)
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.consult(id: "k2", party: .otherBody, on: civil("2025-03-06")), on: "2025-03-06")
    try driver.run(.recordOpinion(id: "k1", answer: .consents, on: civil("2025-03-10")), on: "2025-03-10")
    #expect(try driver.value.state == .consulting)
    #expect(try driver.refusal(CaseDriver.granted("2025-03-10"), on: "2025-03-10") == .opinionsOutstanding(["k2"]))
    try driver.run(.recordOpinion(id: "k2", answer: .opinion, on: civil("2025-03-12")), on: "2025-03-12")
    #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: 5, to: plain))
  }

  @Test("Over an objection, information goes out only for a grave public interest told to the third party")
  func objection() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordOpinion(id: "k1", answer: .objects, on: civil("2025-03-10")), on: "2025-03-10")
    #expect(try driver.refusal(CaseDriver.granted("2025-03-11"), on: "2025-03-11") == .objectionStands)
    let draft = ReplyDraft(
      items: [ReplyItem(subject: "批复", kind: .provided)], service: try CaseDriver.post("2025-03-11"),
      publicInterestReason: "涉及公共安全")
    try driver.run(.reply(draft), on: "2025-03-11")
    #expect(driver.events.last?.papers == [.reply, .thirdPartyNotice])
  }
}
