public import Civil

/// One line of the reasoning behind a due day.
public struct DeadlineStep: Hashable, Codable, Sendable {
  /// What the step is about.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Day 0, which is not counted.
    case start
    /// The period as the law sets it.
    case period
    /// A declared break that was passed over.
    case holiday
    /// A weekend day worked, which was counted.
    case makeUpDay
    /// Days that do not count.
    case suspension
    /// A step that was taken too late to change the period.
    case disregarded
    /// Working days added.
    case `extension`
    /// The last day.
    case due
    /// The clock is held, so that there is no last day yet.
    case held
  }

  /// What it is about.
  public let kind: Kind
  /// Its first day.
  public let from: Day
  /// Its last day; nil while it goes on.
  public let through: Day?
  /// The working days it adds, passes over or counts; 0 where it has none.
  public let workingDays: Int
  /// The step as a Chinese sentence.
  public let text: String
  /// The rule behind it.
  public let citation: Citation
}
