import Foundation
import Statute
import Testing

@Suite("Settings of a body")
struct CaseSettingsTests {
  @Test("They read back, and what is absent has its default")
  func coding() throws {
    let settings = CaseSettings(correctionPeriod: 10, recordCorrectionPeriod: 20, dueSoonWorkingDays: 3)
    let data = try JSONEncoder().encode(settings)
    #expect(try JSONDecoder().decode(CaseSettings.self, from: data) == settings)
    #expect(try JSONDecoder().decode(CaseSettings.self, from: Data("{}".utf8)) == CaseSettings())
  }
}
