import Civil
import Foundation
import Statute
import Testing

@Suite("The day a notice was received")
struct NoticeReceiptRuleTests {
  /// A notice with a period of ten working days (twenty for a fee), given on 4 March 2025 by a method.
  static func command(_ notice: Notice, on day: Day, by method: ServiceMethod?) -> CaseCommand {
    switch notice {
    case .correction: .requestCorrection(points: ["名称"], periodWorkingDays: 10, on: day, by: method)
    case .reasons: .askReasons(facts: "本月第40件", periodWorkingDays: 10, on: day, by: method)
    case .fee: .chargeFee(.pages(250), on: day, by: method)
    }
  }

  /// What may be done once its period is over without an answer.
  static func lapse(_ notice: Notice, on day: String) throws -> CaseCommand {
    let service = try CaseDriver.post(day)
    return switch notice {
    case .correction: .closeUncorrected(note: "逾期", service: service)
    case .fee: .closeUnpaid(note: "逾期", service: service)
    case .reasons:
      .reply(
        ReplyDraft(items: [ReplyItem(subject: "批复", kind: .excessive, note: "理由不合理")], service: service))
    }
  }

  static func given(_ notice: Notice, by method: ServiceMethod?) throws -> CaseDriver {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(command(notice, on: try civil("2025-03-04"), by: method), on: "2025-03-04")
    return driver
  }

  static let atOnce: [ServiceMethod?] = [nil, .portal, .inPerson, .email, .fax, .throughAnotherBody]

  @Test("Handed over, shown or sent, it is received that day", arguments: Notice.allCases, atOnce)
  func received(notice: Notice, method: ServiceMethod?) throws {
    let driver = try Self.given(notice, by: method)
    let given = try civil("2025-03-04")
    #expect(try driver.value.awaitedService?.receivedOn == given)
    #expect(
      try driver.refusal(.recordNoticeReceipt(on: civil("2025-03-05")), on: "2025-03-05")
        == .noticeAlreadyReceived(on: given))
  }

  @Test(
    "Posted, nothing lapses until its receipt is entered, and then its period runs from there",
    arguments: Notice.allCases)
  func posted(notice: Notice) throws {
    var driver = try Self.given(notice, by: .post)
    #expect(try driver.value.awaitedService?.receivedOn == nil)
    let lapse = try Self.lapse(notice, on: "2025-05-20")
    let refusal = try driver.refusal(lapse, on: "2025-05-20")
    #expect(refusal == .noticeNotReceived(lapse.action, sentOn: try civil("2025-03-04")))
    #expect(refusal.instead == [.recordNoticeReceipt])

    try driver.run(.recordNoticeReceipt(on: civil("2025-03-07")), on: "2025-03-20")
    let received = try civil("2025-03-07")
    #expect(try driver.value.awaitedService?.receivedOn == received)
    let length = notice == .fee ? 20 : 10
    let last = try WorkingCalendar.national.adding(workingDays: length, to: received)
    let next = try last.adding(days: 1)
    #expect(
      try driver.refusal(Self.lapse(notice, on: last.description), on: "2025-05-20")
        == .periodStillRunning(lapse.action, from: received, workingDays: length))
    try driver.run(Self.lapse(notice, on: next.description), on: "2025-05-20")
    #expect(try driver.value.disposition != nil)
  }

  @Test("The clock says that the receipt of a posted notice is still to be entered, and counts from it afterwards")
  func clock() throws {
    for notice in [Notice.correction, .fee] {
      var driver = try Self.given(notice, by: .post)
      driver.context.today = try civil("2025-05-20")
      let open = try driver.clock
      #expect(open.due == nil && open.standing == .waitingForOthers)
      #expect(open.steps.contains { $0.text.contains("送达日期待登记") })
      try driver.run(.recordNoticeReceipt(on: civil("2025-03-07")), on: "2025-03-20")
      let length = notice == .fee ? 20 : 10
      #expect(try driver.clock.due == WorkingCalendar.national.adding(workingDays: length, to: civil("2025-03-07")))
      let terms = try ClockTerms(driver.value).clock(in: driver.context)
      #expect(try terms.due == driver.clock.due)
    }
  }

  @Test("An answer to a posted notice comes in time while its receipt is unknown, and by its receipt afterwards")
  func answers() throws {
    var driver = try Self.given(.correction, by: .post)
    let supply = CaseCommand.supplyCorrection(requested: nil, acceptedReason: nil, on: try civil("2025-03-21"))
    var early = driver
    try early.run(supply, on: "2025-03-21")
    #expect(try early.value.state == .registered)
    try driver.run(.recordNoticeReceipt(on: civil("2025-03-06")), on: "2025-03-07")
    #expect(
      try driver.refusal(supply, on: "2025-03-21") == .correctionLate(from: civil("2025-03-06"), workingDays: 10))
    let last = CaseCommand.supplyCorrection(requested: nil, acceptedReason: nil, on: try civil("2025-03-20"))
    try driver.run(last, on: "2025-03-21")
  }

  @Test("It is not received before it was posted, nor tomorrow, nor by a courier")
  func refused() throws {
    let driver = try Self.given(.fee, by: .post)
    #expect(
      try driver.refusal(.recordNoticeReceipt(on: civil("2025-03-03")), on: "2025-03-10").code == "case.dayTooEarly")
    #expect(
      try driver.refusal(.recordNoticeReceipt(on: civil("2025-03-11")), on: "2025-03-10").code == "case.dayInFuture")
    for notice in Notice.allCases {
      let registered = try CaseDriver.registered("2025-03-03")
      let command = Self.command(notice, on: try civil("2025-03-04"), by: .courier)
      #expect(try registered.refusal(command, on: "2025-03-04") == .courierNotAllowed)
    }
  }

  @Test("Events and cases stored without the manner of a notice count from its day")
  func stored() throws {
    let charged = """
      {"type":"feeCharged","scale":"byPage","units":250,"priorUnits":0,"total":470000,"day":"2025-03-04"}
      """
    let current = try Self.given(.fee, by: nil)
    var object = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(current.value)) as? [String: Any])
    let fee = try #require(object["fee"] as? [String: Any])
    #expect(Set(fee.keys) == ["scale", "units", "priorUnits", "total", "receivedOn"])
    object["fee"] = fee
    let read = try JSONDecoder().decode(Case.self, from: JSONSerialization.data(withJSONObject: object))
    #expect(read == current.current)
    #expect(read.fee?.receivedOn == (try civil("2025-03-04")))
    let event = try JSONDecoder().decode(CaseEvent.self, from: Data(charged.utf8))
    #expect(event == current.events.last)
  }
}
