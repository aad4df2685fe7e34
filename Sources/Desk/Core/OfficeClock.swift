package import Civil
package import Foundation
import Ledger
import Statute

/// What time it is, and which civil date that is where the offices are (China Standard Time, UTC+8, no summer time).
package struct OfficeClock: Sendable {
  private let reading: @Sendable () -> Date

  /// A clock that reads the system's time, or what a test gives it.
  package init(reading: @escaping @Sendable () -> Date = { Date() }) { self.reading = reading }

  package var now: Instant { Instant(reading()) }

  /// The civil date of this moment.
  package var today: Day { Self.day(of: now) }

  /// The civil date in which a moment lies.
  package static func day(of instant: Instant) -> Day {
    let (quotient, remainder) = instant.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (days, rest) = remainder < 0 ? (quotient - 1, remainder + 86_400_000) : (quotient, remainder)
    let shifted = rest + 8 * 3_600_000 >= 86_400_000 ? days + 1 : days
    return Day(clampingDaysSince1970: Int(clamping: shifted))
  }

  /// The time of day of a moment, as `09:05`.
  package static func time(of instant: Instant) -> String {
    let day: Int64 = 86_400_000
    let local = ((instant.milliseconds % day) + 8 * 3_600_000 + day) % day
    let minutes = local / 60_000
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
