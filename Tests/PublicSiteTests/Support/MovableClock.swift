import Desk
import Foundation
import Synchronization

/// A clock that stands until a test moves it. Begins on 2026-03-02 at ten in the morning where the offices are.
final class MovableClock: Sendable {
  private let moment = Mutex(Date(timeIntervalSince1970: 1_772_416_800))

  var now: Date { moment.withLock { $0 } }

  var office: OfficeClock { OfficeClock { self.now } }

  func advance(seconds: TimeInterval) { moment.withLock { $0 += seconds } }

  func advance(days: Int) { advance(seconds: Double(days) * 86_400) }
}
