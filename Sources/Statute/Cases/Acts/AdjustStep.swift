public import Civil

/// Putting the wrongly entered day of a step right (更正办理日期): only to a day on which the law allowed the step, and with
/// which every later step could still have been.
package struct AdjustStep: CaseAct {
  typealias Fact = CaseEvent.StepAdjusted

  static let action = CaseAction.adjustStep
  static let label = "更正办理日期"
  static let citation = Citation.regulations("第四十五条")
  static let states = Set(CaseState.allCases).subtracting([.arrived, .split, .transferred])

  package let step: CaseStep
  package let to: Day
  package let reason: String

  var putsRight: Bool { true }

  func claimedDay(_ current: Case) -> Day? { to }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.datedSteps.isEmpty { throw .noSuchStep }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.day(of: step) else { throw .noSuchStep }
    try context.check(reason, for: .adjustStep)
    try context.check(to, notBefore: nil)
    var changed = current
    changed.set(to, of: step)
    // What contradicts already is no reason against putting another day right.
    let known = Set(StepReview(current, context).refusals())
    if let new = StepReview(changed, context).refusals().first(where: { !known.contains($0) }) { throw new }
    return [.stepAdjusted(.init(step: step, from: old, to: to, reason: reason, day: context.today))]
  }
}

extension CaseCommand {
  /// Put the day of a step right (更正办理日期).
  public static func adjustStep(_ step: CaseStep, to day: Day, reason: String) -> CaseCommand {
    CaseCommand(AdjustStep(step: step, to: day, reason: reason))
  }
}

extension CaseEvent {
  /// The day of a step was put right.
  public struct StepAdjusted: CaseFact {
    /// Which step.
    public let step: CaseStep
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// The day it was put right.
    public let day: Day

    static let word = "stepAdjusted"
    static let label = "更正办理日期"
    var citation: Citation { AdjustStep.citation }
    var event: CaseEvent { .stepAdjusted(self) }

    func apply(to current: inout Case) {
      current.adjustments.append(
        FactAdjustment(from: from, to: to, reason: reason, madeOn: day, fact: .step, step: step))
      current.set(to, of: step)
    }
  }
}
