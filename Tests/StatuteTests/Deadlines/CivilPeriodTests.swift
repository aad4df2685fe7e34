import Civil
import Statute
import Testing

@Suite("A period in calendar days or months")
struct CivilPeriodTests {
  @Test(
    "It ends by the calendar, and on a day off it runs to the first working day after",
    arguments: [
      (CivilPeriod.days(60), "2025-03-03", "2025-05-06"), (.days(60), "2025-02-03", "2025-04-07"),
      (.days(15), "2025-03-03", "2025-03-18"), (.months(6), "2025-04-02", "2025-10-09"),
      (.months(6), "2025-08-31", "2026-02-28"), (.days(60), "2025-01-20", "2025-03-21"),
    ])
  func ends(period: CivilPeriod, from: String, end: String) throws {
    #expect(try period.end(after: civil(from), calendar: .national).description == end)
  }
}
