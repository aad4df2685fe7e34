import Foundation
import Statute
import Testing

@Suite("Events keep the bytes in which they are stored")
struct StoredEventTests {
  /// Every type of event in full, and with nothing in the fields that may be empty.
  static let events = [
    #"{"applicantID":"7","applicantKind":"business","arrivedOn":"2025-03-04","bodyID":"3","channel":"portal","day":"2025-03-05","formWanted":"email","id":"12","kind":"disclosure","number":"2025-0012","parentID":"11","passedOnFrom":"9","requested":"立项批复","submittedOn":"2025-03-03","type":"registered"}"#,
    #"{"applicantID":"7","applicantKind":"naturalPerson","arrivedOn":"2025-03-04","bodyID":"3","channel":"inPerson","day":"2025-03-05","formWanted":"readOnSite","id":"12","kind":"recordCorrection","number":"2025-0012","requested":"登记表","submittedOn":"2025-03-03","type":"registered"}"#,
    #"{"correction":{"acceptedReason":"生病","deliveredOn":"2025-03-06","method":"post","periodWorkingDays":15,"points":["名称"],"requestedOn":"2025-03-05","suppliedOn":"2025-03-10"},"day":"2025-03-05","delayReason":"未接通电话","feeBeforeSplit":{"noticeOn":"2025-03-06","paidOn":"2025-03-07"},"periodWorkingDays":20,"receiptDay":"2025-03-04","type":"receiptConfirmed"}"#,
    #"{"day":"2025-03-05","receiptDay":"2025-03-04","type":"receiptConfirmed"}"#,
    #"{"day":"2025-03-05","parts":[{"id":"13","number":"2025-0013","requested":"甲"},{"id":"14","number":"2025-0014","requested":"乙"}],"type":"split"}"#,
    #"{"day":"2025-03-05","opened":{"caseID":"15","number":"水2025-3","told":"电话告知"},"reason":"误投","to":"区水利局","type":"transferred"}"#,
    #"{"day":"2025-03-05","reason":"误投","to":"区水利局","type":"transferred"}"#,
    #"{"day":"2025-03-05","method":"inPerson","periodWorkingDays":15,"points":["名称","年份"],"type":"correctionRequested"}"#,
    #"{"day":"2025-03-05","periodWorkingDays":15,"points":["名称"],"type":"correctionRequested"}"#,
    #"{"acceptedReason":"生病","day":"2025-03-05","requested":"立项批复","type":"correctionSupplied"}"#,
    #"{"day":"2025-03-05","type":"correctionSupplied"}"#,
    #"{"day":"2025-03-05","facts":"本月第40件","method":"portal","periodWorkingDays":15,"type":"reasonsRequested"}"#,
    #"{"day":"2025-03-05","facts":"本月第40件","periodWorkingDays":15,"type":"reasonsRequested"}"#,
    #"{"day":"2025-03-05","type":"reasonsReceived"}"#,
    #"{"day":"2025-03-05","reason":"数量大","type":"replyDeferred","until":"2025-06-30"}"#,
    #"{"consultationID":"第三方甲","day":"2025-03-05","party":"thirdParty","type":"consultationSent"}"#,
    #"{"consultationID":"第三方甲","day":"2025-03-05","type":"consultationReceived"}"#,
    #"{"answer":"objects","consultationID":"第三方甲","day":"2025-03-05","type":"opinionReceived"}"#,
    #"{"consultationID":"第三方甲","day":"2025-03-05","type":"silenceRecorded"}"#,
    #"{"consultationID":"第三方甲","day":"2025-03-05","reason":"两次退件","type":"consultationDiscontinued"}"#,
    #"{"day":"2025-03-05","reason":"检索量大","type":"extended","workingDays":10}"#,
    #"{"day":"2025-03-05","method":"email","priorUnits":30,"scale":"byItem","total":300000,"type":"feeCharged","units":5}"#,
    #"{"day":"2025-03-05","priorUnits":0,"scale":"byPage","total":470000,"type":"feeCharged","units":250}"#,
    #"{"day":"2025-03-05","receiptNumber":"00123","type":"feePaid"}"#,
    #"{"day":"2025-03-05","type":"feePaid"}"#,
    #"{"day":"2025-03-05","notice":"correction","type":"noticeReceived"}"#,
    #"{"day":"2025-03-05","disposition":"partiallyGranted","documentNumber":"云公开〔2025〕3号","items":[{"ground":"15","kind":"R3","leavesOutObjected":true,"note":"涉及第三方","subject":"合同"},{"kind":"R2","note":"","subject":"批复"}],"publicInterestReason":"重大影响","service":{"method":"inPerson","proof":"1号","sentOn":"2025-03-04","signedOn":"2025-03-05"},"type":"replied"}"#,
    #"{"day":"2025-03-05","disposition":"denied.stateSecret","items":[],"service":{"method":"post","sentOn":"2025-03-05"},"type":"replied"}"#,
    #"{"day":"2025-03-05","note":"已更正","result":"corrected","service":{"method":"post","sentOn":"2025-03-05"},"type":"recordCorrectionConcluded"}"#,
    #"{"day":"2025-03-05","note":"已公开","result":"adopted","service":{"method":"post","sentOn":"2025-03-05"},"type":"proposalConcluded"}"#,
    #"{"cause":"notCorrected","day":"2025-03-05","note":"逾期","service":{"method":"post","sentOn":"2025-03-05"},"type":"closed"}"#,
    #"{"cause":"withdrawn","day":"2025-03-05","note":"","type":"closed"}"#,
    #"{"day":"2025-03-05","type":"archived"}"#,
    #"{"cause":"judgment","day":"2025-03-05","reference":"（2025）行初1号","type":"reopened","workingDays":15}"#,
    #"{"day":"2025-03-05","from":"2025-03-03","isOriginal":true,"reason":"误录","to":"2025-03-04","type":"receiptAdjusted"}"#,
    #"{"day":"2025-03-05","from":"2025-03-03","reason":"误录","to":"2025-03-04","type":"receiptAdjusted"}"#,
    #"{"day":"2025-03-05","from":"2025-03-03","reason":"以邮戳为准","to":"2025-03-04","type":"serviceAdjusted"}"#,
    #"{"day":"2025-03-05","from":"2025-03-03","reason":"误录","step":{"kind":"opinionReceived","letter":"第三方甲"},"to":"2025-03-04","type":"stepAdjusted"}"#,
    #"{"day":"2025-03-05","from":"2025-03-03","reason":"误录","step":{"kind":"extended"},"to":"2025-03-04","type":"stepAdjusted"}"#,
  ]

