import Statute
import Testing

@Suite("What a change would do")
struct CasePreviewTests {
  @Test("An amended holiday list is previewed without touching the case")
  func amendedCalendar() throws {
    let driver = try CaseDriver.registered("2025-03-03")
    var amended = driver.context
    amended.calendar = amended.calendar.merging([2025: YearTable(holidays: [try civil("2025-03-10")], workdays: [])])
    let preview = try driver.value.preview(from: driver.context, to: amended)
    #expect(try preview.before.due == civil("2025-03-31"))
    #expect(try preview.after.due == civil("2025-04-01"))
    #expect(preview.changedYears.isEmpty)
  }
}
