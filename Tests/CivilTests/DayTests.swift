import Civil
import Foundation
import Statute
import Testing

@Suite("A civil date")
struct DayTests {
  @Test("Every day from year 1 to 9999 converts to its components and back, in order")
  func everyDay() throws {
    var day = try #require(Day(year: 1, month: 1, day: 1))
    var expected = (year: 1, month: 1, day: 1)
    var weekday = Weekday.monday
    var count = 0
    while true {
      let found = day.components
      guard found == expected, Day(year: found.year, month: found.month, day: found.day) == day,
        day.weekday == weekday
      else {
        Issue.record("wrong at \(expected)")
        return
      }
      count += 1
      guard let next = try? day.adding(days: 1) else { break }
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
      day = next
    }
    #expect(day.description == "9999-12-31")
    #expect(count == 3_652_059)
  }

  @Test(
    "What is not a date in ISO form is no day",
    arguments: [
      "", "2025", "2025-1-20", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "+025-01-01",
      "2025-01-20 ", "２０２５-01-20", "2025/01/20", "-001-01-01", "2025-01-2x",
    ])
  func notADay(text: String) { #expect(Day(text) == nil) }

  @Test("Arithmetic outside the supported years fails instead of trapping", arguments: [Int.max, Int.min, 4_000_000])
  func outOfRange(days: Int) throws {
    let day = try civil("2025-01-20")
    #expect(throws: CalendarError.outOfRange) { try day.adding(days: days) }
    #expect(throws: CalendarError.outOfRange) { try day.adding(months: days) }
  }

  @Test(
    "Months end on the same day, or on the month's last",
    arguments: [
      ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-08-31", 6, "2026-02-28"),
      ("2025-03-15", 6, "2025-09-15"), ("2025-03-31", -1, "2025-02-28"),
    ])
  func months(from: String, months: Int, to: String) throws {
    #expect(try civil(from).adding(months: months).description == to)
  }

  @Test("It is written in ISO form for programs and in Chinese for letters")
  func text() throws {
    let day = try civil("2025-01-20")
    #expect(day.chinese == "2025年1月20日")
    #expect(day.weekday == .monday)
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2025-01-20"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2025-02-30"]"#.utf8)) }
    #expect(try day.days(to: civil("2025-03-01")) == 40)
  }
}
