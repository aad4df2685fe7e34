import PageKit
import Civil
import Statute

/// Small calendar pages (see partials/months).
struct MonthPages: Sendable, Equatable {
  struct DayCell: Sendable, Equatable {
    var day = ""
    var kind = ""
    var count: String?
    var label = ""
  }

  struct Week: Sendable, Equatable { let days: [DayCell] }

  struct Month: Sendable, Equatable {
    let title: String
    let weeks: [Week]
  }

  let months: [Month]

  init(months: [Month]) { self.months = months }

  /// The months from the first day's to the last day's, no more than `limit` of them, each day drawn by `cell`.
  init(from first: Day, through last: Day, limit: Int = 6, cell: (Day) -> DayCell) {
    var months: [Month] = []
    var (year, month) = (first.year, first.month)
    while months.count < limit, (year, month) <= (last.year, last.month) {
      months.append(Self.month(year, month, cell))
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    self.months = months
  }

  private static func month(_ year: Int, _ month: Int, _ cell: (Day) -> DayCell) -> Month {
    var cells: [DayCell] = []
    for number in 1...Day.length(ofMonth: month, year: year) {
      guard let day = Day(year: year, month: month, day: number) else { continue }
      if cells.isEmpty { cells = Array(repeating: DayCell(), count: day.weekday.rawValue - 1) }
      var drawn = cell(day)
      drawn.day = String(number)
      cells.append(drawn)
    }
    while cells.count % 7 != 0 { cells.append(DayCell()) }
    let weeks = stride(from: 0, to: cells.count, by: 7).map { Week(days: Array(cells[$0..<$0 + 7])) }
    return Month(title: "\(year)年\(month)月", weeks: weeks)
  }
}
