import Civil
import Desk
import Foundation
import Statute
import Synchronization

/// A clock that a test sets by hand; it stands at ten in the morning of a day, and each reading is a second later.
final class TestClock: Sendable {
  private let moment: Mutex<Date>

  init(_ day: Day) { moment = Mutex(Self.morning(of: day)) }

  var officeClock: OfficeClock {
    OfficeClock {
      self.moment.withLock { now in
        now = now.addingTimeInterval(0.001)
        return now
      }
    }
  }

  func move(to day: Day) { moment.withLock { $0 = Self.morning(of: day) } }

  func pass(seconds: Int64) { moment.withLock { $0 = $0.addingTimeInterval(Double(seconds)) } }

  private static func morning(of day: Day) -> Date {
    Date(timeIntervalSince1970: Double(Day(clampingDaysSince1970: 0).days(to: day)) * 86_400 + 2 * 3_600)
  }
}
