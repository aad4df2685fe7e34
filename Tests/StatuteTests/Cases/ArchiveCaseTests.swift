import Statute
import Testing

@Suite("Filing away")
struct ArchiveCaseTests {
  @Test("A case is archived after its end, once, and not before the day it ended")
  func archives() throws {
    var driver = try CaseDriver.registered("2025-03-03")
    try driver.run(CaseDriver.granted("2025-03-10"), on: "2025-03-12")
    let early = CaseCommand.archive(on: try civil("2025-03-09"))
    #expect(
      try driver.refusal(early, on: "2025-03-12")
        == .dayTooEarly(civil("2025-03-09"), earliest: civil("2025-03-10")))
    try driver.run(.archive(on: civil("2025-03-12")), on: "2025-03-12")
    #expect(try driver.value.archivedOn == civil("2025-03-12"))
    #expect(
      try driver.refusal(.archive(on: civil("2025-03-13")), on: "2025-03-13") == .notInState(.archive, .archived))
  }
}
