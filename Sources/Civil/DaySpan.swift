/// A run of days, both ends included.
public struct DaySpan: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The last day, never before the first.
  public let through: Day

  /// The run between the two days, or nil when they are in the wrong order.
  public init?(from: Day, through: Day) {
    guard from <= through else { return nil }
    self.from = from
    self.through = through
  }

  /// Whether the day lies in the run.
  public func contains(_ day: Day) -> Bool { from <= day && day <= through }

  /// `2025年1月28日至2025年2月4日`, or the one day.
  public var chinese: String { from == through ? from.chinese : "\(from.chinese)至\(through.chinese)" }
}
