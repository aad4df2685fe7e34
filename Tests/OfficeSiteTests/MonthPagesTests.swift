import Civil
import Statute
import Testing

@testable import OfficeSite

struct MonthPagesTests {
  @Test("every month stands on whole weeks that begin on Monday", arguments: 2023...2028)
  func wholeWeeks(year: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    let pages = MonthPages(from: first, through: last, limit: 12) { .init(label: $0.description) }
    #expect(pages.months.count == 12)
    let cells = pages.months.flatMap(\.weeks).flatMap { $0.days.enumerated() }
    for (column, cell) in cells where !cell.day.isEmpty {
      #expect(Day(cell.label)?.weekday.rawValue == column + 1)
    }
    #expect(cells.count { !$0.element.day.isEmpty } == first.days(to: last) + 1)
    #expect(pages.months.allSatisfy { $0.weeks.allSatisfy { $0.days.count == 7 } })
  }

  @Test func thePictureCountsAsTheDeadlineDoes() throws {
    let start = try #require(Day("2025-01-20"))
    let deadline = try Deadline.compute(from: start, workingDays: 20, calendar: .national)
    let pages = try #require(MonthPages(deadline, calendar: .national, today: start))
    let cells = pages.months.flatMap(\.weeks).flatMap(\.days)
    #expect(cells.count { $0.kind.hasPrefix("receipt") } == 1)
    #expect(cells.first { $0.kind == "due" }?.count == "20")
    #expect(cells.compactMap { $0.count.flatMap { Int($0) } } == Array(1...20))
  }

  @Test func suspendedDaysAreDrawnAndNotCounted() throws {
    let (start, from, through) = (
      try #require(Day("2025-06-03")), try #require(Day("2025-06-09")), try #require(Day("2025-06-13"))
    )
    let suspension = try #require(Suspension(from: from, through: through))
    let deadline = try Deadline.compute(from: start, workingDays: 20, suspensions: [suspension], calendar: .national)
    let pages = try #require(MonthPages(deadline, calendar: .national, today: start))
    let cells = pages.months.flatMap(\.weeks).flatMap(\.days)
    #expect(cells.count { $0.kind == "paused" } == 5)
    #expect(cells.last { $0.count != nil }?.count == "20")
  }
}
