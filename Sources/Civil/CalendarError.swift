/// Why the calendar cannot answer.
public enum CalendarError: Error, Hashable, Codable, Sendable {
  /// The year's list of holidays and make-up days is not in the table.
  case yearNotCovered(Int)
  /// The result lies outside year 1 to 9999.
  case outOfRange
  /// A number of working days below zero was asked for.
  case negativeCount(Int)

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .yearNotCovered: "calendar.yearNotCovered"
    case .outOfRange: "calendar.outOfRange"
    case .negativeCount: "calendar.negativeCount"
    }
  }
}
