public import Civil

/// Days that do not count towards a period (不计入期限), both ends included; open while the last day is unknown.
public struct Suspension: Hashable, Codable, Sendable {
  /// The first day.
  public let from: Day
  /// The last day, or nil while it goes on.
  public let through: Day?
  /// Why, in a few Chinese words such as 征求第三方意见.
  public let reason: String

  /// A suspension, or nil when it would end before it began.
  public init?(from: Day, through: Day?, reason: String = "征求意见") {
    if let through, through < from { return nil }
    self.from = from
    self.through = through
    self.reason = reason
  }

  /// Whether the day lies in it.
  public func contains(_ day: Day) -> Bool { from <= day && through.map { day <= $0 } ?? true }

  /// The same days as runs that neither overlap nor touch, in order; their reasons joined.
  public static func union(_ suspensions: [Suspension]) -> [Suspension] {
    var merged: [Suspension] = []
    for next in suspensions.sorted(by: { $0.from < $1.from }) {
      guard let last = merged.last, last.reaches(next.from) else {
        merged.append(next)
        continue
      }
      let through: Day? = if let a = last.through, let b = next.through { max(a, b) } else { nil }
      let reasons = last.reason.split(separator: "、").map(String.init)
      let reason = reasons.contains(next.reason) ? last.reason : "\(last.reason)、\(next.reason)"
      if let longer = Suspension(from: last.from, through: through, reason: reason) {
        merged[merged.count - 1] = longer
      }
    }
    return merged
  }

  private func reaches(_ day: Day) -> Bool { through.map { $0.days(to: day) <= 1 } ?? true }
}
