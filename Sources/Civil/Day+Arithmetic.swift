extension Day {
  /// The date so many days later, or earlier when negative; fails outside year 1 to 9999.
  public func adding(days: Int) throws(CalendarError) -> Day {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    guard !overflow, let day = Day(ordinal: sum) else { throw .outOfRange }
    return day
  }

  /// The number of days from this date to the other; negative when the other is earlier.
  public func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// The same day so many months later; the last day of that month where it has no such day.
  public func adding(months: Int) throws(CalendarError) -> Day {
    let (year, month, day) = components
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 0 else { throw .outOfRange }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    guard let result = Day(year: newYear, month: newMonth, day: min(day, last)) else { throw .outOfRange }
    return result
  }
}
