import Civil

/// Putting the day right on which the paper that ended the handling counts as served (更正送达日期), as when the proof shows
/// another day than was put down: between the last step before it and the day of archiving.
enum ServiceAdjustmentRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    let withdrawn = current.closing?.cause == .withdrawn
    if current.outcomes.isEmpty || withdrawn { throw .nothingServed }
  }

  static func decide(
    _ current: Case, to day: Day, reason: String, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.outcomes.last?.day else { throw .nothingServed }
    try context.check(reason, for: .adjustService)
    try context.check(day, notBefore: current.latestStepBeforeOutcome)
    if let archived = current.archivedOn, day > archived { throw .dayTooLate(day, latest: archived) }
    return [.serviceAdjusted(.init(from: old, to: day, reason: reason, day: context.today))]
  }
}
