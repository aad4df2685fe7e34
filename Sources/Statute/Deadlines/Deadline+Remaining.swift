public import Civil

extension Deadline {
  /// The working days still to come after today up to and with the due day; 0 on the due day, negative when late.
  /// While the clock is held, the working days that were left.
  public func remainingWorkingDays(from today: Day, calendar: WorkingCalendar) throws(CalendarError) -> Int {
    guard let due else { return totalWorkingDays - countedWorkingDays }
    if today > due { return try -max(1, calendar.workingDays(after: due, through: today)) }
    return try totalWorkingDays
      - Self.counted(after: start, through: today, suspensions: suspensions, calendar: calendar)
  }

  /// The days that count, after the first up to and with the last: working days that no suspension covers.
  public static func counted(
    after first: Day, through last: Day, suspensions: [Suspension], calendar: WorkingCalendar
  ) throws(CalendarError) -> Int {
    var (current, count) = (first, 0)
    while current < last {
      current = try current.adding(days: 1)
      let suspended = suspensions.contains { $0.contains(current) }
      if try calendar.isWorkingDay(current), !suspended { count += 1 }
    }
    return count
  }

  /// Whether the day still lies in a period of so many working days, asked without knowing days after it,
  /// so that it can be answered before next year's holidays are announced.
  public static func isWithin(
    _ day: Day, workingDays: Int, from start: Day, suspensions: [Suspension] = [], calendar: WorkingCalendar
  ) throws(CalendarError) -> Bool {
    guard day > start else { return true }
    let before = try day.adding(days: -1)
    return try counted(after: start, through: before, suspensions: suspensions, calendar: calendar) < workingDays
  }
}
