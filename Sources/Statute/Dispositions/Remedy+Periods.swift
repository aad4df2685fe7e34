public import Civil

extension Remedy {
  /// The last day of a period to act, as far as it is known.
  public struct LastDay: Hashable, Codable, Sendable {
    /// The day; by plain counting where it is not settled.
    public let day: Day
    /// Whether working days of its year are known; else the day moves on should it be a day off (民事诉讼法第八十五条).
    public let isSettled: Bool

    /// A last day.
    public init(day: Day, isSettled: Bool) {
      self.day = day
      self.isSettled = isSettled
    }
  }

  /// The last days on which the applicant may act.
  public struct LastDays: Hashable, Codable, Sendable {
    /// For reconsideration.
    public let reconsideration: LastDay
    /// For a lawsuit without reconsideration; nil where reconsideration must come first.
    public let litigation: LastDay?
  }

  /// The last days after the reply was delivered; nil when nothing is open. Each is reckoned by itself: a year without a
  /// calendar leaves the other as it is.
  public func lastDays(deliveredOn day: Day, calendar: WorkingCalendar) throws(CalendarError) -> LastDays? {
    guard kind != .notOpen else { return nil }
    return LastDays(
      reconsideration: try Self.last(Self.reconsiderationPeriod, after: day, calendar),
      litigation: kind == .reconsiderationFirst ? nil : try Self.last(Self.litigationPeriod, after: day, calendar))
  }

  private static func last(
    _ period: CivilPeriod, after day: Day, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> LastDay {
    do throws(CalendarError) {
      return LastDay(day: try period.end(after: day, calendar: calendar), isSettled: true)
    } catch .yearNotCovered {
      return LastDay(day: try period.nominalEnd(after: day), isSettled: false)
    }
  }
}
