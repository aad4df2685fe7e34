extension Remedy {
  /// The last days on which the applicant may act.
  public struct LastDays: Equatable, Codable, Sendable {
    /// For reconsideration.
    public let reconsideration: Day
    /// For a lawsuit without reconsideration; nil where reconsideration must come first.
    public let litigation: Day?
  }

  /// The last days after the reply was delivered; nil when nothing is open.
  public func lastDays(deliveredOn day: Day, calendar: WorkingCalendar) throws(CalendarError) -> LastDays? {
    guard kind != .notOpen else { return nil }
    let litigation = kind == .reconsiderationFirst ? nil : try Self.litigationPeriod.end(after: day, calendar: calendar)
    return LastDays(
      reconsideration: try Self.reconsiderationPeriod.end(after: day, calendar: calendar), litigation: litigation)
  }
}
