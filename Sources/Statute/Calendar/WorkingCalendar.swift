public import Civil

/// Which days are working days (工作日): the plain week, corrected year by year from a table.
///
/// A year that is not in the table is refused, because its holidays are not known until the State Council announces them.
public struct WorkingCalendar: Equatable, Sendable {
  /// The tables by year.
  public let years: [Int: YearTable]

  /// A calendar over these tables.
  public init(years: [Int: YearTable]) { self.years = years }

  /// Whether the day is a working day; fails for a year that is not in the table.
  public func isWorkingDay(_ day: Day) throws(CalendarError) -> Bool {
    let year = day.year
    guard let table = years[year] else { throw .yearNotCovered(year) }
    if table.workdays.contains(day) { return true }
    return !day.weekday.isWeekend && !table.holidays.contains(day)
  }

  /// The n-th working day after the day; the day itself is not counted. Zero gives the day back.
  public func adding(workingDays count: Int, to day: Day) throws(CalendarError) -> Day {
    guard count >= 0 else { throw .negativeCount(count) }
    var (current, left) = (day, count)
    while left > 0 {
      current = try current.adding(days: 1)
      if try isWorkingDay(current) { left -= 1 }
    }
    return current
  }

  /// How many working days lie after the first day up to and with the last; 0 when the last is not later.
  public func workingDays(after first: Day, through last: Day) throws(CalendarError) -> Int {
    var (current, count) = (first, 0)
    while current < last {
      current = try current.adding(days: 1)
      if try isWorkingDay(current) { count += 1 }
    }
    return count
  }

  /// The first working day on or after the day.
  public func firstWorkingDay(onOrAfter day: Day) throws(CalendarError) -> Day {
    var current = day
    while try !isWorkingDay(current) { current = try current.adding(days: 1) }
    return current
  }
}
