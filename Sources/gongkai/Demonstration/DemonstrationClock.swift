import Civil
import Desk
import Foundation
import Statute
import Synchronization

/// A clock that is put to the day on which a story happens.
final class DemonstrationClock: Sendable {
  private let moment: Mutex<Date>

  init(_ day: Day) { moment = Mutex(Self.morning(of: day)) }

  /// The clock as the desk reads it.
  var officeClock: OfficeClock { OfficeClock { self.moment.withLock { $0 } } }

  /// Puts it to half past nine of a day; a minute on when it is that day already, so that entries keep their order.
  func move(to day: Day) {
    moment.withLock { now in
      let morning = Self.morning(of: day)
      now = now < morning ? morning : now.addingTimeInterval(60)
    }
  }

  /// Puts it back to a day, for the next story.
  func rewind(to day: Day) { moment.withLock { $0 = Self.morning(of: day) } }

  /// Half past nine of a day in China.
  static func morning(of day: Day) -> Date {
    let days = Day(clampingDaysSince1970: 0).days(to: day)
    return Date(timeIntervalSince1970: Double(days) * 86_400 + 1.5 * 3_600)
  }
}
