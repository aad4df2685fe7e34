public import Civil

/// A period of calendar days or months (自然日或者月), as remedies use.
///
/// 民事诉讼法第八十五条: the first day is not counted, and a period that would end on a day off ends on the first
/// working day after it.
public enum CivilPeriod: Hashable, Codable, Sendable {
  /// So many calendar days.
  case days(Int)
  /// So many months.
  case months(Int)

  /// The rule on beginning and end of periods.
  public static let citation = Citation.civilProcedureLaw("第八十五条")

  /// The last day by plain counting, before the roll-over.
  public func nominalEnd(after start: Day) throws(CalendarError) -> Day {
    switch self {
    case .days(let count): try start.adding(days: count)
    case .months(let count): try start.adding(months: count)
    }
  }

  /// The last day, moved to the first working day when it falls on a day off.
  public func end(after start: Day, calendar: WorkingCalendar) throws(CalendarError) -> Day {
    try calendar.firstWorkingDay(onOrAfter: nominalEnd(after: start))
  }

  /// `60日` or `6个月`.
  public var chinese: String {
    switch self {
    case .days(let count): "\(count)日"
    case .months(let count): "\(count)个月"
    }
  }
}
