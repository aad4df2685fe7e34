import Civil
import Statute
import Testing

@testable import OfficeSite

struct CalendarTextTests {
  @Test("a known year is read back from its own text", arguments: WorkingCalendar.national.years.keys.sorted())
  func roundTrip(year: Int) throws {
    let table = try #require(WorkingCalendar.national.years[year])
    #expect(try CalendarText.table(CalendarText.text(table), year: year, notice: table.notice) == table)
  }

  @Test(
    "a line that cannot be read is named",
    arguments: [
      "放假", "放假 2026-02-30", "休息 2026-01-01", "放假 2025-01-01", "放假 2026-01-03至2026-01-01", "放假 2026-01-01至2026-12-31",
      "放假 2026-01-01至", "上班 2026-01-01至2026-01-02至2026-01-03",
    ])
  func faults(line: String) {
    #expect(throws: CalendarFaults(lines: [.init(line: 2, text: line)], both: [])) {
      try CalendarText.table("放假 2026-10-01\n\(line)", year: 2026, notice: nil)
    }
  }

  @Test func aDayCannotBeBoth() throws {
    let day = try #require(Day("2026-10-01"))
    #expect(throws: CalendarFaults(lines: [], both: [day])) {
      try CalendarText.table("放假 2026-10-01\n上班 2026-10-01", year: 2026, notice: nil)
    }
  }
}