  static let disputes = [
    #"{"bodyID":"3","caseID":"12","day":"2025-05-06","forum":"区人民政府","id":"50","previousID":"49","procedure":"simplified","reference":"复议〔2025〕7号","route":"reconsideration","type":"opened"}"#,
    #"{"bodyID":"3","caseID":"12","day":"2025-05-06","forum":"区人民法院","id":"50","reference":"（2025）行初7号","route":"litigationDirect","type":"opened"}"#,
    #"{"day":"2025-05-06","procedure":"ordinary","type":"procedureChanged"}"#,
    #"{"day":"2025-05-06","type":"replied"}"#,
    #"{"decidedOn":"2025-05-05","effect":15,"receivedOn":"2025-05-06","result":"corrected","summary":"撤销","type":"decided"}"#,
    #"{"decidedOn":"2025-05-05","effect":null,"receivedOn":"2025-05-06","result":"upheld","summary":"维持","type":"decided"}"#,
    #"{"day":"2025-05-06","type":"withdrawn"}"#,
    #"{"appellant":"body","day":"2025-05-06","forum":"市中级人民法院","reference":"（2025）行终7号","type":"appealed"}"#,
    #"{"day":"2025-05-06","from":"2025-05-04","reason":"误录","to":"2025-05-05","type":"receiptAdjusted"}"#,
  ]

  private func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test("An event of a case is written as it was read", arguments: events)
  func caseEvent(stored: String) throws {
    #expect(try text(JSONDecoder().decode(CaseEvent.self, from: Data(stored.utf8))) == stored)
  }

  @Test("The table holds every type of event")
  func complete() throws {
    let events = try Self.events.map { try JSONDecoder().decode(CaseEvent.self, from: Data($0.utf8)) }
    #expect(Set(events.map(\.word)) == CaseEvent.words)
    #expect(events.allSatisfy { !$0.label.isEmpty && !$0.citation.chinese.isEmpty })
  }

  @Test("An event of a dispute is written as it was read", arguments: disputes)
  func disputeEvent(stored: String) throws {
    #expect(try text(JSONDecoder().decode(DisputeEvent.self, from: Data(stored.utf8))) == stored)
  }
}
