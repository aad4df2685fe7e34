import Foundation
import Statute
import Testing

@Suite("Events as stored")
struct CaseEventTests {
  @Test("An event is one flat object with its type")
  func flat() throws {
    var driver = try CaseDriver.registered("2025-01-20")
    try driver.run(.extend(workingDays: 10, reason: "检索", notifiedOn: civil("2025-02-10")), on: "2025-02-10")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(try #require(driver.events.last)), as: UTF8.self)
    #expect(text == #"{"day":"2025-02-10","reason":"检索","type":"extended","workingDays":10}"#)
    let confirmed = String(decoding: try encoder.encode(driver.events[1]), as: UTF8.self)
    #expect(
      confirmed
        == #"{"day":"2025-01-20","periodWorkingDays":20,"receiptDay":"2025-01-20","type":"receiptConfirmed"}"#)
  }

  @Test("An event of an unknown type is refused")
  func unknown() {
    let data = Data(#"{"type":"teleported","day":"2025-01-20"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(CaseEvent.self, from: data) }
  }

  @Test("The names of stored types do not change")
  func names() {
    #expect(
      CaseEvent.words == [
        "registered", "receiptConfirmed", "split", "transferred", "correctionRequested", "correctionSupplied",
        "reasonsRequested", "reasonsReceived", "replyDeferred", "consultationSent", "consultationReceived",
        "opinionReceived", "silenceRecorded", "extended", "feeCharged", "feePaid", "replied",
        "recordCorrectionConcluded", "proposalConcluded", "closed", "archived", "reopened", "receiptAdjusted",
        "serviceAdjusted", "noticeReceived", "stepAdjusted", "consultationDiscontinued",
      ])
  }

  @Test("A case holds no purpose of use and no personal data")
  func noPersonalData() throws {
    let driver = try CaseDriver.registered("2025-01-20")
    let object = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(driver.value)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "id", "number", "bodyID", "applicantID", "kind", "applicantKind", "channel", "requested", "formWanted", "state",
        "submittedOn", "arrivedOn", "receiptDay", "periodStart", "periodWorkingDays", "childIDs", "consultations",
        "replies", "outcomes", "reopenings", "adjustments", "revision",
      ])
  }
}
