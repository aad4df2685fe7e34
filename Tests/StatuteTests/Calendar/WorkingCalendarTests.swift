import Civil
import Foundation
import Statute
import TestSupport
import Testing

@Suite("The working calendar")
struct WorkingCalendarTests {
  let national = WorkingCalendar.national

  @Test(
    "Each year has its number of working days",
    arguments: [
      (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
    ])
  func count(year: Int, workingDays: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    let counted = try national.workingDays(after: first, through: last)
    #expect(counted + (try national.isWorkingDay(first) ? 1 : 0) == workingDays)
  }

  @Test("The shipped table equals the reference data", .enabled(if: SharedFolder.isPresent))
  func reference() throws {
    let data = try Data(contentsOf: SharedFolder.url.appending(path: "holidays.json"))
    let reference = try JSONDecoder().decode(WorkingCalendar.self, from: data)
    #expect(reference.years.keys.sorted() == national.years.keys.sorted())
    for (year, table) in reference.years {
      #expect(national.years[year]?.holidays == table.holidays)
      #expect(national.years[year]?.workdays == table.workdays)
    }
  }

  @Test(
    "The days that catch people out",
    arguments: [
      ("2020-02-01", false), ("2020-02-03", true), ("2024-02-09", true), ("2025-01-28", false), ("2025-01-26", true),
      ("2025-05-02", false), ("2026-02-14", true), ("2026-02-23", false), ("2019-05-03", false), ("2022-12-31", false),
      ("2025-09-28", true), ("2025-10-08", false), ("2025-03-08", false), ("2025-06-01", false), ("2025-08-01", true),
    ])
  func traps(day: String, isWorkingDay: Bool) throws {
    #expect(try national.isWorkingDay(civil(day)) == isWorkingDay)
  }

  @Test("A year without a list is refused by its number")
  func unknownYear() throws {
    let day = try civil("2026-12-31")
    #expect(throws: CalendarError.yearNotCovered(2027)) { try national.adding(workingDays: 1, to: day) }
    #expect(throws: CalendarError.yearNotCovered(2018)) { try national.isWorkingDay(civil("2018-05-01")) }
    #expect(throws: CalendarError.negativeCount(-1)) { try national.adding(workingDays: -1, to: day) }
    #expect(throws: CalendarError.yearNotCovered(2027)) { try national.adding(workingDays: .max, to: day) }
  }

  @Test("Adding working days and counting them agree on every day of a year")
  func agreement() throws {
    var day = try civil("2025-01-01")
    while day.year == 2025 {
      let later = try national.adding(workingDays: 20, to: day)
      #expect(try national.workingDays(after: day, through: later) == 20)
      day = try day.adding(days: 1)
    }
  }

  @Test("The breaks passed over are told as runs, with the days worked instead and the notice")
  func breaks() throws {
    let (first, last) = (try civil("2025-01-20"), try civil("2025-02-21"))
    #expect(national.holidays(after: first, through: last).map(\.chinese) == ["2025年1月28日至2025年2月4日"])
    #expect(national.makeUpDays(after: first, through: last).map(\.description) == ["2025-01-26", "2025-02-08"])
    #expect(national.notice(for: 2025) == "国办发明电〔2024〕12号")
    for year in 2019...2026 { #expect(national.notice(for: year)?.isEmpty == false) }
  }

  @Test("A local addition prevails over the national list, and does not make an unknown year known")
  func local() throws {
    let day = try civil("2020-02-03")
    let other = try civil("2027-03-01")
    let local = national.merging([
      2020: YearTable(holidays: [day], workdays: [], notice: "省政府通知"),
      2027: YearTable(holidays: [other], workdays: []),
    ])
    #expect(try !local.isWorkingDay(day))
    #expect(local.notice(for: 2020)?.hasSuffix("省政府通知") == true)
    #expect(throws: CalendarError.yearNotCovered(2027)) { try local.isWorkingDay(other) }
    let next = national.replacing([2027: YearTable(holidays: [other], workdays: [])])
    #expect(try !next.isWorkingDay(other))
  }

  @Test("A list that holds another year's day is refused; a written calendar reads back")
  func coding() throws {
    let wrong = Data(#"{"2025": {"holidays": ["2024-01-01"], "workdays": []}}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkingCalendar.self, from: wrong) }
    let data = try JSONEncoder().encode(national)
    #expect(try JSONDecoder().decode(WorkingCalendar.self, from: data) == national)
  }
}
