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
    #expect(try silent(.thirdParty).value.consultations.first?.effect(calendar: .national) == .bodyDecides)
    #expect(try silent(.otherBody).value.consultations.first?.effect(calendar: .national) == .bodyDecides)
    #expect(try silent(.coMaker).value.consultations.first?.effect(calendar: .national) == .deemedConsent)
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

  private func answered(
    _ party: Consultation.Party, _ answer: Consultation.Answer, received: String, on day: String
  ) throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: party, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordConsultationReceipt(id: "k1", on: civil(received)), on: received)
    try driver.run(.recordOpinion(id: "k1", answer: answer, on: civil(day)), on: day)
    return driver
  }

  @Test(
    "What comes after the fifteen working days stays on file but has the effect of silence",
    arguments: [
      (Consultation.Party.thirdParty, Consultation.Answer.objects, "2025-03-27", Consultation.Effect.objection),
      (.thirdParty, .objects, "2025-03-28", .bodyDecides), (.thirdParty, .opinion, "2025-03-28", .bodyDecides),
      (.thirdParty, .consents, "2025-03-28", .consent), (.coMaker, .objects, "2025-03-27", .objection),
      (.coMaker, .objects, "2025-03-28", .deemedConsent), (.coMaker, .opinion, "2025-04-01", .deemedConsent),
      (.otherBody, .objects, "2025-03-28", .objection),
    ])
  func late(
    party: Consultation.Party, answer: Consultation.Answer, day: String, effect: Consultation.Effect
  ) throws {
    var driver = try answered(party, answer, received: "2025-03-06", on: day)
    let letter = try #require(try driver.value.consultations.first)
    #expect(letter.effect(calendar: .national) == effect)
    #expect(letter.answer == answer, "the answer is kept as it came")
    #expect(letter.isAnsweredLate(calendar: .national) == (day > "2025-03-27"))
    let binds = party == .thirdParty && effect == .objection
    #expect(try driver.value.hasObjection(calendar: .national) == binds)
    let granted = try CaseDriver.granted(day)
    if binds {
      #expect(try driver.refusal(granted, on: day) == .objectionStands)
    } else {
      try driver.run(granted, on: day)
    }
  }

  @Test(
    "Over an objection something goes out only without what is objected to, or for a grave public interest",
    arguments: [
      ([(ReplyKind.provided, nil as Bool?)], false), ([(.provided, true)], false), ([(.partlyProvided, nil)], false),
      ([(.partlyProvided, false)], false), ([(.partlyProvided, true)], true),
      ([(.withheld, nil), (.provided, nil)], false), ([(.withheld, nil), (.provided, true)], true),
      ([(.partlyProvided, true), (.provided, nil)], false), ([(.partlyProvided, true), (.provided, true)], true),
      ([(.withheld, nil)], true), ([(.notFound, nil)], true),
    ])
  func objection(answers: [(kind: ReplyKind, leavesOut: Bool?)], allowed: Bool) throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-05")), on: "2025-03-05")
    try driver.run(.recordOpinion(id: "k1", answer: .objects, on: civil("2025-03-10")), on: "2025-03-10")
    let items = answers.map {
      ReplyItem(
        subject: "合同", kind: $0.kind, ground: $0.kind.needsGround ? .thirdParty : nil, leavesOutObjected: $0.leavesOut)
    }
    var draft = ReplyDraft(items: items, service: try CaseDriver.post("2025-03-11"))
    if allowed {
      var without = driver
      try without.run(.reply(draft), on: "2025-03-11")
      #expect(without.events.last?.papers == [.reply])
    } else {
      #expect(try driver.refusal(.reply(draft), on: "2025-03-11") == .objectionStands)
      draft.publicInterestReason = " "
      #expect(try driver.refusal(.reply(draft), on: "2025-03-11") == .objectionStands)
    }
    draft.publicInterestReason = "涉及公共安全"
    try driver.run(.reply(draft), on: "2025-03-11")
    #expect(driver.events.last?.papers == [.reply, .thirdPartyNotice])
  }

  @Test("A letter that cannot be delivered is given up: the clock runs again, and nobody is taken to have consented")
  func discontinued() throws {
    for party in Consultation.Party.allCases {
      var driver = try CaseDriver.registered("2025-03-03")
      try driver.run(.consult(id: "k1", party: party, on: civil("2025-03-05")), on: "2025-03-05")
      #expect(try driver.refusal(CaseDriver.granted("2025-03-20"), on: "2025-03-20") == .opinionsOutstanding(["k1"]))
      let silent = CaseCommand.recordSilence(id: "k1", on: try civil("2025-03-20"))
      #expect(
        try driver.refusal(silent, on: "2025-03-20").instead
          == [.recordConsultationReceipt, .discontinueConsultation])
      func giveUp(_ day: String, _ reason: String = "两次退件") throws -> CaseCommand {
        .discontinueConsultation(id: "k1", reason: reason, on: try civil(day))
      }
      #expect(try driver.refusal(giveUp("2025-03-20", " "), on: "2025-03-20") == .textMissing(.discontinueConsultation))
      #expect(
        try driver.refusal(giveUp("2025-03-04"), on: "2025-03-20")
          == .dayTooEarly(civil("2025-03-04"), earliest: civil("2025-03-05")))
      var delivered = driver
      try delivered.run(.recordConsultationReceipt(id: "k1", on: civil("2025-03-07")), on: "2025-03-20")
      #expect(
        try delivered.refusal(giveUp("2025-03-20"), on: "2025-03-20")
          == .consultationDelivered("k1", on: civil("2025-03-07")))
      try driver.run(giveUp("2025-03-20"), on: "2025-03-20")
      #expect(driver.events.last?.papers == [])
      #expect(try driver.value.consultations.first?.effect(calendar: .national) == .notReached)
      #expect(try driver.value.state == .registered)
      let deadline = try #require(try driver.value.replyDeadline(calendar: .national))
      #expect(try deadline.suspensions.first?.through == civil("2025-03-20"))
      #expect(try driver.refusal(giveUp("2025-03-21"), on: "2025-03-21").code == "case.notInState")
      #expect(
        try driver.refusal(CaseDriver.granted("2025-03-19"), on: "2025-03-21").code == "case.dayTooEarly")
      try driver.run(CaseDriver.granted("2025-03-21"), on: "2025-03-21")
    }
  }

  @Test("Delivery and silence are put on file only while there is a letter of which they can be said")
  func offered() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(.consult(id: "k1", party: .thirdParty, on: civil("2025-03-05")), on: "2025-03-05")
    let asked: [CaseAction] = [.recordConsultationReceipt, .discontinueConsultation, .recordSilence]
    func allowed(_ day: String) throws -> [CaseAction] {
      let permissions = try driver.value.permissions(in: CaseContext(calendar: .national, today: civil(day)))
      return asked.filter { permissions[$0]?.isAllowed == true }
    }
    #expect(try allowed("2025-03-06") == [.recordConsultationReceipt, .discontinueConsultation])
    try driver.run(.recordConsultationReceipt(id: "k1", on: civil("2025-03-06")), on: "2025-03-06")
    #expect(try allowed("2025-03-27").isEmpty)
    #expect(try allowed("2025-03-28") == [.recordSilence])
    try driver.run(.recordOpinion(id: "k1", answer: .consents, on: civil("2025-03-10")), on: "2025-03-10")
    #expect(try allowed("2025-03-28").isEmpty)
  }
}
