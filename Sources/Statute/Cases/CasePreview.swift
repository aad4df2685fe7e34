import Civil

/// What a change would do, shown before it is confirmed (变更预览).
public struct CasePreview: Equatable, Sendable {
  /// The clock as it is.
  public let before: CaseClock
  /// The clock as it would be.
  public let after: CaseClock
  /// Whether the last reply was in time, as it is; nil when there is none or it cannot be said.
  public let onTimeBefore: Bool?
  /// Whether it would be.
  public let onTimeAfter: Bool?
  /// The steps taken in time as it is, and too late as it would be.
  public let noLongerInTime: [LateStep]
  /// The steps taken too late as it is, and in time as it would be.
  public let inTimeAgain: [LateStep]
  /// The years whose table three would change.
  public let changedYears: [Int]
}

extension Case {
  /// What a command would change, without doing it; fails as the command would.
  public func preview(_ command: CaseCommand, in context: CaseContext) throws(CaseRefusal) -> CasePreview {
    var changed = self
    for event in try Case.decide(command, self, in: context) { changed.apply(event) }
    return compared(to: changed, from: context, to: context)
  }

  /// What an amended calendar or other settings would change.
  public func preview(from context: CaseContext, to amended: CaseContext) -> CasePreview {
    compared(to: self, from: context, to: amended)
  }

  private func compared(to changed: Case, from context: CaseContext, to amended: CaseContext) -> CasePreview {
    let days = [receiptDay, changed.receiptDay].compactMap(\.self) + (outcomes + changed.outcomes).map(\.day)
    let years = Set(days.map(\.year))
    let changedYears =
      (years.min().flatMap { first in years.max().map { Array(first...$0) } } ?? [])
      .filter { tally(year: $0) != changed.tally(year: $0) }
    let (late, lateAfter) = (
      lateSteps(calendar: context.calendar), changed.lateSteps(calendar: amended.calendar)
    )
    return CasePreview(
      before: clock(in: context), after: changed.clock(in: amended),
      onTimeBefore: (try? repliedOnTime(in: context)) ?? nil,
      onTimeAfter: (try? changed.repliedOnTime(in: amended)) ?? nil,
      noLongerInTime: lateAfter.filter { step in !late.contains { $0.kind == step.kind } },
      inTimeAgain: late.filter { step in !lateAfter.contains { $0.kind == step.kind } }, changedYears: changedYears)
  }
}
