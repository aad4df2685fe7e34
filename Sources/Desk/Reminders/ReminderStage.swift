package import Civil
package import Statute

/// How near the end of a period is, in the steps at which people are reminded.
package enum ReminderStage: Hashable, Sendable {
  /// At most so many working days are left.
  case ahead(Int)
  /// It ends today.
  case today
  /// It is over; 0 from the first working day after, then one more each time a reminder is repeated.
  case late(Int)

  /// The word under which marks keep it.
  package var code: String {
    switch self {
    case .ahead(let days): "ahead-\(days)"
    case .today: "today"
    case .late(let turn): "late-\(turn)"
    }
  }

  package var isLate: Bool { if case .late = self { true } else { false } }

  /// The stage of a period that ends on `due`, with the working days left (negative when late); nil while it is not near.
  ///
  /// A stage lasts until the next one begins: somebody who could not be reminded on its first day is reminded when it is
  /// possible again, and nobody twice.
  ///
  /// - Parameters:
  ///   - days: at how many working days before the end people are reminded.
  ///   - every: after how many working days a late one is told again.
  package static func of(
    due: Day, on today: Day, days: [Int], every: Int, calendar: WorkingCalendar
  ) -> (stage: ReminderStage, left: Int)? {
    if due == today { return (.today, 0) }
    if due < today {
      guard let late = try? calendar.workingDays(after: due, through: today) else { return nil }
      return (.late(max(0, late - 1) / max(1, every)), -max(1, late))
    }
    guard let left = try? calendar.workingDays(after: today, through: due),
      let step = days.filter({ $0 >= max(1, left) }).min()
    else { return nil }
    return (.ahead(step), left)
  }
}
