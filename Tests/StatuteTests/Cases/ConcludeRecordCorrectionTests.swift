import Statute
import Testing

@Suite("Correction of one's own record")
struct ConcludeRecordCorrectionTests {
  @Test("It ends its own way and is no application in the table", arguments: RecordCorrectionResult.allCases)
  func concludes(result: RecordCorrectionResult) throws {
    var driver = try CaseDriver.registered("2025-03-03", kind: .recordCorrection)
    #expect(
      try driver.refusal(CaseDriver.granted("2025-03-10"), on: "2025-03-10") == .notForKind(.reply, .recordCorrection))
    try driver.run(
      .concludeRecordCorrection(result, note: "已核对", service: CaseDriver.post("2025-03-10")), on: "2025-03-10")
    #expect(try driver.value.recordCorrectionResult == result)
    #expect(try driver.value.disposition == nil)
    #expect(try driver.value.tally(year: 2025) == nil)
  }
}
