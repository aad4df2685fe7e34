public import Civil

/// A period counted in working days, with its last day and the reasoning (期限及其计算过程).
public struct Deadline: Equatable, Codable, Sendable {
  /// Which period it is.
  public let rule: DeadlineRule
  /// Day 0, not counted.
  public let start: Day
  /// The length without extension, in working days.
  public let workingDays: Int
  /// The extension, in working days.
  public let extensionDays: Int
  /// The days that do not count, as runs in order.
  public let suspensions: [Suspension]
  /// The last day; nil while an open suspension holds the clock.
  public let due: Day?
  /// How many days had been counted when an open suspension held the clock; the whole length otherwise.
  public let countedWorkingDays: Int
  /// The reasoning, in order.
  public let steps: [DeadlineStep]

  /// The length with extension.
  public var totalWorkingDays: Int { workingDays + extensionDays }

  /// Counts the period: working days after the start, suspended ones left out. A suspension therefore never moves the
  /// due day earlier, and one that begins after the due day does not move it.
  public static func compute(
    from start: Day, workingDays: Int, extension extensionDays: Int = 0, suspensions: [Suspension] = [],
    rule: DeadlineRule = .reply, calendar: WorkingCalendar
  ) throws(CalendarError) -> Deadline {
    guard workingDays >= 0 else { throw .negativeCount(workingDays) }
    guard extensionDays >= 0 else { throw .negativeCount(extensionDays) }
    let (total, overflow) = workingDays.addingReportingOverflow(extensionDays)
    guard !overflow else { throw .outOfRange }
    let runs = Suspension.union(suspensions)
    var (current, counted, held) = (start, 0, false)
    while counted < total, !held {
      current = try current.adding(days: 1)
      let suspension = runs.first { $0.contains(current) }
      if suspension != nil, suspension?.through == nil {
        held = true
      } else if try calendar.isWorkingDay(current), suspension == nil {
        counted += 1
      }
    }
    let explanation = DeadlineExplanation(
      rule: rule, start: start, workingDays: workingDays, extensionDays: extensionDays, runs: runs,
      end: current, held: held, counted: counted, calendar: calendar)
    return Deadline(
      rule: rule, start: start, workingDays: workingDays, extensionDays: extensionDays, suspensions: runs,
      due: held ? nil : current, countedWorkingDays: counted, steps: try explanation.steps())
  }

  /// The same reckoning, telling before its end what was left out of account.
  func telling(_ more: [DeadlineStep]) -> Deadline {
    Deadline(
      rule: rule, start: start, workingDays: workingDays, extensionDays: extensionDays, suspensions: suspensions,
      due: due, countedWorkingDays: countedWorkingDays, steps: steps.dropLast() + more + steps.suffix(1))
  }
}
